import { useLayoutEffect, useRef, type ReactElement, type RefObject, type TextareaHTMLAttributes } from 'react'
import { unfilledIn } from './fillTemplate.ts'

export interface TextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  area: RefObject<HTMLTextAreaElement | null>
  value: string
}

/** A field that grows with its text up to a bound, and marks placeholders that nobody has filled in. */
export function TextField({ area, value, ...props }: TextFieldProps): ReactElement {
  const marks = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the text is what changes its height
  useLayoutEffect(() => fitToText(area.current), [area, value])
  const unfilled = unfilledIn(value)
  return (
    <div className="composer__field">
      {unfilled.length > 0 && (
        <div ref={marks} className="composer__marks" aria-hidden="true">
          {marked(value)}
        </div>
      )}
      <textarea
        ref={area}
        className="composer__text"
        rows={2}
        value={value}
        onScroll={(event) => {
          if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop
        }}
        {...props}
      />
    </div>
  )
}

/** The same text, unseen, under the field: only its marks show. The last line break needs something behind it to count. */
function marked(text: string): ReactElement[] {
  const parts: ReactElement[] = []
  let at = 0
  for (const { from, to, text: found } of unfilledIn(text)) {
    parts.push(<span key={at}>{text.slice(at, from)}</span>, <mark key={`mark ${from}`}>{found}</mark>)
    at = to
  }
  return [...parts, <span key={at}>{`${text.slice(at)}\u200B`}</span>]
}

/** Where CSS can't do it. */
function fitToText(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports('field-sizing', 'content')) return
  field.style.blockSize = 'auto'
  field.style.blockSize = `${field.scrollHeight}px`
}
