import type { ThreadId } from '../../model.ts'
import type { Inbox } from '../../sync/inbox.ts'
import { decodeDraft, encodeDraft, type Draft } from '../draftText.ts'

const SAVE_AFTER_MS = 300

export interface KeptDraft {
  draft: Draft
  /** The device refused to keep it: the text is on this screen only. */
  unsaved: boolean
}

/** The text in the field, on its way to the device and from other windows. */
export interface DraftKeeper {
  write: (draft: Draft) => void
  /** Stores now what waits to be stored: before the person, or the page, goes away. */
  flush: () => void
  /** What the field holds, as it is stored, or on its way there; `undefined` when the device could not store it. */
  stored: () => string | undefined
  /** Empties the field while its text is being sent; what is stored stays until that has ended, should the page die meanwhile. */
  take: () => void
  /** The text taken is safe elsewhere: forgets it, unless something was typed since. */
  sent: () => void
  /** The text taken could not be sent: this belongs into the field instead. */
  giveBack: (draft: Draft) => void
  /** Takes over what another window stored. */
  follow: () => void
}

export interface DraftKeeperOptions {
  inbox: Pick<Inbox, 'saveDraft' | 'getSnapshot'>
  threadId: ThreadId
  first: Draft
  onChange: (kept: KeptDraft) => void
}

/**
 * Stores what is typed shortly after each key. What another window stored is taken over unless something is typed here, or
 * still on its way from here: until that has arrived, what is stored may be older than what is in the field.
 */
export function createDraftKeeper({ inbox, threadId, first, onChange }: DraftKeeperOptions): DraftKeeper {
  let kept: KeptDraft = { draft: first, unsaved: false }
  let known = encodeDraft(first)
  let waiting: ReturnType<typeof setTimeout> | null = null
  /** Savings and sendings that have not ended. */
  let underWay = 0
  let wasTaken = false

  function show(change: Partial<KeptDraft>): void {
    kept = { ...kept, ...change }
    onChange(kept)
  }

  function write(draft: Draft): void {
    show({ draft })
    if (waiting !== null) clearTimeout(waiting)
    waiting = setTimeout(flush, SAVE_AFTER_MS)
  }

  function flush(): void {
    if (waiting === null) return
    clearTimeout(waiting)
    waiting = null
    void save()
  }

  async function save(): Promise<void> {
    known = encodeDraft(kept.draft)
    underWay += 1
    const saved = await inbox.saveDraft(threadId, known).then(
      () => true,
      () => false,
    )
    underWay -= 1
    if (kept.unsaved === saved) show({ unsaved: !saved })
    if (saved) follow()
  }

  function follow(): void {
    const thread = inbox.getSnapshot().threads.get(threadId)
    if (!thread || waiting !== null || underWay > 0) return
    const stored = thread.draft ?? ''
    const isLeft = known !== '' && stored === known
    // A message takes the stored draft with it, be it one that was typed since: that is stored once more.
    const again = wasTaken && (kept.draft.body !== '' || isLeft)
    wasTaken = false
    if (again) void save()
    else if (stored !== known) {
      known = stored
      show({ draft: decodeDraft(stored) })
    }
  }

  return {
    write,
    flush,
    stored: () => {
      flush()
      return kept.unsaved ? undefined : known
    },
    take: () => {
      flush()
      underWay += 1
      wasTaken = true
      show({ draft: { mode: kept.draft.mode, body: '' } })
    },
    sent: () => {
      underWay -= 1
      follow()
    },
    giveBack: (draft) => {
      underWay -= 1
      write(draft)
    },
    follow,
  }
}
