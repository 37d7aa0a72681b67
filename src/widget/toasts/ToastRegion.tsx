import { useSyncExternalStore, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { SpokenToasts } from './SpokenToasts.tsx'
import type { Toast, Toasts } from './createToasts.ts'

const ICONS: Record<Toast['tone'], IconName> = { info: 'check', warn: 'clock', late: 'bolt' }

/** Where toasts come and go, kept while the pointer or the keyboard is on them. */
export function ToastRegion({ toasts }: { toasts: Toasts }): ReactElement {
  const words = useWords()
  const shown = useSyncExternalStore(toasts.subscribe, toasts.getSnapshot)
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) toasts.hold(false)
  }
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    toasts.hold(false)
    toasts.dismiss(id)
  }
  return (
    <section className="toasts" aria-label={words.t('toasts')}>
      <SpokenToasts shown={shown} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- being looked at, it waits */}
      <ol
        className="toasts__list"
        onPointerEnter={() => toasts.hold(true)}
        onPointerLeave={() => toasts.hold(false)}
        onFocus={() => toasts.hold(true)}
        onBlur={onBlur}
      >
        {shown.map(({ id, tone, title, text, action }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape of the buttons inside
          <li key={id} className="toast" part="toast" data-tone={tone} onKeyDown={(event) => onKeyDown(event, id)}>
            <span className="toast__mark">
              <Icon name={ICONS[tone]} size={15} />
            </span>
            <div className="toast__text">
              <p className="toast__title">
                <bdi>{title}</bdi>
              </p>
              {text && <p>{text}</p>}
            </div>
            {action && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  toasts.hold(false)
                  toasts.dismiss(id)
                  action.run()
                }}
              >
                {action.label}
              </button>
            )}
            <button
              type="button"
              className="icon-button icon-button--small"
              aria-label={`${words.t('close')}: ${title}`}
              onClick={() => {
                toasts.hold(false)
                toasts.dismiss(id)
              }}
            >
              <Icon name="close" size={13} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
