import { useCallback, useEffect, useState, type ReactElement } from 'react'
import { InboxError } from '../../errors.ts'
import type { ThreadId } from '../../model.ts'
import type { StoryEntry } from '../../workspace.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { Section } from './Section.tsx'
import { storyWords } from './storyWords.ts'

/** Who changed what of this thread, asked of the server when somebody wants to know. */
export function Story({ threadId }: { threadId: ThreadId }): ReactElement {
  const { words } = useScope()
  return (
    <Section title={words.t('story')}>
      <Entries threadId={threadId} />
    </Section>
  )
}

interface Pages {
  is: 'loading' | 'ready' | 'failed' | 'offline'
  entries: readonly StoryEntry[]
  next: string | null
}

const PAGE = 20

function usePages(threadId: ThreadId): { pages: Pages; load: (before: string | null) => Promise<void> } {
  const { inbox } = useScope()
  const [pages, setPages] = useState<Pages>({ is: 'loading', entries: [], next: null })
  const load = useCallback(
    async (before: string | null): Promise<void> => {
      try {
        const page = await inbox.ask.threadStory(threadId, { before, limit: PAGE })
        setPages(({ entries }) => ({
          is: 'ready',
          entries: before === null ? page.entries : [...entries, ...page.entries],
          next: page.next,
        }))
      } catch (error) {
        const is = error instanceof InboxError && error.kind === 'network' ? 'offline' : 'failed'
        setPages(({ entries, next }) => ({ is, entries, next }))
      }
    },
    [inbox, threadId],
  )
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- what the server answers, once it does
    void load(null)
  }, [load])
  return { pages, load }
}

function Entries({ threadId }: { threadId: ThreadId }): ReactElement {
  const { words } = useScope()
  const now = useMinute()
  const { members, teams, stages } = useNames()
  const { pages, load } = usePages(threadId)
  const last = pages.entries.at(-1) ? pages.next : null
  return (
    <div aria-busy={pages.is === 'loading'}>
      {pages.is === 'loading' && <p className="section__empty">{words.t('story.loading')}</p>}
      {pages.is === 'ready' && pages.entries.length === 0 && <p className="section__empty">{words.t('story.none')}</p>}
      <ol className="timeline">
        {pages.entries.map((entry) => (
          <li
            key={`${entry.is} ${entry.id}`}
            className="timeline__item"
            data-tone={entry.is === 'sla' && entry.kind === 'breach' ? 'late' : undefined}
          >
            <p>{storyWords(entry, { words, members, teams, stages, now })}</p>
            <p className="timeline__when">{words.timeOrDay(Date.parse(entry.happened_at), now)}</p>
          </li>
        ))}
      </ol>
      {(pages.is === 'offline' || pages.is === 'failed') && (
        <p className="section__empty" role="status">
          {words.t(pages.is === 'offline' ? 'story.offline' : 'story.failed')}{' '}
          <button type="button" className="link" onClick={() => void load(last)}>
            {words.t('tryAgain')}
          </button>
        </p>
      )}
      {pages.is === 'ready' && pages.next !== null && (
        <button type="button" className="link" onClick={() => void load(pages.next)}>
          {words.t('details.more')}
        </button>
      )}
    </div>
  )
}

function useNames() {
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const stages = useInbox((snapshot) => snapshot.stages)
  return { members, teams, stages }
}
