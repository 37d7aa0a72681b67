import { useId, type ComponentType, type ReactElement } from 'react'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { useLaterParts } from '../later/useLater.ts'
import { ListSkeleton } from '../states/Skeletons.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import { viewName } from '../views/viewName.ts'
import { ViewSwitcher } from '../views/ViewSwitcher.tsx'
import { hasTab } from '../views/views.ts'
import { ConnectionState } from './ConnectionState.tsx'
import { EmptyList } from './EmptyList.tsx'
import { InboxMenu } from './InboxMenu.tsx'
import { Queues } from './Queues.tsx'
import { SearchField } from './SearchField.tsx'
import { ThreadList } from './ThreadList.tsx'
import { useShownView, useThreadList } from './useThreadList.ts'

export function ListPane(): ReactElement {
  const { words } = useScope()
  const panelId = useId()
  const titleId = useId()
  const view = useUi((state) => state.view)
  const later = useLaterParts()
  const found = useSearchResults()
  return (
    <section className="pane pane--list" part="list" aria-label={words.t('title')}>
      <div className="list__top">
        <div className="list__heading">
          <ViewSwitcher id={titleId} />
          <ConnectionState />
          <InboxMenu />
        </div>
        <SearchField />
        {!found && <Queues panelId={panelId} />}
        {!found && later && <later.FilterBar />}
      </div>
      {found ? (
        <div className="list__panel">
          <found.Results />
        </div>
      ) : (
        <div id={panelId} role="tabpanel" className="list__panel" aria-labelledby={hasTab(view) ? `${panelId}-${view}` : titleId}>
          <ListBody />
        </div>
      )}
    </section>
  )
}

const loadResults = async (): Promise<{ Results: ComponentType }> => ({
  Results: (await import('../search/SearchResults.tsx')).SearchResults,
})

/** What shows the results while something is searched for. Where that can't be loaded, names and numbers still filter the list. */
function useSearchResults(): { Results: ComponentType } | null {
  const isSearching = useUi((state) => state.query.trim() !== '')
  const loaded = useLoaded(loadResults, isSearching)
  return isSearching && loaded.is === 'there' ? loaded.part : null
}

function ListBody(): ReactElement {
  const { words } = useScope()
  const threads = useThreadList()
  const later = useLaterParts()
  const { view } = useShownView()
  const isWaiting = useInbox(
    ({ threads: all, status: { is } }) => all.size === 0 && (is === 'starting' || is === 'connecting' || is === 'catching-up'),
  )
  if (isWaiting) return <ListSkeleton />
  return (
    <>
      {threads.length > 0 ? <ThreadList threads={threads} label={viewName(view, words)} /> : <EmptyList />}
      {later && <later.BulkBar threads={threads} />}
      {later && <later.FirstHints />}
    </>
  )
}
