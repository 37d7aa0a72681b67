import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { PhoneMessage } from '../../demoProject.ts'

const time = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' })
const kinds: Readonly<Record<string, string>> = {
  image: 'Foto',
  audio: 'Áudio',
  video: 'Vídeo',
  document: 'Documento',
  location: 'Localização',
}

/** The bubbles on a patient's phone, scrolled to the newest whenever one comes. */
export function PhoneMessages({ messages }: { messages: readonly PhoneMessage[] }): ReactElement {
  const last = useRef<HTMLLIElement>(null)
  const newest = messages.at(-1)?.id

  useEffect(() => {
    if (newest) last.current?.parentElement?.scrollTo({ top: last.current.parentElement.scrollHeight })
  }, [newest])

  return (
    <ol className="phone-screen" aria-label="Conversa no celular" aria-live="polite">
      {messages.map((message, index) => (
        <li key={message.id} ref={index === messages.length - 1 ? last : null} data-mine={message.mine}>
          {message.file !== null && <b>{`${kinds[message.kind] ?? 'Arquivo'} · ${message.file}`}</b>}
          {(message.body !== null || message.file === null) && <p>{message.body ?? kinds[message.kind] ?? 'Mensagem'}</p>}
          <time>{time.format(new Date(message.sentAt))}</time>
        </li>
      ))}
      {messages.length === 0 && <li className="phone-empty">Nenhuma mensagem ainda.</li>}
    </ol>
  )
}
