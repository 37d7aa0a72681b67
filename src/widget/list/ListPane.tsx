import { useId, type ReactElement } from 'react'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { EmptyState } from '../states/EmptyState.tsx'
import { ListSkeleton } from '../states/Skeletons.tsx'
import { ConnectionState } from './ConnectionState.tsx'
import { Queues } from './Queues.tsx'
import { SearchField } from './SearchField.tsx'
import { ThreadList } from './ThreadList.tsx'
import { useThreadList } from './useThreadList.ts'

export function ListPane(): ReactElement {
  const { words } = useScope()
  const panelId = useId()
  const tab = useUi((state) => state.tab)
  return (
    <section className="pane pane--list" part="list" aria-label={words.t('title')}>
      <div className="list__top">
        <div className="list__heading">
          <h2 className="list__title">{words.t('title')}</h2>
          <ConnectionState />
        </div>
        <SearchField />
        <Queues panelId={panelId} />
      </div>
      <div id={panelId} role="tabpanel" className="list__panel" aria-labelledby={`${panelId}-${tab}`}>
        <ListBody />
      </div>
    </section>
  )
}

function ListBody(): ReactElement {
  const { ui, words } = useScope()
  const threads = useThreadList()
  const status = useInbox((snapshot) => snapshot.status.is)
  const hasAny = useInbox((snapshot) => snapshot.threads.size > 0)
  const tab = useUi((state) => state.tab)
  const query = useUi((state) => state.query)
  if (threads.length > 0) return <ThreadList threads={threads} label={words.t('title')} />
  if (!hasAny && (status === 'starting' || status === 'connecting' || status === 'catching-up')) return <ListSkeleton />
  if (query.trim()) {
    return (
      <EmptyState
        icon="search"
        text={words.t('empty.search', { query: query.trim() })}
        action={words.t('clearSearch')}
        onAction={() => ui.getState().search('')}
      />
    )
  }
  if (!hasAny)
    return (
      <EmptyState icon={status === 'offline' ? 'offline' : 'chat'} text={words.t(status === 'offline' ? 'empty.offline' : 'empty.all')} />
    )
  if (tab === 'mine') {
    return (
      <EmptyState
        icon="chat"
        text={words.t('empty.mine')}
        action={words.t('empty.mineAction')}
        onAction={() => ui.getState().showTab('unassigned')}
      />
    )
  }
  const text = words.t(tab === 'due' ? 'empty.due' : 'empty.unassigned')
  return <EmptyState icon="check" text={text} action={words.t('empty.seeAll')} onAction={() => ui.getState().showTab('all')} />
}
