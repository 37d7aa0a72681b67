import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import type { Toast } from './createToasts.ts'

/** Toasts within this span are told as one. */
const COALESCE_MS = 700

/** Speaks toasts: one by its words, a burst by its being one. A morning on which all deadlines fall due must not talk for minutes. */
export function SpokenToasts({ shown }: { shown: readonly Toast[] }): ReactElement {
  const words = useWords()
  const [spoken, setSpoken] = useState('')
  const known = useRef<ReadonlySet<Toast>>(new Set())
  const waiting = useRef(new Map<string, Toast>())
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    for (const toast of shown) if (!known.current.has(toast)) waiting.current.set(toast.id, toast)
    known.current = new Set(shown)
    if (waiting.current.size === 0 || timer.current !== null) return
    timer.current = setTimeout(() => {
      timer.current = null
      const told = [...waiting.current.values()]
      waiting.current.clear()
      const [only] = told
      setSpoken(told.length === 1 && only ? `${[only.title, only.text].filter(Boolean).join(': ')}.` : words.t('toasts.many'))
    }, COALESCE_MS)
  }, [shown, words])
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )
  return (
    <p className="sr-only" role="status">
      {spoken}
    </p>
  )
}
