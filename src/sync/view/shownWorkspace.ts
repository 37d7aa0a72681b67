import type { TenantId, ThreadId, UserId } from '../../model.ts'
import type { MentionRow, ScheduledRow, TagRow, TeamRow, TemplateRow, ViewRow } from '../../workspace.ts'
import type { InboxSnapshot } from '../inbox.ts'
import type { Mutation, OutboxEntry } from '../push/mutation.ts'
import type { TagRename } from './optimistic.ts'
import type { Tables, WorkspaceTable } from '../storage/storage.ts'

/** A person's rows, and what they have asked of the server since. */
export interface WorkspaceParts {
  rows: { [Name in WorkspaceTable]: readonly Tables[Name][] }
  /** All mutations of this device that were not refused, in order. */
  entries: readonly OutboxEntry[]
  tenantId: TenantId
  me: UserId
}

/** Which table a mutation changes, besides threads and messages. */
const TABLE_OF: Partial<Record<Mutation['name'], WorkspaceTable>> = {
  save_team: 'teams',
  delete_team: 'teams',
  save_tag: 'tags',
  merge_tags: 'tags',
  save_template: 'templates',
  delete_template: 'templates',
  save_view: 'views',
  delete_view: 'views',
  set_preferences: 'preferences',
  pin_thread: 'pins',
  see_mentions: 'mentions',
  schedule_message: 'scheduled',
  cancel_scheduled: 'scheduled',
}

export function workspaceTableOf({ name }: Mutation): WorkspaceTable | undefined {
  return TABLE_OF[name]
}

/**
 * These parts of what is shown: the server's rows with this device's mutations replayed on top, in order. As with
 * threads, nothing is written into the rows, so that a refused mutation takes back exactly its own effect.
 */
export function shownWorkspace(parts: WorkspaceParts, tables: Iterable<WorkspaceTable>): Partial<InboxSnapshot> {
  const shown: Partial<InboxSnapshot> = {}
  for (const table of tables) Object.assign(shown, SHOWN[table](parts))
  return shown
}

const SHOWN: Record<WorkspaceTable, (parts: WorkspaceParts) => Partial<InboxSnapshot>> = {
  teams: ({ rows, entries, tenantId }) => ({ teams: replayed(rows.teams, entries, (teams, entry) => replayTeam(teams, entry, tenantId)) }),
  tags: ({ rows, entries, tenantId }) => {
    const byId = replayed(rows.tags, entries, (tags, entry) => replayTag(tags, entry, tenantId))
    return { tags: new Map([...byId.values()].map((row) => [row.name, row])) }
  },
  templates: (parts) => ({ templates: [...replayed(parts.rows.templates, parts.entries, templateStep(parts)).values()].toSorted(byTitle) }),
  views: (parts) => ({ views: [...replayed(parts.rows.views, parts.entries, viewStep(parts)).values()].toSorted(byPosition) }),
  preferences: ({ rows, entries, me }) => {
    const preferences = { ...rows.preferences.find((row) => row.user_id === me)?.settings }
    for (const { name, args } of entries) if (name === 'set_preferences') Object.assign(preferences, args.settings)
    return { preferences }
  },
  pins: ({ rows, entries }) => {
    const pins = new Set<ThreadId>(rows.pins.filter(({ pinned }) => pinned).map(({ thread_id }) => thread_id))
    for (const { name, args } of entries) if (name === 'pin_thread') pins[args.pinned ? 'add' : 'delete'](args.thread_id)
    return { pins }
  },
  mentions: ({ rows, entries, me }) => {
    const seen = new Set(entries.flatMap(({ name, args }) => (name === 'see_mentions' ? args.mention_ids : [])))
    const unseen = rows.mentions.filter((row) => row.user_id === me && row.seen_at === null && !seen.has(row.id))
    return { mentions: byThread(unseen, ({ created_at }: MentionRow) => created_at) }
  },
  scheduled: (parts) => {
    const all = [...replayed(parts.rows.scheduled, parts.entries, scheduledStep(parts)).values()]
    const open = all.filter(({ state }) => state === 'scheduled' || state === 'failed')
    return { scheduled: byThread(open, ({ send_at }: ScheduledRow) => send_at) }
  },
}

