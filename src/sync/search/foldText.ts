/** Text without accents, case and punctuation, as the server's `search_fold` makes it: both find the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(PUNCTUATION, ' ')
    .toLowerCase()
}

// ASCII without digits and letters.
// oxlint-disable-next-line no-control-regex -- control characters separate words too
const PUNCTUATION = /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+/g

/** The words of a folded text; every one of a query's must begin one of the text's. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
