/** What a placeholder stands for; null where it is not known. */
export type TemplateValues = Readonly<Record<string, string | null>>

export const PLACEHOLDERS = ['patient.first_name', 'patient.full_name', 'clinic.name', 'me.first_name'] as const

const PLACEHOLDER = /\{\{\s*([\w.]{1,40})\s*\}\}/g

/** A template's text with what is known filled in; the rest stays as it is, for a person to see. */
export const fillTemplate = (body: string, values: TemplateValues): string =>
  body.replace(PLACEHOLDER, (whole, name: string) => values[name]?.trim() || whole)

export interface Unfilled {
  from: number
  to: number
  text: string
}

/** Placeholders that are still in a text: nobody may read `{{patient.first_name}}`. */
export const unfilledIn = (text: string): Unfilled[] =>
  text.includes('{{')
    ? [...text.matchAll(/\{\{[^{}\n]{1,60}\}\}/g)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, text: found }))
    : []
