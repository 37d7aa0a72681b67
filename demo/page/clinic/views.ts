export type View = 'agenda' | 'pacientes' | 'conversas' | 'financeiro'

export const views: readonly { view: View; label: string }[] = [
  { view: 'agenda', label: 'Agenda' },
  { view: 'pacientes', label: 'Pacientes' },
  { view: 'conversas', label: 'Conversas' },
  { view: 'financeiro', label: 'Financeiro' },
]

/** The view that an address's hash names; conversations when it names none. */
export function viewOf(hash: string): View {
  const name = hash.replace(/^#\/?/, '')
  return views.find(({ view }) => view === name)?.view ?? 'conversas'
}
