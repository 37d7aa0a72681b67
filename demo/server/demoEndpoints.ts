import { randomUUID } from 'node:crypto'
import type { IncomingMessage as Request, ServerResponse } from 'node:http'
import type { DemoConfig, DemoProject } from '../demoProject.ts'
import { GatewayError } from './gatewayError.ts'
import type { WhatsAppGateway } from './whatsAppGateway.ts'
import { streamPhone } from './streamPhone.ts'
import { readJson } from './readJson.ts'
import { worldEndpoint } from './worldEndpoint.ts'

/** Handles a request under `/demo/`; anything else goes on to the page. */
export type Endpoints = (request: Request, response: ServerResponse, next: () => void) => void

/*
 *   GET  /demo/config.json   what the page needs to sign in
 *   GET  /demo/contacts      whose phones there are
 *   POST /demo/patients      {name, number}                       a new patient
 *   POST /demo/whatsapp      {number, patientId, body, timestamp} what a webhook would deliver; {threadKey}
 *   POST /demo/phones        {threadKey}                          a name for a phone that holds no number; {phone}
 *   GET  /demo/clock         {now}: what time it is at the server
 *   POST /demo/clock         {aheadMs}                            sets it ahead
 *   POST /demo/threads       {count}                              so many threads more
 *   POST /demo/storm         {perSecond, seconds}                 patients write, so many a second
 *   GET  /demo/phone?name=   server-sent events: that phone's conversation, whenever it changes
 *
 * The server listens on this machine only, and POST takes JSON alone, which no foreign page can send without asking first.
 */
export function demoEndpoints(project: DemoProject, gateway: WhatsAppGateway): Endpoints {
  const config: DemoConfig = {
    url: project.url,
    publishableKey: project.publishableKey,
    tenant: project.tenant,
    members: project.members,
    hasWorld: project.world !== null,
  }

  /** Thread keys by names fit for an address: a key may be a phone number. */
  const phones = new Map<string, string>()

  async function answer(request: Request, response: ServerResponse, url: URL): Promise<void> {
    const route = `${request.method} ${url.pathname}`
    if (route === 'GET /demo/config.json') return reply(response, 200, config)
    if (route === 'GET /demo/contacts') return reply(response, 200, await gateway.contacts())
    if (route === 'GET /demo/phone') {
      const threadKey = phones.get(url.searchParams.get('name') ?? '')
      if (threadKey !== undefined) return streamPhone({ gateway, request, response, threadKey })
    }
    if (route === 'POST /demo/phones') {
      const phone = randomUUID()
      phones.set(phone, text(await readJson(request), 'threadKey'))
      return reply(response, 201, { phone })
    }
    const told = await worldEndpoint(route, { project, gateway, request })
    if (told) return reply(response, told.status, told.body)
    if (route === 'POST /demo/patients') {
      const given = await readJson(request)
      const patient = await gateway.registerPatient({ name: text(given, 'name'), number: phoneNumber(given) })
      return reply(response, 201, patient)
    }
    if (route === 'POST /demo/whatsapp') {
      const given = await readJson(request)
      const timestamp = optionalText(given, 'timestamp')
      if (timestamp !== null && Number.isNaN(Date.parse(timestamp)))
        throw new GatewayError('invalid_argument', 'timestamp is no ISO 8601 instant.')
      const body = text(given, 'body')
      const threadKey = await gateway.receive({ number: phoneNumber(given), patientId: optionalText(given, 'patientId'), body, timestamp })
      return reply(response, 202, { threadKey })
    }
    reply(response, 404, { code: 'not_found', message: `The demo has no ${route}.`, hint: null })
  }

  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://demo')
    if (!url.pathname.startsWith('/demo/')) return next()
    answer(request, response, url).catch((error: unknown) => {
      if (error instanceof GatewayError) return reply(response, 400, { code: error.code, message: error.message, hint: error.hint })
      reply(response, 500, { code: 'unexpected', message: error instanceof Error ? error.message : String(error), hint: null })
    })
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function text(given: Record<string, unknown>, name: string): string {
  const value = given[name]
  if (typeof value !== 'string' || value.trim() === '') throw new GatewayError('invalid_argument', `${name} is missing.`)
  return value
}

function optionalText(given: Record<string, unknown>, name: string): string | null {
  const value = given[name]
  return typeof value === 'string' && value !== '' ? value : null
}

function phoneNumber(given: Record<string, unknown>): string {
  // As it was given: how a number is written is part of the name of an unknown person's thread.
  const number = text(given, 'number').trim()
  if (!/^\+?\d{8,15}$/.test(number.replace(/[\s()-]/g, '')))
    throw new GatewayError('invalid_argument', 'number is no phone number: 8 to 15 digits, with a leading +.')
  return number
}
