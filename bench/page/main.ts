import './scriptStart.ts'
import '../../src/register.ts'
import { bareSync } from './bareSync.ts'
import type { BareSync } from './bareSync.ts'
import { createEngineSync } from './engineSync.ts'
import type { EngineSync } from './engineSync.ts'
import { paintBare, paintInbox } from './firstPaint.ts'
import type { FirstPaint } from './firstPaint.ts'
import { createFloor } from './floor.ts'
import type { Floor } from './floor.ts'
import type { PeerSync } from './peerSync.ts'
import type { UiPage } from './ui/uiPage.ts'

declare global {
  interface Window {
    floor: Floor
    engine: EngineSync
    bare: BareSync
    /** Loaded when asked for: it must not weigh on the other contenders' start. */
    loadPeer: () => Promise<void>
    peer: PeerSync
    /** On a page that was opened with `?show=inbox` or `?show=bare`. */
    firstPaint: FirstPaint | null
    /** Comes when asked for: it must not weigh on the first paint of the others. */
    openUi: () => Promise<void>
    ui: UiPage
  }
}

const search = new URLSearchParams(location.search)
const asked = (name: string): string => search.get(name) ?? ''

window.floor = createFloor()
window.engine = createEngineSync()
window.bare = bareSync
window.loadPeer = async () => {
  const { createPeerSync } = await import('./peerSync.ts')
  window.peer = createPeerSync()
}
window.firstPaint =
  asked('show') === 'inbox'
    ? paintInbox({ url: asked('url'), key: asked('key'), tenantId: asked('tenant') })
    : asked('show') === 'bare'
      ? paintBare()
      : null
window.openUi = async () => {
  window.ui = (await import('./ui/uiPage.ts')).createUiPage()
}
