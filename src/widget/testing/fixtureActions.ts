import { InboxError } from '../../errors.ts'
import type { EpochMs, PatientId, ThreadId } from '../../model.ts'
import type { Ask } from '../../sync/server/ask.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import type { Mutation, OutboxEntry } from '../../sync/push/mutation.ts'
import { shownWorkspace, workspaceTableOf } from '../../sync/view/shownWorkspace.ts'
import { WORKSPACE_TABLES, type WorkspaceTable } from '../../sync/storage/storage.ts'
import { createWorkspaceActions, type WorkspaceActions } from '../../sync/workspaceActions.ts'
import type { PatientRow, StoryPage } from '../../workspace.ts'
import { fixtureTenant, HELENA, RAFAEL } from './fixtureData.ts'
import { foundOn } from './fixtureSearch.ts'
import { fixtureSlaRequests } from './fixtureSla.ts'
import { fixtureWorkspaceRows } from './fixtureWorkspace.ts'

export interface FixtureWorkspaceOptions {
  calls: string[]
  now: () => EpochMs
  getSnapshot: () => InboxSnapshot
  update: (change: Partial<InboxSnapshot>) => void
}

/** The clinic's arrangements as a snapshot shows them, with these mutations on top. */
export function fixtureWorkspace(
  entries: readonly OutboxEntry[] = [],
  tables: readonly WorkspaceTable[] = WORKSPACE_TABLES,
): Partial<InboxSnapshot> {
  return shownWorkspace({ rows: fixtureWorkspaceRows, entries, tenantId: fixtureTenant.id, me: HELENA }, tables)
}

/** The engine's own actions on the clinic's arrangements, over an outbox that nobody empties. */
export function fixtureWorkspaceActions({ calls, now, getSnapshot, update }: FixtureWorkspaceOptions): WorkspaceActions {
  const entries: OutboxEntry[] = []
  const act = async (mutation: Mutation): Promise<void> => {
    calls.push(`${mutation.name} ${JSON.stringify(mutation.args)}`)
    entries.push({ ...mutation, id: entries.length + 1, state: 'queued', madeAtMs: now(), seenInbound: 0, code: null, hint: null })
    const table = workspaceTableOf(mutation)
    if (table) update(fixtureWorkspace(entries, [table]))
  }
  return createWorkspaceActions({ act, newId: () => `new-${entries.length + 1}`, getSnapshot })
}

const patient = (id: string, full_name: string, phone: string): PatientRow => ({
  id: id as PatientId,
  tenant_id: fixtureTenant.id,
  full_name,
  phone,
  email: null,
  avatar_url: null,
})
const patients = [
  patient('patient-mariana', 'Mariana Alves', '+5511988412207'),
  patient('patient-mario', 'Mário Quintella', '+5511944470181'),
  patient('patient-paula', 'Paula Moreira', '+5511933331209'),
]

/** As the server would answer; `offline` in the snapshot refuses, as the engine does. */
export function fixtureAsk({ calls, getSnapshot, update }: Pick<FixtureWorkspaceOptions, 'calls' | 'getSnapshot' | 'update'>): Ask {
  function asked(name: string, ...args: unknown[]): void {
    calls.push(`ask ${name} ${JSON.stringify(args)}`)
    if (getSnapshot().status.is === 'offline') throw new InboxError('network', 'offline', { code: 'offline' })
  }
  return {
    ...fixtureSlaRequests({ asked, getSnapshot, update }),
    searchPatients: async (query) => {
      asked('searchPatients', query)
      const words = query.toLocaleLowerCase()
      return patients.filter(({ full_name, phone }) => full_name.toLocaleLowerCase().includes(words) || phone?.includes(words))
    },
    patient: async (id) => ({
      id,
      tenant_id: fixtureTenant.id,
      full_name: 'Mariana Alves',
      phone: '+5511988412207',
      email: 'mariana@exemplo.example',
      avatar_url: null,
      notes: 'Prefere a parte da manhã.',
    }),
    createPatient: async ({ fullName }) => {
      asked('createPatient', fullName)
      return `patient-${fullName}` as PatientId
    },
    threadStory: async (threadId, page) => {
      asked('threadStory', threadId, page)
      return storyOf(threadId)
    },
    searchMessages: async (query, page) => {
      asked('searchMessages', query, page)
      return foundOn(query, page?.before ?? null)
    },
  }
}

function storyOf(threadId: ThreadId): StoryPage {
  if (threadId !== 'mariana') return { entries: [], next: null }
  return {
    entries: [
      {
        is: 'change',
        id: 'change-2',
        happened_at: '2026-11-20T09:21:00-03:00',
        actor_id: RAFAEL,
        kind: 'tags',
        was: ['particular'],
        became: ['remarcação', 'particular'],
      },
      {
        is: 'change',
        id: 'change-1',
        happened_at: '2026-11-20T09:15:00-03:00',
        actor_id: RAFAEL,
        kind: 'assignment',
        was: null,
        became: HELENA,
      },
    ],
    next: null,
  }
}
