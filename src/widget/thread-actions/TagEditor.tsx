import { useId, useState, type FormEvent, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope, useWords } from '../InboxContext.ts'
import { isAdmin } from '../isAdmin.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { plain } from '../views/matcher.ts'
import type { ThreadMenuProps } from './menuProps.ts'
import { TagManager } from './TagManager.tsx'
import { colorForTag, tagDot } from './tagColor.ts'
import { useThreadChange } from './useThreadChange.ts'

const NAME_LIMIT = 40
const SHOWN = 40

/** Puts tags on threads and takes them off; a name that is new becomes a tag. */
export function TagEditor({ threads }: { threads: readonly Thread[] }): ReactElement {
  const { inbox, words } = useScope()
  const change = useThreadChange()
  const tags = useInbox((snapshot) => snapshot.tags)
  const me = useInbox((snapshot) => snapshot.me)
  const [text, setText] = useState('')
  const [isManaging, setManaging] = useState(false)
  const ids = threads.map(({ id }) => id)
  const wanted = plain(text.trim())
  const names = [...new Set([...tags.keys(), ...threads.flatMap((thread) => thread.tags)])].sort((a, b) => a.localeCompare(b, words.locale))
  const found = names.filter((name) => plain(name).includes(wanted)).slice(0, SHOWN)
  const same = names.find((name) => plain(name) === wanted)
  const isOnAll = (name: string): boolean => threads.every((thread) => thread.tags.includes(name))

  function toggle(name: string): void {
    void change(ids, isOnAll(name) ? { is: 'tags', add: [], remove: [name] } : { is: 'tags', add: [name], remove: [] })
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const name = text.trim()
    if (!name) return
    setText('')
    if (same) {
      if (!isOnAll(same)) toggle(same)
      return
    }
    await inbox.saveTag({ name, color: colorForTag(name) })
    await change(ids, { is: 'tags', add: [name], remove: [] })
  }

  if (isManaging) return <TagManager onDone={() => setManaging(false)} />
  return (
    <form className="tagger" onSubmit={(event) => void onSubmit(event)}>
      <input
        className="field__input"
        data-autofocus=""
        aria-label={words.t('tags.find')}
        placeholder={words.t('tags.find')}
        maxLength={NAME_LIMIT}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() && !same && (
        <button type="submit" className="menu__item">
          <span className="tag__dot" style={{ background: colorForTag(text.trim()) }} />
          {words.t('tags.create', { name: text.trim() })}
        </button>
      )}
      <div className="tagger__list" role="group" aria-label={words.t('details.tags')}>
        {found.map((name) => (
          <button key={name} type="button" className="menu__item" aria-pressed={isOnAll(name)} onClick={() => toggle(name)}>
            <span className="tag__dot" style={{ background: tagDot(tags.get(name)?.color) }} />
            <bdi className="menu__text">{name}</bdi>
            {isOnAll(name) && (
              <span className="menu__check">
                <Icon name="check" />
              </span>
            )}
          </button>
        ))}
      </div>
      {found.length === 0 && !text.trim() && <p className="tagger__empty">{words.t('tags.none')}</p>}
      {isAdmin(me) && tags.size > 0 && (
        <button type="button" className="link tagger__manage" onClick={() => setManaging(true)}>
          {words.t('tags.manage')}
        </button>
      )}
    </form>
  )
}

export function TagMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="dialog" label={words.t('details.tags')}>
      <TagEditor threads={threads} />
    </Popover>
  )
}