function replayed<Row extends { id: string }>(
  rows: readonly Row[],
  entries: readonly OutboxEntry[],
  step: (rows: Map<Row['id'], Row>, entry: OutboxEntry) => void,
): Map<Row['id'], Row> {
  const shown = new Map<Row['id'], Row>(rows.map((row) => [row.id, row]))
  for (const entry of entries) step(shown, entry)
  return shown
}

/** What a row has before the server has stamped it. */
const unstored = { sync_xid: '0' }

function replayTeam(teams: Map<string, TeamRow>, { name, args }: OutboxEntry, tenantId: TenantId): void {
  if (name === 'delete_team') teams.delete(args.team_id)
  if (name !== 'save_team') return
  const { team_id: id, ...rest } = args
  teams.set(id, { ...(teams.get(id) ?? { tenant_id: tenantId, ...unstored }), id, ...rest })
}

function replayTag(tags: Map<string, TagRow>, { name, args }: OutboxEntry, tenantId: TenantId): void {
  if (name === 'merge_tags') for (const row of tags.values()) if (row.name === args.from) tags.delete(row.id)
  if (name !== 'save_tag') return
  const { tag_id: id, ...rest } = args
  tags.set(id, { ...(tags.get(id) ?? { tenant_id: tenantId, ...unstored }), id, ...rest })
}

const templateStep =
  ({ tenantId, me }: WorkspaceParts) =>
  (templates: Map<string, TemplateRow>, { name, args }: OutboxEntry): void => {
    if (name === 'delete_template') templates.delete(args.template_id)
    if (name !== 'save_template') return
    const { template_id: id, shared, ...rest } = args
    const before = templates.get(id) ?? { tenant_id: tenantId, usage_count: 0, ...unstored }
    templates.set(id, { ...before, id, owner_id: shared ? null : me, ...rest })
  }

const viewStep =
  ({ tenantId, me }: WorkspaceParts) =>
  (views: Map<string, ViewRow>, { name, args }: OutboxEntry): void => {
    if (name === 'delete_view') views.delete(args.view_id)
    if (name !== 'save_view') return
    const { view_id: id, shared, ...rest } = args
    views.set(id, { ...(views.get(id) ?? { tenant_id: tenantId, ...unstored }), id, owner_id: shared ? null : me, ...rest })
  }

const scheduledStep =
  ({ tenantId, me }: WorkspaceParts) =>
  (scheduled: Map<string, ScheduledRow>, { name, args, madeAtMs }: OutboxEntry): void => {
    const before = name === 'cancel_scheduled' ? scheduled.get(args.scheduled_id) : undefined
    // What was sent meanwhile can't be called back.
    if (before && before.state !== 'sent') scheduled.set(before.id, { ...before, state: 'cancelled' })
    // Once the server has it, what became of it is the server's to say.
    if (name !== 'schedule_message' || scheduled.has(args.scheduled_id)) return
    const { scheduled_id: id, thread_id, body, send_at } = args
    const created_at = new Date(madeAtMs).toISOString()
    const row = { id, tenant_id: tenantId, thread_id, author_id: me, body, send_at, created_at, ...unstored }
    scheduled.set(id, { ...row, state: 'scheduled', error: null })
  }

/** Renames and merges of tags that the server has yet to carry through the threads. */
export function tagRenames({ rows, entries }: Pick<WorkspaceParts, 'rows' | 'entries'>): TagRename[] {
  const names = new Map(rows.tags.map((row) => [row.id, row.name]))
  return entries.flatMap(({ name, args }): TagRename[] => {
    if (name === 'merge_tags') return [[args.from, args.into]]
    if (name !== 'save_tag') return []
    const before = names.get(args.tag_id)
    names.set(args.tag_id, args.name)
    return before === undefined || before === args.name ? [] : [[before, args.name]]
  })
}

export function byThread<Row extends { thread_id: ThreadId }>(rows: readonly Row[], order: (row: Row) => string): Map<ThreadId, Row[]> {
  return Map.groupBy(
    rows.toSorted((a, b) => Date.parse(order(a)) - Date.parse(order(b))),
    (row) => row.thread_id,
  )
}

function byTitle(a: TemplateRow, b: TemplateRow): number {
  return a.title.localeCompare(b.title)
}

function byPosition(a: ViewRow, b: ViewRow): number {
  return a.position - b.position || a.name.localeCompare(b.name)
}
