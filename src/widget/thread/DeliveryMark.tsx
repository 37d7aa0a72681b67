import type { ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

/** How far an answer got: clock, tick, two ticks, two coloured ticks, or trouble. */
export function DeliveryMark({ message }: { message: Message }): ReactElement | null {
  const words = useWords()
  const mark = (name: 'clock' | 'check' | 'checks' | 'alert', label: string, read = false): ReactElement => (
    <span role="img" aria-label={label} title={label} data-read={read}>
      <Icon name={name} size={14} />
    </span>
  )
  if (message.local?.is === 'rejected') return mark('alert', words.t('rejected.title'))
  if (message.local || (message.delivery_status === 'queued' && message.direction === 'outbound'))
    return mark('clock', words.t('delivery.queued'))
  if (message.delivery_status === 'failed') return mark('alert', words.t('delivery.failed'))
  if (message.delivery_status === 'sent') return mark('check', words.t('delivery.sent'))
  if (message.delivery_status === 'delivered') return mark('checks', words.t('delivery.delivered'))
  return message.delivery_status === 'read' ? mark('checks', words.t('delivery.read'), true) : null
}
