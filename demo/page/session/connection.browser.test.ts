import { createClient } from '@supabase/supabase-js'
import { beforeEach, expect, inject, it, vi } from 'vitest'
import { openConnection } from './connection.ts'
import type { Connection } from './connection.ts'

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

const open = (name = 'helena'): Connection => openConnection({ window: sessionStorage, device: localStorage, name })

it('lets requests through, and none while it is cut', async () => {
  const { url } = inject('backend')
  const connection = open()
  await expect(connection.fetch(`${url}/auth/v1/health`)).resolves.toBeInstanceOf(Response)
  connection.set(false)
  await expect(connection.fetch(`${url}/auth/v1/health`)).rejects.toThrow(TypeError)
  connection.set(true)
  await expect(connection.fetch(`${url}/auth/v1/health`)).resolves.toBeInstanceOf(Response)
})

it('cuts the socket of the unmodified supabase-js, and lets it come back', async () => {
  const { url, publishableKey } = inject('backend')
  const connection = open()
  const options = { realtime: { transport: connection.WebSocket }, auth: { persistSession: false } }
  const { realtime } = createClient(url, publishableKey, options)
  realtime.connect()
  await vi.waitFor(() => expect(realtime.isConnected()).toBe(true), 5000)
  connection.set(false)
  await vi.waitFor(() => expect(realtime.isConnected()).toBe(false), 5000)
  connection.set(true)
  await vi.waitFor(() => expect(realtime.isConnected()).toBe(true), 15_000)
  await realtime.disconnect()
})

it('tells the page what the browser would: the events, and navigator.onLine', () => {
  const connection = open()
  const heard: string[] = []
  for (const type of ['offline', 'online']) addEventListener(type, () => heard.push(type), { once: true })
  connection.set(false)
  expect(navigator.onLine).toBe(false)
  connection.set(true)
  expect(navigator.onLine).toBe(true)
  expect(heard).toEqual(['offline', 'online'])
})

it('is still cut after a reload, and when the tab was closed and opened again', () => {
  open().set(false)
  expect(open().isOn()).toBe(false)
  sessionStorage.clear()
  expect(open().isOn()).toBe(false)
})

it("leaves another member's window alone", () => {
  open('helena').set(false)
  expect(open('rafael').isOn()).toBe(true)
})
