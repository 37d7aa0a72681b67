import type { ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'

const ROW_WIDTHS = [62, 48, 70, 55, 66, 44, 58, 63]
const BUBBLE_WIDTHS = [54, 62, 40]

/** Shaped like the list that is on its way. */
export function ListSkeleton(): ReactElement {
  const words = useWords()
  return (
    <div className="skeleton" role="status" aria-label={words.t('loading')}>
      {ROW_WIDTHS.map((width) => (
        <div key={width} className="skeleton__row">
          <div className="bone bone--round" />
          <div>
            <div className="bone" style={{ inlineSize: `${width - 14}%` }} />
            <div className="bone" style={{ inlineSize: `${width + 20}%` }} />
          </div>
        </div>
      ))}
    </div>
  )
}

export function MessageSkeleton(): ReactElement {
  return (
    <div className="skeleton--messages" aria-hidden="true">
      {BUBBLE_WIDTHS.map((width, index) => (
        <div
          key={width}
          className="bone bone--bubble"
          style={{ inlineSize: `${width}%`, alignSelf: index === 1 ? 'flex-end' : 'flex-start' }}
        />
      ))}
    </div>
  )
}
