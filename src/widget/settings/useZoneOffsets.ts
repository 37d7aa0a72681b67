import { useEffect, useState } from 'react'
import type { Transition } from '../../sla/schedule.ts'
import { useInbox, useScope } from '../InboxContext.ts'

export type ZoneOffsets = { is: 'known'; transitions: readonly Transition[] } | { is: 'loading' | 'offline' }

/** The server's offsets of a zone: those of the saved rule are here, any other zone's are asked for. */
export function useZoneOffsets(timeZone: string): ZoneOffsets {
  const { inbox } = useScope()
  const rule = useInbox((snapshot) => snapshot.rule)
  const [asked, setAsked] = useState<{ timeZone: string; offsets: ZoneOffsets } | null>(null)
  const isSaved = rule?.effective_timezone === timeZone
  useEffect(() => {
    if (isSaved) return undefined
    let wanted = true
    inbox.ask.zone(timeZone).then(
      (transitions) => wanted && setAsked({ timeZone, offsets: { is: 'known', transitions } }),
      () => wanted && setAsked({ timeZone, offsets: { is: 'offline' } }),
    )
    return () => {
      wanted = false
    }
  }, [inbox, timeZone, isSaved])
  if (isSaved && rule) return { is: 'known', transitions: rule.transitions }
  return asked?.timeZone === timeZone ? asked.offsets : { is: 'loading' }
}
