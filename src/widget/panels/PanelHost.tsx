import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ComponentType, type ReactElement } from 'react'
import type { InboxError } from '../../errors.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { EmptyState } from '../states/EmptyState.tsx'
import { PaneBoundary } from '../states/PaneBoundary.tsx'
import type { PanelName } from '../uiStore.ts'
import { Panel } from './Panel.tsx'

export interface PanelProps {
  onClose: () => void
}

/** Each panel is a chunk of its own: most people never open one. */
const LOADERS: Record<PanelName, () => Promise<ComponentType<PanelProps>>> = {
  settings: async () => (await import('../settings/SettingsPanel.tsx')).SettingsPanel,
  breaches: async () => (await import('../breaches/BreachPanel.tsx')).BreachPanel,
}

type Loaded = { name: PanelName; View: ComponentType<PanelProps> } | { name: PanelName; failed: true } | null

/** Whichever panel is open, over everything else; the keyboard goes back to where it was when it closes. */
export function PanelHost({ onError }: { onError: (error: InboxError) => void }): ReactElement {
  const name = useUi((state) => state.panel)
  const [loaded, setLoaded] = useState<Loaded>(null)
  const load = useCallback((wanted: PanelName) => {
    let isWanted = true
    LOADERS[wanted]().then(
      (View) => isWanted && setLoaded({ name: wanted, View }),
      () => isWanted && setLoaded({ name: wanted, failed: true }),
    )
    return () => {
      isWanted = false
    }
  }, [])
  useEffect(() => (name ? load(name) : undefined), [name, load])
  const mark = useRef<HTMLSpanElement>(null)
  const isOpen = name !== null
  useLayoutEffect(() => {
    const root = mark.current?.getRootNode()
    const before = isOpen && root instanceof ShadowRoot ? root.activeElement : null
    return () => {
      // What is behind the panel is inert until this commit is through.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus())
    }
  }, [isOpen])

  return (
    <>
      <span ref={mark} hidden />
      {name && <OpenPanel name={name} loaded={loaded} onRetry={() => load(name)} onError={onError} />}
    </>
  )
}

interface OpenPanelProps {
  name: PanelName
  loaded: Loaded
  onRetry: () => void
  onError: (error: InboxError) => void
}

function OpenPanel({ name, loaded, onRetry, onError }: OpenPanelProps): ReactElement {
  const { ui, words } = useScope()
  const close = (): void => ui.getState().showPanel(null)
  const title = words.t(name === 'settings' ? 'panel.settings' : 'panel.breaches')
  if (loaded?.name !== name) {
    return (
      <Panel title={title} onClose={close}>
        <p className="panel__wait" role="status">
          {words.t('panel.loading')}
        </p>
      </Panel>
    )
  }
  if ('failed' in loaded) {
    return (
      <Panel title={title} onClose={close}>
        <EmptyState icon="offline" text={words.t('panel.failed')} action={words.t('tryAgain')} onAction={onRetry} />
      </Panel>
    )
  }
  return (
    <PaneBoundary
      words={words}
      onError={onError}
      renderProblem={(problem) => (
        <Panel title={title} onClose={close}>
          {problem}
        </Panel>
      )}
    >
      <loaded.View onClose={close} />
    </PaneBoundary>
  )
}
