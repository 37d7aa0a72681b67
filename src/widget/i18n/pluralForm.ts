/** The text of a plural's form; a language that lacks it, as ours do beyond one and other, says `other`. */
export function pluralForm(messages: Readonly<Record<string, string>>, stem: string, form: Intl.LDMLPluralRule): string {
  return messages[`${stem}.${form}`] ?? messages[`${stem}.other`] ?? ''
}
