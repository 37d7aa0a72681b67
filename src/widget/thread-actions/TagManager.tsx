import { useState, type FormEvent, type ReactElement } from 'react'
import type { TagRow } from '../../workspace.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { TAG_COLORS, tagDot } from './tagColor.ts'

const NAME_LIMIT = 40

/** For admins: another name, another colour, or two tags made one. All threads follow. */
export function TagManager({ onDone = null }: { onDone?: (() => void) | null }): ReactElement {
  const { words } = useScope()
  const tags = useInbox((snapshot) => snapshot.tags)
  const [openId, setOpenId] = useState<string | null>(null)
  const all = [...tags.values()].sort((a, b) => a.name.localeCompare(b.name, words.locale))
  const open = all.find(({ id }) => id === openId)
  if (open) return <TagForm key={open.id} tag={open} others={all.filter((tag) => tag !== open)} onDone={() => setOpenId(null)} />
  return (
    <div className="tagger">
      <div className="tagger__list" role="group" aria-label={words.t('tags.manage')}>
        {all.map((tag) => (
          <button key={tag.id} type="button" className="menu__item" onClick={() => setOpenId(tag.id)}>
            <span className="tag__dot" style={{ background: tagDot(tag.color) }} />
            <bdi className="menu__text">{tag.name}</bdi>
          </button>
        ))}
      </div>
      {onDone && (
        <button type="button" className="link tagger__manage" onClick={onDone}>
          {words.t('tags.back')}
        </button>
      )}
    </div>
  )
}

function TagForm({ tag, others, onDone }: { tag: TagRow; others: readonly TagRow[]; onDone: () => void }): ReactElement {
  const { inbox, words } = useScope()
  const [name, setName] = useState(tag.name)
  const [color, setColor] = useState(tag.color)
  const [into, setInto] = useState('')

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (into) await inbox.mergeTags(tag.name, into)
    else if (name.trim()) await inbox.saveTag({ id: tag.id, name: name.trim(), color })
    onDone()
  }

  return (
    <form className="form" onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        <span className="field__label">{words.t('tags.name')}</span>
        <input
          className="field__input"
          required
          maxLength={NAME_LIMIT}
          disabled={into !== ''}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <ColorChoice color={color} onChange={setColor} />
      {others.length > 0 && (
        <label className="field">
          <span className="field__label">{words.t('tags.merge')}</span>
          <select className="field__input" value={into} onChange={(event) => setInto(event.target.value)}>
            <option value="">{words.t('tags.keep')}</option>
            {others.map((other) => (
              <option key={other.id} value={other.name}>
                {other.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {into && <p className="form__hint">{words.t('tags.mergeHint', { from: tag.name, into })}</p>}
      <div className="form__buttons">
        <button type="button" className="button" onClick={onDone}>
          {words.t('cancel')}
        </button>
        <button type="submit" className="button button--primary">
          {words.t(into ? 'tags.mergeButton' : 'view.saveButton')}
        </button>
      </div>
    </form>
  )
}

function ColorChoice({ color, onChange }: { color: string; onChange: (color: string) => void }): ReactElement {
  const { words } = useScope()
  return (
    <div className="field" role="group" aria-label={words.t('tags.color')}>
      <span className="field__label">{words.t('tags.color')}</span>
      <div className="swatches">
        {TAG_COLORS.map((value, index) => (
          <button
            key={value}
            type="button"
            className="swatch"
            aria-label={words.t('tags.colorNumber', { number: index + 1 })}
            aria-pressed={value === color}
            style={{ background: value }}
            onClick={() => onChange(value)}
          />
        ))}
      </div>
    </div>
  )
}
