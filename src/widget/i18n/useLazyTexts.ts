import { useEffect, useState } from 'react'
import { useWords } from '../InboxContext.ts'
import { createTexts, type Texts } from './createTexts.ts'
import { hostLocale, type LazyPart } from './hostLocales.ts'
import { ownOf, type Locale, type OwnLocale } from './locale.ts'

/** Where a part's own words are, by language; `part` is what a host calls them that brings another one. */
export type TextLoaders<Key extends string> = Record<OwnLocale, () => Promise<Record<Key, string>>> & { part: LazyPart }

/** A part's own words in the person's language; null while they are on their way. A language that can't be fetched leaves the last. */
export function useLazyTexts<Key extends string>(loaders: TextLoaders<Key>): Texts<Key> | null {
  const { locale } = useWords()
  const [texts, setTexts] = useState<Texts<Key> | null>(null)
  useEffect(() => {
    let wanted = true
    loadTexts(loaders, locale).then(
      (messages) => wanted && setTexts(createTexts(locale, messages)),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [loaders, locale])
  return texts
}

async function loadTexts<Key extends string>(loaders: TextLoaders<Key>, locale: Locale): Promise<Record<Key, string>> {
  const host = hostLocale(locale)
  const own = await loaders[ownOf(locale)]()
  return host ? { ...own, ...(await host())[loaders.part] } : own
}
