import { register } from 'vue-advanced-chat'
import type { PlainThread, UiContender } from './contender.ts'
import { untilSeen } from './paintMeter.ts'

interface Room {
  roomId: string
  roomName: string
  index: number
  users: { _id: string; username: string }[]
  lastMessage: { content: string; senderId: string; timestamp: string }
}

type ChatElement = HTMLElement &
  Record<'currentUserId' | 'rooms' | 'messages' | 'roomsLoaded' | 'messagesLoaded' | 'loadFirstRoom' | 'height', unknown>

export interface Chat extends UiContender {
  /** A patient writes, as the host would tell the element of it; null: the one whose thread is open. */
  receive: (at: number | null, body: string) => void
}

const OWN = 'own'

/** vue-advanced-chat over the same threads, used as its documentation tells hosts to. */
export async function chatContender(threads: readonly PlainThread[]): Promise<Chat> {
  register()
  const chat = document.createElement('vue-advanced-chat') as ChatElement
  const bodies = new Map(threads.map(({ id, messages }) => [id, messages]))
  let openId: string | null = null
  let rooms = threads.map((thread, at) => roomOf(thread, threads.length - at))
  chat.addEventListener('fetch-messages', (event) => {
    const [{ room }] = (event as CustomEvent<[{ room: Room }]>).detail
    openId = room.roomId
    chat.messagesLoaded = false
    setTimeout(() => showMessages())
  })
  function showMessages(): void {
    chat.messages = (bodies.get(openId ?? '') ?? []).map(({ id, body, at, isOwn }) => ({
      _id: id,
      content: body,
      senderId: isOwn ? OWN : openId,
      date: at.slice(0, 10),
      timestamp: at.slice(11, 16),
    }))
    chat.messagesLoaded = true
  }
  Object.assign(chat, { currentUserId: OWN, height: '100vh', loadFirstRoom: false, roomsLoaded: true, messagesLoaded: true, messages: [] })
  document.body.append(chat)
  const root = chat.shadowRoot ?? fail('shadow root')
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
  const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) ?? fail(selector)
  const show = (): void => {
    chat.rooms = rooms
  }
  await untilSeen(show, () => root.querySelector('.vac-room-item') !== null)
  const firstName = (): string | undefined => all('.vac-room-item .vac-room-name')[0]?.textContent
  const listed = (): string => `${firstName()} ${all('.vac-room-item').length}`

  return {
    openThread: (at) => {
      const item = all('.vac-room-item')[at] ?? fail(`room ${at}`)
      const id = item.id || threads[at]?.id
      const last = bodies.get(id ?? '')?.at(-1)?.id
      return untilSeen(
        () => item.click(),
        () => root.getElementById(last ?? '') !== null,
      )
    },
    focusText: () => find('#roomTextarea').focus(),
    focusSearch: () => find('.vac-box-search input').focus(),
    clearSearch: () => {
      const before = listed()
      const input = find('.vac-box-search input') as HTMLInputElement
      return untilSeen(
        () => {
          input.value = ''
          input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
        },
        () => listed() !== before,
      )
    },
    changeView: null,
    changeFilter: null,
    changeSort: (turn) => {
      const before = firstName()
      const sign = turn % 2 === 0 ? -1 : 1
      rooms = rooms.map((room) => ({ ...room, index: sign * Math.abs(room.index) }))
      return untilSeen(show, () => firstName() !== before)
    },
    receive: (at, body) => {
      const place = at === null ? rooms.findIndex(({ roomId }) => roomId === openId) : at % rooms.length
      const room = rooms[place] ?? fail('room')
      const now = new Date().toISOString()
      bodies.set(room.roomId, [...(bodies.get(room.roomId) ?? []), { id: crypto.randomUUID(), body, at: now, isOwn: false }])
      rooms[place] = { ...room, lastMessage: { content: body, senderId: room.roomId, timestamp: now.slice(11, 16) } }
      rooms = [...rooms]
      show()
      if (room.roomId === openId) showMessages()
    },
  }
}

function roomOf({ id, name, messages }: PlainThread, index: number): Room {
  const last = messages.at(-1)
  return {
    roomId: id,
    roomName: name,
    index,
    users: [
      { _id: OWN, username: 'Recepção' },
      { _id: id, username: name },
    ],
    lastMessage: { content: last?.body ?? '', senderId: last?.isOwn ? OWN : id, timestamp: last?.at.slice(11, 16) ?? '' },
  }
}

function fail(what: string): never {
  throw new Error(`vue-advanced-chat shows no ${what}.`)
}
