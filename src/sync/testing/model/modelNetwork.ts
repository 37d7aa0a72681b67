import { InboxError } from '../../../errors.ts'
import type { Backend, Channel, PokeListeners } from '../../server/backend.ts'
import type { Network } from '../../ports.ts'
import type { ModelServer } from './modelServer.ts'
import type { Owner, Simulation } from './simulation.ts'

export interface Weather {
  /** Share of requests that are lost on the way there, and of answers on the way back. */
  loss: number
  /** Share of requests that arrive a second time, later. */
  duplicates: number
}

/** The way from tabs to the server and back: slow, lossy, and out of order when it likes. */
export interface ModelNetwork {
  portOf: (owner: Owner) => Network
  backendOf: (owner: Owner) => Backend
  setOnline: (online: boolean) => void
  setWeather: (weather: Weather) => void
  setToken: (valid: boolean) => void
  /** Ends all channels. */
  cut: () => void
  bury: (owner: Owner) => void
  /** Channels that are open, by who holds them. */
  channels: () => Owner[]
  /** Requests so far. */
  requests: () => number
  /** The most requests that failed within one second. */
  worstSecond: () => number
}

interface Listener extends PokeListeners {
  owner: Owner
  joined: boolean
}

const away = (): InboxError => new InboxError('network', 'No answer.')
const expired = (): InboxError => new InboxError('unauthorized', 'Expired.', { code: 'PGRST303' })
const clear: Weather = { loss: 0, duplicates: 0 }

export function createModelNetwork(sim: Simulation, server: ModelServer): ModelNetwork {
  const channels = new Set<Listener>()
  const devices = new Set<{ owner: Owner; tell: (online: boolean) => void }>()
  const hosts = new Set<{ owner: Owner; tell: () => void }>()
  let weather = clear
  let online = true
  let valid = true
  let count = 0
  let failedAtMs: number[] = []
  let worst = 0

  /** Mostly a few milliseconds; now and then so long that others overtake. */
  const latency = (): number => (sim.chance() < 0.9 ? 1 + sim.chance() * 8 : sim.chance() * 900)

  function request<Result>(owner: Owner, work: () => Result): Promise<Result> {
    count += 1
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        failedAtMs = [...failedAtMs.filter((ms) => ms > sim.nowMs() - 1000), sim.nowMs()]
        worst = Math.max(worst, failedAtMs.length)
        sim.after(latency(), () => reject(error), owner)
      }
      const admitted = (): Result => {
        if (!valid) throw expired()
        return work()
      }
      sim.after(latency(), () => {
        if (!online || sim.chance() < weather.loss) return fail(away())
        if (sim.chance() < weather.duplicates) sim.after(latency() * 3, () => attempt(admitted))
        const answer = attempt(admitted)
        if (sim.chance() < weather.loss) return fail(away())
        if ('error' in answer) return fail(answer.error)
        sim.after(latency(), () => (online ? resolve(answer.result) : reject(away())), owner)
      })
    })
  }

  function listen(owner: Owner, listeners: PokeListeners): Channel {
    const channel: Listener = { ...listeners, owner, joined: false }
    channels.add(channel)
    sim.after(
      latency(),
      () => {
        if (!channels.has(channel)) return
        if (!online || !valid || !server.active) return lose(channel)
        channel.joined = true
        channel.onReady()
      },
      owner,
    )
    return { close: () => channels.delete(channel), view: () => {}, typing: () => {} }
  }

  function lose(channel: Listener): void {
    if (!channels.delete(channel)) return
    sim.after(latency(), channel.onLost, channel.owner)
  }

  server.onCommit = (xid) => {
    for (const channel of channels) {
      if (!channel.joined || sim.chance() < weather.loss) continue
      sim.after(latency(), () => channels.has(channel) && channel.onPoke(xid), channel.owner)
    }
  }

  return {
    portOf: (owner) => ({
      online: () => online,
      subscribe: (tell) => {
        const device = { owner, tell }
        devices.add(device)
        return () => devices.delete(device)
      },
    }),
    backendOf: (owner) => ({
      pull: ({ cursor }) => request(owner, () => server.pull(cursor)),
      push: ({ clientId, mutations }) => request(owner, () => server.push(clientId, structuredClone(mutations))),
      call: () => Promise.reject(away()),
      files: { upload: () => Promise.reject(away()), addressOf: () => Promise.reject(away()) },
      history: (asked) => request(owner, () => server.history(asked)),
      listen: (listeners) => listen(owner, listeners),
      onCredentials: (tell) => {
        const host = { owner, tell }
        hosts.add(host)
        return () => hosts.delete(host)
      },
    }),
    setOnline: (now) => {
      if (now === online) return
      online = now
      if (!now) for (const channel of channels) lose(channel)
      for (const { owner, tell } of devices) sim.after(0, () => tell(now), owner)
    },
    setWeather: (now) => {
      weather = now
    },
    setToken: (now) => {
      valid = now
      if (now) for (const { owner, tell } of hosts) sim.after(1, tell, owner)
      else for (const channel of channels) lose(channel)
    },
    cut: () => {
      for (const channel of channels) lose(channel)
    },
    bury: (owner) => {
      for (const channel of channels) if (channel.owner === owner) channels.delete(channel)
      for (const host of hosts) if (host.owner === owner) hosts.delete(host)
      for (const device of devices) if (device.owner === owner) devices.delete(device)
    },
    channels: () => [...channels].map(({ owner }) => owner),
    requests: () => count,
    worstSecond: () => worst,
  }
}

function attempt<Result>(work: () => Result): { result: Result } | { error: Error } {
  try {
    return { result: work() }
  } catch (reason) {
    return { error: reason instanceof Error ? reason : new Error(String(reason)) }
  }
}
