import type { ReactElement } from 'react'
import { hueOf, initials } from '../list/contact.ts'

export interface AvatarProps {
  id: string
  name: string
  size?: 'small' | 'medium' | 'large'
  /** The number stands in for a name: neutral ground. */
  unknown?: boolean
  /** Who is responsible, as a chip at the corner. */
  chip?: string | null
}

/** Initials on a colour of their own; always beside the name it stands for, so hidden from assistive technology. */
export function Avatar({ id, name, size = 'medium', unknown = false, chip = null }: AvatarProps): ReactElement {
  return (
    <span
      className={`avatar avatar--${size}${unknown ? ' avatar--unknown' : ''}`}
      data-hue={unknown ? undefined : hueOf(id)}
      aria-hidden="true"
    >
      {initials(name)}
      {chip !== null && <span className="avatar__chip">{initials(chip)}</span>}
    </span>
  )
}
