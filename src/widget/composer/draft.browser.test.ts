import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import type { Inbox } from '../../sync/inbox.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox } from '../testing/renderInbox.ts'
import { createUiStore } from '../uiStore.ts'

const MARIANA = 'mariana' as ThreadId

interface SlowDevice {
  inbox: FixtureInbox
  field: () => string
  stored: () => string | undefined
  /** The device gets round to what it was asked first, drafts and messages each in their order. */
  saveOne: () => Promise<void>
  sendOne: () => Promise<void>
  waitingDrafts: () => number
  /** Another window of this person stores a draft. */
  storeElsewhere: (text: string) => Promise<void>
}

/** An open conversation on a device that stores things only when told. */
async function slowDevice(): Promise<SlowDevice> {
  const inbox = fixtureInbox({ frozen: true })
  const [drafts, messages]: (() => Promise<void>)[][] = [[], []]
  const later =
    <Args extends unknown[]>(line: (() => Promise<void>)[] | undefined, work: (...args: Args) => Promise<unknown>) =>
    (...args: Args): Promise<never> =>
      new Promise((resolve) => line?.push(() => work(...args).then((result) => resolve(result as never))))
  const { saveDraft, sendMessage } = inbox
  Object.assign(inbox, {
    saveDraft: later(drafts, saveDraft),
    // A message takes the draft with it that it was made of.
    sendMessage: later(messages, async (message: Parameters<Inbox['sendMessage']>[0]) => {
      if (inbox.drafts.get(message.threadId) === message.draft) await saveDraft(message.threadId, '')
      return sendMessage(message)
    }),
  })
  const ui = createUiStore()
  ui.getState().openThread(MARIANA, { focusComposer: true })
  const rendered = renderInbox({ inbox, ui })
  await vi.waitFor(() => expect(rendered.shadow.activeElement?.className).toBe('composer__text'))
  const next = async (line: (() => Promise<void>)[] | undefined): Promise<void> => {
    await vi.waitFor(() => expect(line).not.toHaveLength(0))
    await line?.shift()?.()
  }
  return {
    inbox,
    field: () => rendered.find<HTMLTextAreaElement>('.composer__text').value,
    stored: () => inbox.drafts.get(MARIANA),
    saveOne: () => next(drafts),
    sendOne: () => next(messages),
    waitingDrafts: () => drafts?.length ?? 0,
    storeElsewhere: (text) => saveDraft(MARIANA, text),
  }
}

it('a device that is slow to store does not take back what was typed since', async () => {
  const { field, stored, saveOne, waitingDrafts } = await slowDevice()
  await userEvent.keyboard('Bom dia')
  await vi.waitFor(() => expect(waitingDrafts()).toBe(1))
  await userEvent.keyboard(', Mariana')
  await vi.waitFor(() => expect(waitingDrafts()).toBe(2))
  await saveOne()
  expect(stored()).toBe('Bom dia')
  expect(field()).toBe('Bom dia, Mariana')
  await userEvent.keyboard('!')
  expect(field()).toBe('Bom dia, Mariana!')
  await saveOne()
  await saveOne()
  expect([field(), stored()]).toEqual(['Bom dia, Mariana!', 'Bom dia, Mariana!'])
})

it('what is typed while an answer is being stored stays in the field, and on the device', async () => {
  const { inbox, field, stored, saveOne, sendOne, waitingDrafts } = await slowDevice()
  await userEvent.keyboard('Até sexta{Enter}E traga')
  await vi.waitFor(() => expect(waitingDrafts()).toBe(2))
  await saveOne()
  await saveOne()
  expect(stored()).toBe('E traga')
  await sendOne()
  await userEvent.keyboard(' o exame')
  expect(field()).toBe('E traga o exame')
  await saveOne()
  expect(stored()).toBe('E traga')
  await saveOne()
  expect([field(), stored()]).toEqual(['E traga o exame', 'E traga o exame'])
  expect(inbox.calls.filter((call) => call.startsWith('send'))).toEqual(['send mariana outbound Até sexta'])
})

it('what another window writes is taken over, and is not forgotten with an answer that was sent here', async () => {
  const { inbox, field, saveOne, sendOne, waitingDrafts } = await slowDevice()
  await userEvent.keyboard('Até sexta{Enter}')
  await saveOne()
  await sendOne()
  inbox.updateThread(MARIANA, { draft: 'Na outra janela' })
  await vi.waitFor(() => expect(field()).toBe('Na outra janela'))
  expect(waitingDrafts()).toBe(0)
})

it('what another window writes while an answer is being stored stays there, on the device too', async () => {
  const { inbox, field, stored, saveOne, sendOne, storeElsewhere } = await slowDevice()
  await userEvent.keyboard('Até sexta{Enter}')
  await saveOne()
  await storeElsewhere('Na outra janela')
  await sendOne()
  await vi.waitFor(() => expect(field()).toBe('Na outra janela'))
  expect(stored()).toBe('Na outra janela')
  expect(inbox.calls.filter((call) => call.startsWith('send'))).toEqual(['send mariana outbound Até sexta'])
})
