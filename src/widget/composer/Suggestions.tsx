import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useWords } from '../InboxContext.ts'
import { scrollWithin } from '../ui/scrollWithin.ts'

export interface Suggestion {
  id: string
  label: ReactNode
  detail?: string
  /** At the end of the line: a shortcut, or whose it is. */
  aside?: string
  choose: () => void
}

export interface SuggestionsProps {
  id: string
  label: string
  options: readonly Suggestion[]
  active: number
  onHover: (index: number) => void
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** What fits what is being typed, above the text; the keyboard stays in the text. */
export function Suggestions({ id, label, options, active, onHover }: SuggestionsProps): ReactElement {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const item = list.current?.children.item(active)
    if (list.current && item instanceof HTMLElement) scrollWithin(list.current, item)
  }, [active])
  return (
    <div className="suggestions">
      <div ref={list} id={id} role="listbox" aria-label={label} className="suggestions__list scroll">
        {options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the text has the keyboard
          <div
            key={option.id}
            id={optionId(id, index)}
            role="option"
            className="suggestion"
            aria-selected={index === active}
            // The text keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => onHover(index)}
            onClick={option.choose}
          >
            <span className="suggestion__label">{option.label}</span>
            {option.aside && <span className="suggestion__aside">{option.aside}</span>}
            {option.detail && <span className="suggestion__detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      <span className="sr-only" role="status">
        {words.plural('suggestions', options.length)}
      </span>
    </div>
  )
}
