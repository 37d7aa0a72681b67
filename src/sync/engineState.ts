import type { Role } from './tabs/leader.ts'
import type { SyncState } from './syncStatus.ts'

/*
 *   opening ──the copy is read──▶ open ──a newer release──▶ aside ──closed──▶ over
 *      │                           └──────── signed out, disconnected, moved, closed ─▲
 *      └──────────────────────────────────────────────────────────────────────────────┘
 */
/**
 * All that an engine can be in, in one value. While it is open three things change independently, each with a diagram of its own
 * beside its transitions: `copy` goes from disk to memory once, when the disk fails for good (`safeStorage.ts`); `role` is this tab's
 * among the tabs (`leader.ts`); `sync` is where the connection stands (`syncStatus.ts`), which a follower takes over from its leader.
 * Only a tab that leads, or is alone, has a session: its loops (`retryLoop.ts`), its channel (`poker.ts`) and its pulls (`pullAll.ts`) live
 * and die with it.
 */
export type EngineState =
  /** Nothing can be shown yet; `sync` says what that waits for. */
  | { is: 'opening'; sync: SyncState }
  | { is: 'open'; copy: 'disk' | 'memory'; role: Role; sync: SyncState }
  /** A newer release has the data: nothing is read or written here any more. */
  | { is: 'aside' }
  /** Closed, or its data is gone. */
  | { is: 'over' }
