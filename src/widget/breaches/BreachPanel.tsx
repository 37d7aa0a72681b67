import { useRef, useState, type ReactElement } from 'react'
import type { UserId } from '../../model.ts'
import type { Texts } from '../i18n/createTexts.ts'
import { useLazyTexts, type TextLoaders } from '../i18n/useLazyTexts.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import type { PanelProps } from '../panels/PanelHost.tsx'
import { Panel } from '../panels/Panel.tsx'
import { EmptyState } from '../states/EmptyState.tsx'
import { useSheet } from '../theme/useSheet.ts'
import { breachCsv } from './breachCsv.ts'
import { queryOf, sorted, type BreachFilters, type BreachSort } from './breachFilters.ts'
import { BreachTable } from './BreachTable.tsx'
import css from './breaches.css?inline'
import { FilterBar } from './FilterBar.tsx'
import { saveFile } from './saveFile.ts'
import { useBreaches, type Breaches } from './useBreaches.ts'
import type { BreachKey } from './words/ptBR.ts'

const LOADERS: TextLoaders<BreachKey> = {
  part: 'breaches',
  'pt-BR': async () => (await import('./words/ptBR.ts')).breachWords,
  en: async () => (await import('./words/en.ts')).breachWords,
  es: async () => (await import('./words/es.ts')).breachWords,
}

/** The record of broken promises: filtered, sorted, exported; a row leads to its conversation. */
export function BreachPanel({ onClose }: PanelProps): ReactElement {
  const { words } = useScope()
  const texts = useLazyTexts(LOADERS)
  return (
    <Panel title={words.t('panel.breaches')} onClose={onClose}>
      {texts ? (
        <Record texts={texts} onClose={onClose} />
      ) : (
        <p className="panel__wait" role="status">
          {words.t('panel.loading')}
        </p>
      )}
    </Panel>
  )
}

function Record({ texts, onClose }: { texts: Texts<BreachKey>; onClose: () => void }): ReactElement {
  const { ui, words } = useScope()
  const root = useRef<HTMLDivElement>(null)
  useSheet(root, css)
  const now = useMinute()
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const [filters, setFilters] = useState<BreachFilters>({ state: 'all', who: 'everyone', days: 30 })
  const [sort, setSort] = useState<BreachSort>('newest')
  const breaches = useBreaches(queryOf(filters, { me, now }))
  return (
    <div ref={root} className="record">
      <FilterBar texts={texts} filters={filters} sort={sort} onFilter={setFilters} onSort={setSort}>
        <ExportButton texts={texts} breaches={breaches} sort={sort} root={root} />
      </FilterBar>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="record__list scroll" tabIndex={0} role="group" aria-label={words.t('panel.breaches')}>
        <RecordList
          texts={texts}
          breaches={breaches}
          sort={sort}
          now={now}
          onOpen={(threadId) => {
            onClose()
            ui.getState().openThread(threadId)
          }}
        />
      </div>
    </div>
  )
}

interface RecordListProps {
  texts: Texts<BreachKey>
  breaches: Breaches
  sort: BreachSort
  now: number
  onOpen: Parameters<typeof BreachTable>[0]['onOpen']
}

function RecordList({ texts, breaches: { list, refresh, loadMore }, sort, now, onOpen }: RecordListProps): ReactElement {
  if (list.is === 'loading') {
    return (
      <p className="record__note" role="status">
        {texts.t('list.loading')}
      </p>
    )
  }
  if (list.is === 'failed')
    return <EmptyState icon="alert" text={texts.t('list.failed')} action={texts.t('list.updated')} onAction={refresh} />
  const more = list.is === 'listed' && list.next !== null
  const count = list.breaches.length
  return (
    <>
      {list.is === 'held' && (
        <p className="record__offline" role="status">
          {texts.t('list.offline')}{' '}
          <button type="button" className="link" onClick={refresh}>
            {texts.t('list.updated')}
          </button>
        </p>
      )}
      {count === 0 ? (
        <EmptyState icon="check" text={texts.t('list.none')} />
      ) : (
        <>
          <p className="record__note" role="status">
            {more ? texts.t('list.first', { count }) : texts.plural('list.count', count)}
          </p>
          <BreachTable texts={texts} breaches={sorted(list.breaches, sort, now)} now={now} onOpen={onOpen} />
          {more && (
            <button type="button" className="button record__more" onClick={() => void loadMore()}>
              {texts.t('list.more')}
            </button>
          )}
        </>
      )}
    </>
  )
}

interface ExportButtonProps {
  texts: Texts<BreachKey>
  breaches: Breaches
  sort: BreachSort
  root: { current: HTMLElement | null }
}

function ExportButton({ texts, breaches, sort, root }: ExportButtonProps): ReactElement {
  const { inbox, words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const [isBusy, setBusy] = useState(false)
  const nameOf = (id: UserId | null): string => (id === null ? texts.t('row.nobody') : (members.get(id)?.display_name ?? ''))
  async function save(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    try {
      const now = inbox.now()
      const text = breachCsv(sorted(await breaches.all(), sort, now), { texts, words, nameOf, now })
      const name = `${texts.t('export.file')}-${words.dayKey(now)}.csv`
      if (root.current) saveFile(root.current, { name, text, type: 'text/csv;charset=utf-8' })
    } catch {
      breaches.refresh()
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className="button record__export" aria-disabled={isBusy} onClick={() => void save()}>
      {texts.t(isBusy ? 'export.busy' : 'export.csv')}
    </button>
  )
}
