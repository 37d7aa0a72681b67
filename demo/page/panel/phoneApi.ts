import type { PhoneContact, PhoneMessage } from '../../demoProject.ts'

/** What the demo's WhatsApp stand-in answered instead of accepting, in words fit to be shown. */
export class PhoneError extends Error {}

/** Whose phones there are: everyone the clinic has talked to lately. */
export async function loadContacts(): Promise<PhoneContact[]> {
  return (await answered(await fetch('/demo/contacts'))) as PhoneContact[]
}

/** Makes a new patient of the clinic, who has not written yet. */
export async function registerPatient(patient: { name: string; number: string }): Promise<PhoneContact> {
  return (await answered(await post('/demo/patients', patient))) as PhoneContact
}

/** Writes to the clinic as the patient; `sentAt` null = now. Returns the key of the thread that it went to. */
export async function writeAs(contact: PhoneContact, body: string, sentAt: Date | null): Promise<string> {
  const message = { number: contact.number, patientId: contact.patientId, body, timestamp: sentAt?.toISOString() ?? null }
  const { threadKey } = (await answered(await post('/demo/whatsapp', message))) as { threadKey: string }
  return threadKey
}

/** Keeps a phone's conversation in sight until the returned function is called. */
export function watchPhone(contact: PhoneContact, show: (messages: PhoneMessage[]) => void): () => void {
  let source: EventSource | null = null
  let wanted = true
  async function open(): Promise<void> {
    const { phone } = (await answered(await post('/demo/phones', { threadKey: contact.threadKey }))) as { phone: string }
    if (!wanted) return
    source = new EventSource(`/demo/phone?name=${phone}`)
    source.addEventListener('message', (event: MessageEvent<string>) => show(JSON.parse(event.data) as PhoneMessage[]))
  }
  // Without its server the demo's phone stays blank, like the rest of the demo.
  open().catch(() => undefined)
  return () => {
    wanted = false
    source?.close()
  }
}

export function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

export async function answered(response: Response): Promise<unknown> {
  const body = (await response.json()) as { message?: string; hint?: string | null }
  if (!response.ok) throw new PhoneError([body.message, body.hint].filter(Boolean).join(' · '))
  return body
}
