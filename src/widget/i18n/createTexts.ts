import { fill } from './fill.ts'
import { pluralForm } from './pluralForm.ts'
import type { Locale } from './locale.ts'

type Params = Record<string, string | number>
type StemOf<Key extends string> = Key extends `${infer Stem}.other` ? Stem : never

/** The words of a part that is loaded when it is opened: its keys are its own. */
export interface Texts<Key extends string> {
  t: (key: Key, params?: Params) => string
  plural: (stem: StemOf<Key>, count: number, params?: Params) => string
}

export function createTexts<Key extends string>(locale: Locale, messages: Record<Key, string>): Texts<Key> {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return {
    t: (key, params) => fill(messages[key], params),
    plural: (stem, count, params) => fill(pluralForm(messages, stem, plurals.select(count)), { count: numbers.format(count), ...params }),
  }
}
