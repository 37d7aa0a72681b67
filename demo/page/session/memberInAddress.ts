import type { DemoMember } from '../../demoProject.ts'
import { slugOf } from './hostClient.ts'

/** Whose window this is: `?membro=rafael`, else the first member. In the address, so that reload and re-opening keep it. */
export function memberInAddress(members: readonly DemoMember[]): DemoMember | undefined {
  const slug = new URLSearchParams(location.search).get('membro')
  return members.find((member) => slugOf(member) === slug) ?? members[0]
}

/** The address of a window of another member. */
export function addressOf(member: DemoMember): string {
  const url = new URL(location.href)
  url.searchParams.set('membro', slugOf(member))
  return url.href
}
