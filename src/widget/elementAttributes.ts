/** Properties that a host may have set before the element was defined. */
export const PROPERTIES = [
  'client',
  'accessToken',
  'tenantId',
  'supabaseUrl',
  'supabaseKey',
  'atRest',
  'idleLockMinutes',
  'retentionDays',
  'locale',
  'theme',
] as const

/** What the element listens to. */
export const ATTRIBUTES = [
  'tenant-id',
  'supabase-url',
  'supabase-key',
  'at-rest',
  'idle-lock-minutes',
  'retention-days',
  'locale',
  'theme',
] as const
