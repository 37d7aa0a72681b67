import { useEffect, useRef, type ReactElement } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import { useScope } from '../InboxContext.ts'
import { Keys, keyNames } from '../shortcuts/Keys.tsx'
import { SHORTCUTS, type ShortcutGroup } from '../shortcuts/shortcuts.ts'
import { Icon } from '../ui/Icon.tsx'
import type { PaletteKey } from './words/ptBR.ts'

const GROUPS: readonly ShortcutGroup[] = ['everywhere', 'list', 'go', 'thread', 'message', 'composer']

/** All shortcuts by where they work. */
export function ShortcutSheet({ texts }: { texts: Texts<PaletteKey> }): ReactElement {
  const { ui, words } = useScope()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <>
      <div className="palette__head">
        <h2 className="palette__title">{texts.t('help')}</h2>
        <button
          ref={close}
          type="button"
          className="icon-button"
          aria-label={texts.t('close')}
          onClick={() => ui.getState().showPalette(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="keysheet scroll" tabIndex={0} role="group" aria-label={texts.t('help')}>
        {GROUPS.map((group) => (
          <section key={group} className="keysheet__group">
            <h3 className="palette__heading">{texts.t(`keys.${group}`)}</h3>
            <dl className="keysheet__list">
              {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ id, keys }) => (
                <div key={id} className="keysheet__row">
                  <dt>{texts.t(`key.${id}`)}</dt>
                  <dd>
                    <span className="sr-only">{keys.map((each) => keyNames(each, words).join(' ')).join(', ')}</span>
                    {keys.map((each) => (
                      <Keys key={each} keys={each} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
