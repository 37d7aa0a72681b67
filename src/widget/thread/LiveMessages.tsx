import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { MemberRow, UserId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import type { Words } from '../i18n/createWords.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { kindWords } from '../list/kindWords.ts'
import { arrivals } from './arrivals.ts'
import { plainText } from './plainText.ts'
import { authorWords } from './useAuthor.ts'

/** Messages within this span are told as one. */
const COALESCE_MS = 900
const LONGEST = 160

/** Speaks what others write while the conversation is open: one message by its words, a burst by its number. */
export function LiveMessages({ messages, contact }: { messages: readonly Message[]; contact: string | null }): ReactElement {
  const { inbox, words } = useScope()
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const [spoken, setSpoken] = useState('')
  const lastKnown = useRef<string | null>(null)
  const waiting = useRef<Message[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    const fresh = arrivals(messages, lastKnown.current).filter(
      ({ sender_id, local }) => local === null && (sender_id === null || sender_id !== me),
    )
    lastKnown.current = messages.at(-1)?.message_id ?? lastKnown.current
    if (fresh.length === 0) return
    waiting.current.push(...fresh)
    if (timer.current !== null) return
    timer.current = setTimeout(() => {
      timer.current = null
      setSpoken(spokenWords(waiting.current.splice(0), { members: inbox.getSnapshot().members, contact, words }))
    }, COALESCE_MS)
  }, [messages, me, contact, inbox, words])

  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  return (
    <p className="sr-only" role="status" data-live-messages="">
      {spoken}
    </p>
  )
}

interface Telling {
  members: ReadonlyMap<UserId, MemberRow>
  contact: string | null
  words: Words
}

function spokenWords(told: readonly Message[], { members, contact, words }: Telling): string {
  const [only] = told
  if (told.length > 1 || !only) return words.plural('live.many', told.length)
  const sender = (only.sender_id && members.get(only.sender_id)) || null
  const author = authorWords({ message: only, contact, sender, isMine: false }, words)
  const text = (only.body && plainText(only.body).slice(0, LONGEST)) || (only.kind === 'text' ? '' : kindWords(only.kind, words))
  return `${only.direction === 'internal' ? words.t('note', { name: author }) : author}: ${text}`
}
