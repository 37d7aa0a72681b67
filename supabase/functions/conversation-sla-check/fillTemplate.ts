export type TemplateValue = string | number | boolean | null | TemplateValue[] | { [key: string]: TemplateValue }

/**
 * Puts values in the place of `{{names}}` in every text of a JSON value; unknown names stay. A list whose only item mentions a
 * value that is a list becomes one item for each: `[{"email": "{{to}}"}]`. In a text a list is written with commas.
 */
export function fillTemplate(template: TemplateValue, values: Record<string, string | string[]>): TemplateValue {
  if (typeof template === 'string') {
    return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : [value].flat().join(', ')
    })
  }
  if (Array.isArray(template)) {
    const [only] = template
    const listed = template.length === 1 && only !== undefined ? listNamedIn(only, values) : undefined
    if (!listed || only === undefined) return template.map((item) => fillTemplate(item, values))
    const [name, items] = listed
    return items.map((item) => fillTemplate(only, { ...values, [name]: item }))
  }
  if (template === null || typeof template !== 'object') return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillTemplate(value, values)]))
}

function listNamedIn(template: TemplateValue, values: Record<string, string | string[]>): [string, string[]] | undefined {
  const text = JSON.stringify(template)
  return Object.entries(values).find((entry): entry is [string, string[]] => Array.isArray(entry[1]) && text.includes(`{{${entry[0]}}}`))
}
