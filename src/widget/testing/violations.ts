import axe from 'axe-core'

/** What axe finds wrong in a widget, by rule and place; empty when nothing. */
export async function violations(shadow: ShadowRoot): Promise<string[]> {
  const { violations: found } = await axe.run(shadow.host as HTMLElement, {
    // The host's page has its own landmarks and title.
    rules: { region: { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  )
}
