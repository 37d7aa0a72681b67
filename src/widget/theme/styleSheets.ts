import badge from './badge.css?inline'
import base from './base.css?inline'
import bulk from './bulk.css?inline'
import composer from './composer.css?inline'
import composerParts from './composer-parts.css?inline'
import controls from './controls.css?inline'
import conversation from './conversation.css?inline'
import deadline from './deadline.css?inline'
import details from './details.css?inline'
import dialogs from './dialogs.css?inline'
import forms from './forms.css?inline'
import layout from './layout.css?inline'
import list from './list.css?inline'
import media from './media.css?inline'
import messages from './messages.css?inline'
import panel from './panel.css?inline'
import rows from './rows.css?inline'
import states from './states.css?inline'
import toasts from './toasts.css?inline'
import tags from './tags.css?inline'
import views from './views.css?inline'
import { tokensCss } from './tokens.ts'

let sheet: CSSStyleSheet | null = null

/**
 * Adopts the widget's styles into a shadow root; all instances share one sheet. Constructed, because a strict CSP refuses
 * `<style>` and the host's document is not ours to touch.
 */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(
      [
        tokensCss(),
        base,
        layout,
        controls,
        forms,
        badge,
        tags,
        list,
        views,
        rows,
        bulk,
        conversation,
        deadline,
        messages,
        media,
        composer,
        composerParts,
        dialogs,
        details,
        states,
        panel,
        toasts,
      ].join('\n'),
    )
  }
  root.adoptedStyleSheets = [sheet]
}
