import type { ReactElement } from 'react'
import { highlight, snippet } from './highlight.ts'

/** A text in which what was searched for stands out, by ground and weight. */
export function Highlighted({ text, query, short = false }: { text: string; query: string; short?: boolean }): ReactElement {
  const pieces = short ? snippet(text, query) : highlight(text, query)
  return (
    <bdi>
      {pieces.map((piece, at) =>
        piece.found ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
          <mark key={at} className="hit__mark">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  )
}
