import { useCallback, useEffect, useState } from 'react'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { DemoConfig, DemoMember } from '../../demoProject.ts'
import { openConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { createHostClient, signIn, slugOf } from './hostClient.ts'
import { addressOf } from './memberInAddress.ts'

/** One member's window: their client over their line. */
export interface MemberWindow {
  member: DemoMember
  connection: Connection
  client: SupabaseClient
}

export type SignInState = { is: 'signing-in' } | { is: 'signed-in' } | { is: 'refused'; reason: string }

/** The window's member, signed in through supabase-js, and the way to become another one. */
export function useWindow(
  config: DemoConfig,
  first: DemoMember,
): { own: MemberWindow; state: SignInState; become: (member: DemoMember) => void; retry: () => void } {
  // A new object for each attempt: what signs in is a window, and trying again is another go at the same one.
  const [own, setOwn] = useState(() => windowOf(config, first))
  const [state, setState] = useState<SignInState>({ is: 'signing-in' })

  useEffect(() => {
    let current = true
    void own.client.auth.startAutoRefresh()
    signIn(own.client, own.member).then(
      () => current && setState({ is: 'signed-in' }),
      (error: unknown) => current && setState({ is: 'refused', reason: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      current = false
      void own.client.auth.stopAutoRefresh()
    }
  }, [own])

  const retry = useCallback(() => {
    setState({ is: 'signing-in' })
    setOwn((before) => ({ ...before }))
  }, [])

  const become = useCallback(
    (member: DemoMember) => {
      history.replaceState(null, '', addressOf(member))
      setState({ is: 'signing-in' })
      setOwn(windowOf(config, member))
    },
    [config],
  )

  return { own, state, become, retry }
}

function windowOf(config: DemoConfig, member: DemoMember): MemberWindow {
  const connection = openConnection({ window: sessionStorage, device: localStorage, name: slugOf(member) })
  return { member, connection, client: createHostClient({ config, member, connection }) }
}
