import type { ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Tag } from '../thread-actions/Tag.tsx'
import { TagMenu } from '../thread-actions/TagEditor.tsx'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'
import { Icon } from '../ui/Icon.tsx'

/** A thread's tags, each with a way to take it off, and a way to put on others. */
export function TagsOfThread({ thread }: { thread: Thread }): ReactElement {
  const words = useWords()
  const change = useThreadChange()
  return (
    <>
      <h3 className="details__heading">{words.t('details.tags')}</h3>
      <ul className="tags">
        {thread.tags.map((name) => (
          <li key={name} className="tags__item">
            <Tag name={name} />
            <button
              type="button"
              className="tags__remove"
              aria-label={words.t('tags.remove', { name })}
              onClick={() => void change([thread.id], { is: 'tags', add: [], remove: [name] })}
            >
              <Icon name="close" size={10} />
            </button>
          </li>
        ))}
        <li>
          <TagMenu threads={[thread]} className="tags__add" trigger="+" triggerLabel={words.t('tags.find')} />
        </li>
      </ul>
    </>
  )
}
