import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createWords } from './createWords.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { registerLocale, subscribeLocales, type LocaleWords } from './hostLocales.ts'
import { directionOf, loadMessages, localeOf } from './locale.ts'

const french = { ...en, title: 'Conversations ouvertes' }
const words = (inbox: Partial<LocaleWords['inbox']>): (() => Promise<LocaleWords>) =>
  vi.fn(async () => ({ inbox }) as unknown as LocaleWords)

describe('a language of the host’s', () => {
  const load = words(french)
  let told = 0

  it('is spoken by whoever asks for it or its regions, and fetched only then', async () => {
    expect(localeOf('fr')).toBe('pt-BR')
    onTestFinished(subscribeLocales(() => (told += 1)))
    registerLocale('fr', load)
    expect([localeOf('fr'), localeOf('fr-CA'), localeOf('FR')]).toEqual(['fr', 'fr', 'fr'])
    expect(load).not.toHaveBeenCalled()
    expect((await loadMessages('fr')).title).toBe('Conversations ouvertes')
    expect(told).toBe(1)
  })

  it('says in English what it does not know yet', async () => {
    registerLocale('it', words({ title: 'Conversazioni' }))
    expect(await loadMessages('it')).toEqual({ ...en, title: 'Conversazioni' })
  })

  it('may change some of ours', async () => {
    registerLocale('es', words({ patient: 'Cliente' }))
    expect(await loadMessages('es')).toEqual({ ...es, patient: 'Cliente' })
  })

  it('may stand beside one of ours, for one region', () => {
    registerLocale('pt-pt', words({}))
    expect([localeOf('pt-PT'), localeOf('pt-BR')]).toEqual(['pt-PT', 'pt-BR'])
  })

  it('may have more plurals than ours', async () => {
    const polish = { ...en, 'new.few': '{count} nowe', 'new.other': '{count} nowych', 'new.one': '{count} nowa' }
    const { plural } = createWords({ locale: 'pl', messages: polish, timeZone: 'Europe/Warsaw' })
    expect([1, 3, 5].map((count) => plural('new', count))).toEqual(['1 nowa', '3 nowe', '5 nowych'])
  })

  it('is asked for again when it could not be fetched', async () => {
    const flaky = vi.fn(async () => ({ inbox: french }) as unknown as LocaleWords).mockRejectedValueOnce(new Error('offline'))
    registerLocale('nl', flaky)
    await expect(loadMessages('nl')).rejects.toThrow('offline')
    expect((await loadMessages('nl')).title).toBe('Conversations ouvertes')
  })

  it('must be named as languages are', () => {
    expect(() => registerLocale('no language', words({}))).toThrow(RangeError)
  })

  it('may run from right to left', () => {
    expect(['he', 'ar-EG', 'pt-BR'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr'])
  })
})
