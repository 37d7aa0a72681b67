import { useId, type ReactElement } from 'react'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { useLaterParts } from '../later/useLater.ts'
import { ListSkeleton } from '../states/Skeletons.tsx'
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
  return (
    <section className="pane pane--list" part="list" aria-label={words.t('title')}>
      <div className="list__top">
        <div className="list__heading">
          <ViewSwitcher id={titleId} />
          <ConnectionState />
          <InboxMenu />
        </div>
        <SearchField />
        <Queues panelId={panelId} />
        {later && <later.FilterBar />}
      </div>
      <div id={panelId} role="tabpanel" className="list__panel" aria-labelledby={hasTab(view) ? `${panelId}-${view}` : titleId}>
        <ListBody />
      </div>
    </section>
  )
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
    </>
  )
}
