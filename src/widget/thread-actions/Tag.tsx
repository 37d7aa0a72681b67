import type { ReactElement } from 'react'
import { useInbox } from '../InboxContext.ts'
import { tagDot } from './tagColor.ts'

/** A tag with its colour. */
export function Tag({ name }: { name: string }): ReactElement {
  const color = useInbox((snapshot) => snapshot.tags.get(name)?.color)
  return (
    <span className="tag">
      <span className="tag__dot" style={{ background: tagDot(color) }} />
      <bdi>{name}</bdi>
    </span>
  )
}
