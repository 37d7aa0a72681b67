import bubbles from '../theme/bubbles.css?inline'
import bulk from '../theme/bulk.css?inline'
import composer from '../theme/composer.css?inline'
import composerParts from '../theme/composer-parts.css?inline'
import conversation from '../theme/conversation.css?inline'
import deadline from '../theme/deadline.css?inline'
import details from '../theme/details.css?inline'
import dialogs from '../theme/dialogs.css?inline'
import forcedColors from '../theme/forced-colors.css?inline'
import forms from '../theme/forms.css?inline'
import media from '../theme/media.css?inline'
import panel from '../theme/panel.css?inline'
import messages from '../theme/messages.css?inline'
import messageText from '../theme/message-text.css?inline'
import toasts from '../theme/toasts.css?inline'
import unsent from '../theme/unsent.css?inline'

export const laterCss: string = [
  forms,
  bulk,
  conversation,
  deadline,
  messages,
  bubbles,
  messageText,
  unsent,
  media,
  composer,
  composerParts,
  dialogs,
  details,
  panel,
  toasts,
  forcedColors,
].join('\n')
