import type { ReactElement } from 'react'
import type { Priority } from '../../model.ts'
import type { TagRow } from '../../workspace.ts'
import { useWords } from '../InboxContext.ts'
import { PriorityMark } from '../thread-actions/PriorityMark.tsx'
import { tagDot } from '../thread-actions/tagColor.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PRIORITIES } from '../views/filterWords.ts'

/** Pinned, named in a note, more or less urgent than most: each a shape, and a word for who listens. */
export function RowMarks({
  priority,
  isPinned,
  isMentioned,
}: {
  priority: Priority
  isPinned: boolean
  isMentioned: boolean
}): ReactElement | null {
  const words = useWords()
  if (priority === 'medium' && !isPinned && !isMentioned) return null
  return (
    <span className="row__marks">
      {priority !== 'medium' && (
        <span title={words.t(PRIORITIES[priority])}>
          <PriorityMark priority={priority} />
          <span className="sr-only">{words.t('row.priority', { priority: words.t(PRIORITIES[priority]) })}</span>
        </span>
      )}
      {isMentioned && (
        <span className="row__mention" title={words.t('row.mentioned')}>
          <span aria-hidden="true">@</span>
          <span className="sr-only">{words.t('row.mentioned')}</span>
        </span>
      )}
      {isPinned && (
        <span className="row__pin" title={words.t('row.pinned')}>
          <Icon name="pin" size={12} />
          <span className="sr-only">{words.t('row.pinned')}</span>
        </span>
      )}
    </span>
  )
}

/** As many tags as fit beside the name; those that don't wrap out of sight. */
export function RowTags({ names, tags }: { names: readonly string[]; tags: ReadonlyMap<string, TagRow> }): ReactElement {
  return (
    <span className="row__tags">
      {names.map((name) => (
        <span key={name} className="tag tag--small">
          <span className="tag__dot" style={{ background: tagDot(tags.get(name)?.color) }} />
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  )
}

/** Colleagues who look at the conversation too; a double ring around those who write. */
export function RowViewers({ names }: { names: string }): ReactElement | null {
  const words = useWords()
  if (!names) return null
  const all = names.split('\n').map((name) => ({ name: name.trimStart(), isTyping: name.startsWith('\t') }))
  const text = all.map(({ name, isTyping }) => words.t(isTyping ? 'row.typing' : 'row.viewedBy', { name })).join(', ')
  return (
    <span className="row__viewers" title={text}>
      {all.slice(0, 2).map(({ name, isTyping }) => (
        <span key={name} className="row__viewer" data-typing={isTyping}>
          <Avatar id={name} name={name} size="small" />
        </span>
      ))}
      <span className="sr-only">{text}</span>
    </span>
  )
}
