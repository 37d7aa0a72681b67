import { memo, useEffect, useRef, type NamedExoticComponent, type ReactElement } from 'react'
import type { EmojiSection } from './EmojiPicker.tsx'
import type { Emoji } from './loadEmoji.ts'
import { inTone } from './searchEmoji.ts'
import { scrollWithin } from '../../ui/scrollWithin.ts'

/** `composer-parts.css` has the same number. */
export const GRID_COLUMNS = 8

export interface EmojiGridProps {
  id: string
  sections: readonly EmojiSection[]
  active: number
  tone: number
  onChoose: (emoji: Emoji) => void
}

/** Cells are drawn only near what is in view (`content-visibility`), so that all 1,500 open at once. */
export function EmojiGrid({ id, sections, active, tone, onChoose }: EmojiGridProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  // Marked in the document itself: drawing 1,500 cells anew for each key would be felt.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- cells drawn anew have lost the mark
  useEffect(() => mark(box.current, active), [active, sections, tone])
  return (
    <div ref={box} id={id} role="listbox" aria-label={sections[0]?.title ?? ''} className="emoji__grid scroll">
      {sections.map((section, index) => (
        <Section
          key={section.title}
          id={id}
          section={section}
          from={sections.slice(0, index).reduce((sum, { emoji }) => sum + emoji.length, 0)}
          tone={tone}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

function mark(list: HTMLElement | null, active: number): void {
  list?.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false')
  const cell = list?.querySelector<HTMLElement>(`[data-cell="${active}"]`)
  cell?.setAttribute('aria-selected', 'true')
  if (!list) return
  if (active > 0 && cell) scrollWithin(list, cell)
  else list.scrollTop = 0
}

interface SectionProps {
  id: string
  section: EmojiSection
  /** The number of its first cell. */
  from: number
  tone: number
  onChoose: (emoji: Emoji) => void
}

const Section: NamedExoticComponent<SectionProps> = memo(
  function Section({ id, section, from, tone, onChoose }: SectionProps): ReactElement {
    return (
      <div role="group" aria-label={section.title} className="emoji__group">
        <div className="emoji__title" aria-hidden="true">
          {section.title}
        </div>
        <div className="emoji__cells" role="presentation">
          {section.emoji.map((emoji, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the search has the keyboard
            <div
              key={emoji.char}
              id={`${id}-${from + index}`}
              data-cell={from + index}
              role="option"
              aria-selected="false"
              className="emoji__cell"
              aria-label={emoji.name}
              title={emoji.name}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(emoji)}
            >
              {inTone(emoji, tone)}
            </div>
          ))}
        </div>
      </div>
    )
  },
  (a, b) => a.section === b.section && a.tone === b.tone && a.from === b.from,
)
