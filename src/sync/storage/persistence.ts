import type { Actions } from '../actions.ts'
import type { Storage } from './storage.ts'

/** Asks the browser to keep the device's copy when it runs short of space. */
export interface Persistence {
  /** The same actions, noticed. */
  noticing: <Some extends Pick<Actions, 'sendMessage' | 'saveDraft'>>(actions: Some) => Some
  /** The device has just learnt from the server how things stand. */
  synced: () => void
}

export interface PersistenceOptions {
  storage: Storage
  /** Null where the browser can't be asked. */
  persist: (() => Promise<unknown>) | null
}

/*
 *   nothing written ──sent, or typed──▶ written ──synced──▶ asked, for good
 */
/**
 * A browser may ask its person, or judge by how much the page is used: a page that asks as it loads is refused, and annoys. So it asks
 * once in the life of a copy, when somebody has written something here and the server has answered since. What comes of it is
 * the browser's business: without a yes all works as before.
 */
export function createPersistence({ storage, persist }: PersistenceOptions): Persistence {
  let state: 'nothing written' | 'written' | 'asked' = 'nothing written'

  async function ask(askBrowser: () => Promise<unknown>): Promise<void> {
    const first = await storage.write(['meta'], async (tx) => {
      if (await tx.get('meta', 'askedToPersist')) return false
      await tx.put('meta', [{ key: 'askedToPersist', value: 1 }])
      return true
    })
    if (first) await askBrowser()
  }

  function written(): void {
    if (state === 'nothing written') state = 'written'
  }

  return {
    noticing: (actions) => ({
      ...actions,
      sendMessage: async (message) => {
        const id = await actions.sendMessage(message)
        written()
        return id
      },
      saveDraft: async (threadId, text) => {
        await actions.saveDraft(threadId, text)
        if (text !== '') written()
      },
    }),
    synced: () => {
      if (state !== 'written' || !persist || !storage.durable) return
      state = 'asked'
      ask(persist).catch(() => {})
    },
  }
}
