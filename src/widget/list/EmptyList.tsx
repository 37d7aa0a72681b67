import type { ReactElement } from 'react'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { EmptyState } from '../states/EmptyState.tsx'
import type { IconName } from '../ui/Icon.tsx'
import type { BuiltInView, ViewKey } from '../views/views.ts'
import { useShownView } from './useThreadList.ts'

interface Empty {
  icon: IconName
  text: MessageKey
  action: MessageKey
  leadsTo: ViewKey
}

const EMPTY: Record<Exclude<BuiltInView, 'all'>, Empty> = {
  due: { icon: 'check', text: 'empty.due', action: 'empty.seeAll', leadsTo: 'all' },
  mine: { icon: 'chat', text: 'empty.mine', action: 'empty.mineAction', leadsTo: 'unassigned' },
  unassigned: { icon: 'check', text: 'empty.unassigned', action: 'empty.seeAll', leadsTo: 'all' },
  mentioned: { icon: 'chat', text: 'empty.mentioned', action: 'empty.backToDue', leadsTo: 'due' },
  snoozed: { icon: 'clock', text: 'empty.snoozed', action: 'empty.backToDue', leadsTo: 'due' },
  resolved: { icon: 'check', text: 'empty.resolved', action: 'empty.backToDue', leadsTo: 'due' },
}

/** Why there is nothing to see, and where to go from here. */
export function EmptyList(): ReactElement {
  const { ui, words } = useScope()
  const { view, isEdited } = useShownView()
  const query = useUi((state) => state.query).trim()
  const hasAny = useInbox((snapshot) => snapshot.threads.size > 0)
  const isOffline = useInbox((snapshot) => snapshot.status.is === 'offline')
  if (query) {
    return (
      <EmptyState
        icon="search"
        text={words.t('empty.search', { query })}
        action={words.t('clearSearch')}
        onAction={() => ui.getState().search('')}
      />
    )
  }
  if (!hasAny) return <EmptyState icon={isOffline ? 'offline' : 'chat'} text={words.t(isOffline ? 'empty.offline' : 'empty.all')} />
  if (isEdited || view.saved || view.key === 'all') {
    return (
      <EmptyState
        icon="filter"
        text={words.t('empty.filter')}
        action={words.t(isEdited ? 'filter.clear' : 'empty.seeAll')}
        onAction={() => (isEdited ? ui.getState().filterBy(null) : ui.getState().showView('all'))}
      />
    )
  }
  const { icon, text, action, leadsTo } = EMPTY[view.key as keyof typeof EMPTY]
  return <EmptyState icon={icon} text={words.t(text)} action={words.t(action)} onAction={() => ui.getState().showView(leadsTo)} />
}
