import type { MemberRow } from '../model.ts'

/** Whether a member may arrange things for the whole clinic; the server decides, this only spares a refusal. */
export const isAdmin = (me: MemberRow | null): boolean => me?.role === 'clinic_admin' || me?.role === 'tenant_admin'
