import { useEffect, useState, useSyncExternalStore } from 'react'
import { firstWords } from './firstWords.ts'
import { subscribeLocales } from './hostLocales.ts'
import { loadMessages, loadedMessages, localeOf, type Locale } from './locale.ts'
import type { Messages } from './ptBR.ts'

export interface Language {
  locale: Locale
  messages: Messages
  /** False while only the words of the first paint are there. */
  isWhole: boolean
}

const RETRY_MS = 10_000

/** The nearest locale to what was asked for, once it is registered too. */
export const useLocale = (asked: string): Locale => useSyncExternalStore(subscribeLocales, () => localeOf(asked))

/** Words of the locale; the last ones stay until the new ones are there. */
export function useMessages(locale: Locale): Language {
  const [language, setLanguage] = useState<Language>(() => {
    const messages = loadedMessages(locale)
    return messages ? { locale, messages, isWhole: true } : { locale: 'pt-BR', messages: firstWords, isWhole: false }
  })
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    // A chunk that can't be fetched leaves the words that are there for a while.
    const load = (): Promise<void> =>
      loadMessages(locale).then(
        (messages) => void (wanted && setLanguage({ locale, messages, isWhole: true })),
        () => {
          if (wanted) timer = setTimeout(() => void load(), RETRY_MS)
        },
      )
    void load()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [locale])
  return language
}
