import type { TemplateRow } from '../../workspace.ts'
import { foldText } from '../foldText.ts'

/** Templates that fit what was typed: by shortcut first, then by title, then by their words; of equals, the most used first. */
export function matchTemplates(templates: readonly TemplateRow[], query: string): TemplateRow[] {
  const wanted = foldText(query)
  const rank = ({ shortcut, title, body }: TemplateRow): number => {
    if (foldText(shortcut).startsWith(wanted)) return 0
    if (foldText(title).includes(wanted)) return 1
    return foldText(body).includes(wanted) ? 2 : 3
  }
  return templates
    .map((template) => ({ template, rank: wanted ? rank(template) : 0 }))
    .filter(({ rank: itsRank }) => itsRank < 3)
    .sort((a, b) => a.rank - b.rank || b.template.usage_count - a.template.usage_count || a.template.title.localeCompare(b.template.title))
    .map(({ template }) => template)
}
