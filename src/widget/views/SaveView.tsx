import { useState, type FormEvent, type ReactElement } from 'react'
import { useInbox, useScope } from '../InboxContext.ts'
import { isAdmin } from '../isAdmin.ts'
import { useShownView } from '../list/useThreadList.ts'

const NAME_LIMIT = 60

/** Keeps what is shown under a name; changes or deletes a view that was kept, when it is one's own or one is an admin. */
export function SaveView(): ReactElement {
  const { inbox, ui, words } = useScope()
  const { view, filter, sort } = useShownView()
  const me = useInbox((snapshot) => snapshot.me)
  const views = useInbox((snapshot) => snapshot.views)
  const { saved } = view
  const mayChange = saved !== null && (saved.owner_id !== null || isAdmin(me))
  const [name, setName] = useState(mayChange ? saved.name : '')
  const [isShared, setShared] = useState(mayChange && saved.owner_id === null)

  async function save(id?: string): Promise<void> {
    const position = id ? (saved?.position ?? 0) : Math.max(0, ...views.map((row) => row.position)) + 1
    const kept = await inbox.saveView({
      ...(id ? { id } : {}),
      shared: isShared,
      name: name.trim(),
      filter,
      sort: sort === 'wakes' ? 'newest' : sort,
      position,
    })
    ui.getState().showView(`saved:${kept}`)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (!name.trim()) return
    void save(mayChange ? saved.id : undefined)
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
  }

  return (
    <form className="form" onSubmit={onSubmit}>
      <label className="field">
        <span className="field__label">{words.t('view.name')}</span>
        <input
          className="field__input"
          data-autofocus=""
          required
          maxLength={NAME_LIMIT}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {isAdmin(me) && (
        <label className="check">
          <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
          {words.t('view.share')}
        </label>
      )}
      <div className="form__buttons">
        {mayChange && (
          <button
            type="button"
            className="button button--danger"
            data-close=""
            onClick={() => {
              void inbox.deleteView(saved.id)
              ui.getState().showView('due')
            }}
          >
            {words.t('view.delete')}
          </button>
        )}
        <button type="submit" className="button button--primary">
          {words.t(mayChange ? 'view.update' : 'view.saveButton')}
        </button>
      </div>
    </form>
  )
}
