import { useId, type ReactElement } from 'react'
import { useScope } from '../InboxContext.ts'
import { keyNames } from '../shortcuts/Keys.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

/** What is not about one conversation: the record of broken promises, and the settings. */
export function InboxMenu(): ReactElement {
  const { ui, words } = useScope()
  const id = useId()
  return (
    <Popover
      id={id}
      kind="menu"
      className="icon-button"
      label={words.t('panel.menu')}
      triggerLabel={words.t('panel.menu')}
      trigger={<Icon name="gear" size={17} />}
    >
      <button type="button" role="menuitem" className="menu__item" onClick={() => ui.getState().showPalette('all')}>
        {words.t('panel.commands')}
        <span className="kbd menu__key" aria-hidden="true">
          {keyNames('Mod+K', words).join(' ')}
        </span>
      </button>
      <button type="button" role="menuitem" className="menu__item" onClick={() => ui.getState().showPanel('breaches')}>
        {words.t('panel.breaches')}
      </button>
      <button type="button" role="menuitem" className="menu__item" onClick={() => ui.getState().showPanel('settings')}>
        {words.t('panel.settings')}
      </button>
    </Popover>
  )
}
