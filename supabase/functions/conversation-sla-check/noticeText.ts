import type { Notice } from './notice.ts'

export type NoticeLocale = 'pt-BR' | 'en' | 'es'

interface Words {
  reminder: (minutes: number) => string
  breach: string
  notify: string
  reassign: string
  raise_priority: string
  long_open: string
  due: (at: string) => string
  open: string
}

const WORDS: Record<NoticeLocale, Words> = {
  'pt-BR': {
    reminder: (minutes) => `Faltam ${minutes} min para responder uma conversa`,
    breach: 'Uma conversa passou do prazo',
    notify: 'Uma conversa fora do prazo precisa de você',
    reassign: 'Uma conversa fora do prazo agora é sua',
    raise_priority: 'Uma conversa fora do prazo subiu de prioridade',
    long_open: 'Uma conversa continua sem nenhuma resposta',
    due: (at) => `Prazo: ${at}.`,
    open: 'Abrir a conversa',
  },
  en: {
    reminder: (minutes) => `${minutes} min left to answer a conversation`,
    breach: 'A conversation is past its deadline',
    notify: 'A conversation past its deadline needs you',
    reassign: 'A conversation past its deadline is now yours',
    raise_priority: 'A conversation past its deadline was raised in priority',
    long_open: 'A conversation has had no answer at all',
    due: (at) => `Deadline: ${at}.`,
    open: 'Open the conversation',
  },
  es: {
    reminder: (minutes) => `Quedan ${minutes} min para responder una conversación`,
    breach: 'Una conversación superó el plazo',
    notify: 'Una conversación fuera de plazo te necesita',
    reassign: 'Una conversación fuera de plazo ahora es tuya',
    raise_priority: 'Una conversación fuera de plazo subió de prioridad',
    long_open: 'Una conversación sigue sin ninguna respuesta',
    due: (at) => `Plazo: ${at}.`,
    open: 'Abrir la conversación',
  },
}

/** A notice in words, with the deadline on the clinic's own clock. Nothing in it tells who the patient is. */
export function noticeText(
  notice: Notice,
  { locale, appUrl }: { locale: NoticeLocale; appUrl?: string | undefined },
): { subject: string; text: string } {
  const words = WORDS[locale]
  const lines = [
    notice.due_at && words.due(localTime(notice.due_at, locale, notice.timezone)),
    appUrl && `${words.open}: ${appUrl.replaceAll('{{thread_id}}', notice.thread_id)}`,
  ]
  return { subject: subjectOf(notice, words), text: lines.filter(Boolean).join('\n') }
}

function subjectOf({ kind, detail }: Notice, words: Words): string {
  switch (kind) {
    case 'reminder':
      return words.reminder(detail.minutes ?? 0)
    case 'escalation':
      return words[detail.skipped ? 'notify' : (detail.action ?? 'notify')]
    case 'breach':
    case 'long_open':
      return words[kind]
  }
}

function localTime(instant: string, locale: NoticeLocale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant))
}
