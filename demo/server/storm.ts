import type { WhatsAppGateway } from './whatsAppGateway.ts'

const LINES = [
  'Oi, tudo bem?',
  'Consigo remarcar para a semana que vem?',
  'O recibo do mês já saiu?',
  'Cheguei, estou na recepção 🙂',
  'A Dra. atende por convênio?',
  'Pode ser na terça às 16h?',
  'Obrigada pelo retorno!',
  'Vou atrasar uns 10 minutos, desculpe',
  'Qual o valor da primeira consulta?',
  'Recebi, muito obrigado',
]

/** Patients whom the clinic knows write, so many a second, spread over each second as people are. */
export async function storm(gateway: WhatsAppGateway, { perSecond, seconds }: { perSecond: number; seconds: number }): Promise<void> {
  const contacts = await gateway.contacts()
  const endsAt = Date.now() + seconds * 1000
  for (let sent = 0; Date.now() < endsAt && contacts.length > 0; sent += 1) {
    const contact = contacts[Math.floor(Math.random() * contacts.length)]
    const body = LINES[sent % LINES.length] ?? ''
    if (contact) {
      // A message that is refused is only one fewer.
      void gateway.receive({ number: contact.number, patientId: contact.patientId, body, timestamp: null }).catch(() => undefined)
    }
    await new Promise((resolve) => setTimeout(resolve, 1000 / Math.max(1, perSecond)))
  }
}
