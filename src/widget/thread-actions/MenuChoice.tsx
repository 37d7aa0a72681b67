import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'

/** One of several values in a menu; the one that holds is ticked. */
export function MenuChoice({ isOn, onChoose, children }: { isOn: boolean; onChoose: () => void; children: ReactNode }): ReactElement {
  return (
    <button type="button" role="menuitemradio" className="menu__item" aria-checked={isOn} onClick={onChoose}>
      {children}
      {isOn && (
        <span className="menu__check">
          <Icon name="check" />
        </span>
      )}
    </button>
  )
}
