import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

it('a newcomer is told three things, one at a time, and none of them again', async () => {
  const inbox = fixtureInbox({ frozen: true })
  inbox.update({ preferences: {} })
  const { shadow, unmount } = renderInbox({ inbox })
  const hint = page.getByRole('complementary', { name: 'Dica' })
  const says = (words: string): Promise<void> => vi.waitFor(() => expect(shadow.querySelector('.hint')?.textContent).toContain(words))
  await says('Ctrl + K')
  expect(await violations(shadow)).toEqual([])
  for (const next of ['Por que este prazo?', 'Sem internet']) {
    await userEvent.click(hint.getByRole('button', { name: 'Entendi' }))
    await says(next)
  }
  await userEvent.click(hint.getByRole('button', { name: 'Entendi' }))
  await vi.waitFor(() => expect(shadow.querySelector('.hint')).toBeNull())
  expect(inbox.getSnapshot().preferences['hintsSeen']).toBe(3)
  unmount()
})
