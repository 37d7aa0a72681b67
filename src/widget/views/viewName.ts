import type { Words } from '../i18n/createWords.ts'
import { isBuiltIn, VIEW_LABELS, type View } from './views.ts'

export function viewName({ key, saved }: View, words: Words): string {
  if (saved) return saved.name
  return words.t(isBuiltIn(key) ? VIEW_LABELS[key] : 'tab.due')
}
