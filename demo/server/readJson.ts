import type { IncomingMessage as Request } from 'node:http'
import { GatewayError } from './gatewayError.ts'

const MAX_BYTES = 64 * 1024

/** Reads a JSON object from a request. Throws a `GatewayError` when it is anything else, or too long. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new GatewayError('invalid_argument', 'Send application/json.')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) throw new GatewayError('payload_too_large', 'More than 64 kB.')
    chunks.push(chunk)
  }
  const parsed = parse(Buffer.concat(chunks).toString('utf8'))
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new GatewayError('invalid_argument', 'Send one JSON object.')
  return parsed as Record<string, unknown>
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new GatewayError('invalid_argument', `No JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
