import { useEffect, useState } from 'react'
import { useWords } from '../InboxContext.ts'
import { createTexts, type Texts } from './createTexts.ts'
import type { Locale } from './locale.ts'

export type TextLoaders<Key extends string> = Record<Locale, () => Promise<Record<Key, string>>>

/** A part's own words in the person's language; null while they are on their way. A language that can't be fetched leaves the last. */
export function useLazyTexts<Key extends string>(loaders: TextLoaders<Key>): Texts<Key> | null {
  const { locale } = useWords()
  const [texts, setTexts] = useState<Texts<Key> | null>(null)
  useEffect(() => {
    let wanted = true
    loaders[locale]().then(
      (messages) => wanted && setTexts(createTexts(locale, messages)),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [loaders, locale])
  return texts
}
