import type { IncomingMessage as Request, ServerResponse } from 'node:http'
import type { WhatsAppGateway } from './whatsAppGateway.ts'

const LOOK_EVERY_MS = 350

/**
 * Server-sent events of one phone: the conversation as it is now, and again whenever it has changed.
 * It looks at the database instead of listening to Realtime, for a patient's phone is no member of the clinic.
 */
export function streamPhone(phone: { gateway: WhatsAppGateway; request: Request; response: ServerResponse; threadKey: string }): void {
  const { gateway, request, response, threadKey } = phone
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  response.write(': open\n\n')
  let shown = ''
  let timer: NodeJS.Timeout | undefined
  let open = true

  async function look(): Promise<void> {
    try {
      const conversation = JSON.stringify(await gateway.open(threadKey))
      if (open && conversation !== shown) {
        shown = conversation
        response.write(`data: ${conversation}\n\n`)
      }
    } catch {
      // The database is away for a moment: the phone keeps what it shows and looks again.
    }
    if (open) timer = setTimeout(() => void look(), LOOK_EVERY_MS)
  }

  request.on('close', () => {
    open = false
    clearTimeout(timer)
  })
  void look()
}
