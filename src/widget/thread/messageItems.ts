import type { Message } from '../../sync/inbox.ts'
import type { ScheduledRow } from '../../workspace.ts'
import type { Words } from '../i18n/createWords.ts'

/** What the conversation shows, one after the other. */
export type MessageItem =
  | { is: 'start'; key: string }
  | { is: 'day'; key: string; at: number }
  | { is: 'divider'; key: string; count: number }
  | { is: 'message'; key: string; message: Message; isFirst: boolean; isLast: boolean }
  | { is: 'clock'; key: string; at: number; minutes: number }
  /** Waits for its time. */
  | { is: 'scheduled'; key: string; row: ScheduledRow }

export interface Divider {
  messageId: string
  count: number
}

/** Messages of one hand within this span stand together; only the last of them tells the time. */
const GROUP_MS = 120_000
const QUARTER_MS = 900_000

const isTogether = (a: Message | undefined, b: Message | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.direction === b.direction &&
  a.direction !== 'internal' &&
  a.sender_id === b.sender_id &&
  a.sender_kind === b.sender_kind &&
  a.local?.is !== 'rejected' &&
  Math.abs(Date.parse(b.created_at) - Date.parse(a.created_at)) < GROUP_MS

export interface ItemOptions {
  divider: Divider | null
  /** Where the running clock started, in seconds, and what was promised. */
  clock: { startedAt: number; minutes: number } | null
  hasOlder: boolean
  scheduled?: readonly ScheduledRow[]
  words: Pick<Words, 'dayKey'>
}

export function messageItems(
  messages: readonly Message[],
  { divider, clock, hasOlder, scheduled = [], words }: ItemOptions,
): MessageItem[] {
  const items: MessageItem[] = hasOlder || messages.length === 0 ? [] : [{ is: 'start', key: 'start' }]
  const days = new Map<number, string>()
  /** Cached by the quarter of an hour, the finest step that zones know: formatting 10,000 instants takes a while. */
  const dayOf = ({ created_at }: Message): string | null => {
    const quarter = Math.floor(Date.parse(created_at) / QUARTER_MS)
    if (Number.isNaN(quarter)) return null
    const known = days.get(quarter)
    if (known !== undefined) return known
    const itsDay = words.dayKey(quarter * QUARTER_MS)
    days.set(quarter, itsDay)
    return itsDay
  }
  let day = ''
  for (const [index, message] of messages.entries()) {
    // One whose time can't be read must not take the others with it: it stands where it is.
    const itsDay = dayOf(message) ?? day
    const opensDay = itsDay !== day
    // While older messages may come, the first one's day is not known to begin with it: a heading that then moved up would
    // take what is being read along.
    if (opensDay && !(hasOlder && index === 0)) items.push({ is: 'day', key: `day ${itsDay}`, at: Date.parse(message.created_at) })
    day = itsDay
    const opensNew = divider?.messageId === message.message_id
    if (opensNew) items.push({ is: 'divider', key: 'divider', count: divider.count })
    const before = messages[index - 1]
    const after = messages[index + 1]
    items.push({
      is: 'message',
      key: message.message_id,
      message,
      isFirst: opensDay || opensNew || !isTogether(before, message),
      isLast:
        !isTogether(message, after) ||
        divider?.messageId === after?.message_id ||
        (after !== undefined && (dayOf(after) ?? itsDay) !== itsDay),
    })
  }
  if (clock && messages.length > 0)
    items.push({ is: 'clock', key: `clock ${messages.at(-1)?.message_id}`, at: clock.startedAt * 1000, minutes: clock.minutes })
  for (const row of scheduled) items.push({ is: 'scheduled', key: `scheduled ${row.id}`, row })
  return items
}

/** The line above what was unread when the conversation was opened. */
export function dividerOf(messages: readonly Message[], unread: number): Divider | null {
  if (unread <= 0) return null
  const inbound = messages.filter(({ direction }) => direction === 'inbound')
  const first = inbound[Math.max(0, inbound.length - unread)]
  return first ? { messageId: first.message_id, count: unread } : null
}
