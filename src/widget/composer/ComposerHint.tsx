import type { ReactElement } from 'react'
import { MESSAGE_BODY_LIMIT } from '../../model.ts'
import { useScope } from '../InboxContext.ts'

/** From here on the composer says how much room is left. */
const NEAR_LIMIT = 300

export interface ComposerHintProps {
  id: string
  /** Characters left; negative when over the limit. */
  left: number
  /** What keeps the text from being sent or stored, in words. */
  problem: string | null
}

/** What stands in the way, else how much room is left when that is little; else nothing. */
export function ComposerHint({ id, left, problem }: ComposerHintProps): ReactElement {
  const { words } = useScope()
  const over = left < 0 ? words.plural('composer.tooLong', -left, { limit: words.number(MESSAGE_BODY_LIMIT) }) : null
  const trouble = over ?? problem
  const near = left <= NEAR_LIMIT && trouble === null
  return (
    <p id={id} className="composer__hint" data-tone={trouble === null ? (near ? 'near' : undefined) : 'late'} role="status">
      {trouble ?? (near && words.plural('composer.remaining', left))}
    </p>
  )
}
