import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactElement } from 'react'
import type { DemoConfig, DemoMember } from '../../demoProject.ts'
import { Notice } from '../Notice.tsx'
import type { Preferences } from '../session/preferences.ts'
import { slugOf } from '../session/hostClient.ts'
import type { MemberWindow, SignInState } from '../session/useWindow.ts'
import { Agenda } from './Agenda.tsx'
import { Finance } from './Finance.tsx'
import { Header } from './Header.tsx'
import { Inbox } from './Inbox.tsx'
import type { PrazoInboxElement } from '../../../src/react.ts'
import { Patients } from './Patients.tsx'
import { viewOf } from './views.ts'

interface ClinicProps {
  config: DemoConfig
  own: MemberWindow
  state: SignInState
  preferences: Preferences
  become: (member: DemoMember) => void
  retry: () => void
}

/** A clinic's management app, which knows nothing of Prazo but the tag that it embeds. */
export function Clinic({ config, own, state, preferences, become, retry }: ClinicProps): ReactElement {
  const view = useSyncExternalStore(subscribeToHash, () => viewOf(location.hash))
  const [unread, setUnread] = useState({ of: own, count: 0 })
  const inbox = useRef<PrazoInboxElement>(null)

  const tellUnread = useCallback((count: number) => setUnread({ of: own, count }), [own])

  function talkTo(threadKey: string): void {
    location.hash = '#/conversas'
    // What fails is told by `prazo-error`, too.
    inbox.current?.openThread(threadKey).catch(() => undefined)
  }

  return (
    <>
      <Header
        tenantName={config.tenant.name}
        members={config.members}
        member={own.member}
        view={view}
        unread={unread.of === own ? unread.count : 0}
        become={become}
      />
      <main>
        {state.is === 'refused' && (
          <Notice title="Não foi possível entrar" text={state.reason} action={{ label: 'Tentar de novo', run: retry }} />
        )}
        {state.is === 'signing-in' && <div className="signing-in" aria-busy="true" />}
        {state.is === 'signed-in' && (
          <>
            {/* Stays mounted while another view shows, so that the count in the navigation keeps up. */}
            <div className="view inbox-view" hidden={view !== 'conversas'}>
              <Inbox
                key={slugOf(own.member)}
                ref={inbox}
                tenantId={config.tenant.id}
                client={own.client}
                locale={preferences.locale}
                theme={preferences.theme}
                brand={preferences.brand}
                onUnread={tellUnread}
              />
            </div>
            {view === 'agenda' && <Agenda />}
            {view === 'pacientes' && <Patients tenantId={config.tenant.id} client={own.client} talkTo={talkTo} />}
            {view === 'financeiro' && <Finance />}
          </>
        )}
      </main>
    </>
  )
}

function subscribeToHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
