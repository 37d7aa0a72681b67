import type { ReactElement } from 'react'
import type { DemoMember } from '../../demoProject.ts'
import { roleNames } from '../clinic/roleNames.ts'
import { addressOf } from '../session/memberInAddress.ts'
import type { MemberWindow } from '../session/useWindow.ts'
import { Section } from './Section.tsx'

/** Cuts and mends this window's line, and opens windows of other members. */
export function Connection({ own, online, members }: { own: MemberWindow; online: boolean; members: readonly DemoMember[] }): ReactElement {
  const others = members.filter(({ id }) => id !== own.member.id)
  return (
    <Section id="conexao" title="Conexão e janelas">
      <label className="switch" htmlFor="connection">
        <input
          id="connection"
          type="checkbox"
          checked={online}
          onChange={(event) => own.connection.set(event.target.checked)}
          aria-label="Conexão"
        />
        <span className="switch-track" aria-hidden="true" />
        <span>
          <b>{online ? 'Conexão ligada' : 'Conexão desligada'}</b>
          <small>
            {online ? 'Desligue, recarregue, responda: nada se perde.' : 'Só esta janela. Continua assim ao recarregar ou reabrir.'}
          </small>
        </span>
      </label>
      <div className="windows">
        <span>Abrir segunda janela como</span>
        {others.map((member) => (
          <a
            key={member.id}
            className="chip"
            href={addressOf(member)}
            target="_blank"
            rel="noopener"
            title={roleNames[member.role] ?? member.role}
          >
            {member.displayName.split(' ')[0]}
          </a>
        ))}
      </div>
      {others[0] && <SideBySide member={others[0]} />}
    </Section>
  )
}

/** Another member's window in the right half of the screen, so that both are in view. */
function SideBySide({ member }: { member: DemoMember }): ReactElement {
  function open(): void {
    const url = new URL(addressOf(member))
    url.searchParams.set('painel', '0')
    const half = Math.floor(screen.availWidth / 2)
    window.open(url, 'prazo-demo-second', `popup,noopener,left=${half},top=0,width=${half},height=${screen.availHeight}`)
  }
  return (
    <button type="button" className="link" onClick={open}>
      Lado a lado com {member.displayName.split(' ')[0]}
    </button>
  )
}
