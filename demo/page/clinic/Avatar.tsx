import type { ReactElement } from 'react'

const HUES = 6

/** A person's initials on one of six quiet colours, always the same for the same name. */
export function Avatar({ name }: { name: string }): ReactElement {
  const hue = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) % HUES
  return (
    <span className="avatar" data-hue={hue} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
