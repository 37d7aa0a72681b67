import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { PrazoInbox } from './react.ts'
import type { PrazoInboxElement } from './widget/PrazoInboxElement.ts'

afterEach(cleanup)

const element = (container: Element): PrazoInboxElement => container.querySelector<PrazoInboxElement>('prazo-inbox')!

test('a React host gives attributes and properties as props, and hears events by its newest callback', async () => {
  const accessToken = async (): Promise<string> => 'token'
  const first = vi.fn()
  const newest = vi.fn()
  const props = { tenantId: 'no-uuid', supabaseUrl: 'http://127.0.0.1:9', supabaseKey: 'key', accessToken, theme: 'dark' as const }
  const { container, rerender } = render(<PrazoInbox {...props} locale="en" onError={first} />)
  await vi.waitFor(() => expect(first).toHaveBeenCalledOnce())
  expect(first.mock.calls[0]?.[0].detail).toMatchObject({ kind: 'misconfigured' })
  expect(element(container).accessToken).toBe(accessToken)
  expect(element(container).getAttribute('theme')).toBe('dark')

  rerender(<PrazoInbox {...props} tenantId="still-none" locale="es" onError={newest} />)
  await vi.waitFor(() => expect(newest).toHaveBeenCalledOnce())
  expect(first).toHaveBeenCalledOnce()
  expect(element(container).getAttribute('locale')).toBe('es')
})

test('what lies on the device and when it locks are props, and a lock is heard, with the element at hand to unlock it', async () => {
  const locked = vi.fn((event: Event) => {
    event.preventDefault()
    return event.target
  })
  const { container } = render(
    <PrazoInbox
      tenantId="00000000-0000-0000-0000-000000000000"
      supabaseUrl="http://127.0.0.1:9"
      supabaseKey="key"
      accessToken={() => Promise.resolve(null)}
      atRest="session"
      idleLockMinutes={0.01}
      retentionDays={30}
      onLocked={locked}
    />,
  )
  const { atRest, idleLockMinutes, retentionDays } = element(container)
  expect([atRest, idleLockMinutes, retentionDays]).toEqual(['session', 0.01, 30])
  await vi.waitFor(() => expect(locked).toHaveBeenCalledOnce(), { timeout: 5000 })
  expect(locked.mock.results[0]?.value).toBe(element(container))
  await element(container).signOut({ force: true })
})

test('what a React host puts into the slot stays its own', () => {
  const { container } = render(
    <PrazoInbox tenantId="no-uuid">
      <p slot="details">Plano: anual</p>
    </PrazoInbox>,
  )
  expect(element(container).querySelector('[slot=details]')?.textContent).toBe('Plano: anual')
})
