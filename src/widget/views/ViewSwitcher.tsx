import { useId, useSyncExternalStore, type ReactElement } from 'react'
import { useScope, useUi } from '../InboxContext.ts'
import { useReading, useShownView } from '../list/useThreadList.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { viewName } from './viewName.ts'
import { hasTab, type View } from './views.ts'

/** The list's title, which opens all views: those with a tab, the rarer ones, and the saved ones. */
export function ViewSwitcher({ id }: { id: string }): ReactElement {
  const { book, words } = useScope()
  const menuId = useId()
  const { view } = useShownView()
  const views = useSyncExternalStore(book.subscribe, book.getViews)
  const title = hasTab(view.key) ? words.t('title') : viewName(view, words)
  const group = (label: string, shown: readonly View[]): ReactElement | null =>
    shown.length === 0 ? null : (
      <div role="group" aria-label={label} className="menu__group">
        <p className="menu__heading" aria-hidden="true">
          {label}
        </p>
        {shown.map((one) => (
          <ViewItem key={one.key} view={one} />
        ))}
      </div>
    )
  return (
    <h2 className="list__title" aria-labelledby={id}>
      <Popover
        id={menuId}
        kind="menu"
        className="switcher"
        label={words.t('views')}
        trigger={
          <>
            <bdi id={id} className="switcher__name">
              {title}
            </bdi>
            <span className="sr-only">{words.t('views.open')}</span>
            <Icon name="chevron" size={14} />
          </>
        }
      >
        {group(
          words.t('views.common'),
          views.filter(({ saved }) => !saved),
        )}
        {group(
          words.t('views.own'),
          views.filter(({ saved }) => saved && saved.owner_id !== null),
        )}
        {group(
          words.t('views.shared'),
          views.filter(({ saved }) => saved && saved.owner_id === null),
        )}
      </Popover>
    </h2>
  )
}

function ViewItem({ view }: { view: View }): ReactElement {
  const { ui, words } = useScope()
  const { counts } = useReading()
  const isShown = useUi((state) => state.view) === view.key
  const count = counts.get(view.key) ?? 0
  return (
    <button
      type="button"
      role="menuitemradio"
      className="menu__item"
      aria-checked={isShown}
      onClick={() => ui.getState().showView(view.key)}
    >
      <bdi className="menu__text">{viewName(view, words)}</bdi>
      <span className="menu__count">{words.number(count)}</span>
    </button>
  )
}
