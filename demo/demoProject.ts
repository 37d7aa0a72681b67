/** A member of the demo clinic whom the page can sign in as. Every one of them is made up, password included. */
export interface DemoMember {
  id: string
  email: string
  password: string
  role: string
  displayName: string
}

/** A Supabase project, local or hosted, that holds the demo clinic. */
export interface DemoProject {
  url: string
  publishableKey: string
  /** Bypasses RLS: stays in this process, the page never sees it. */
  secretKey: string
  tenant: { id: string; name: string }
  members: DemoMember[]
  /** Null for a project that is not ours to play with. */
  world: DemoWorld | null
}

/** What can be done to a local backend beyond what a clinic can. */
export interface DemoWorld {
  now: () => Promise<Date>
  /** Sets the server's clock ahead; it never goes back. */
  advanceClock: (ms: number) => Promise<void>
  addThreads: (count: number) => Promise<void>
}

/** What the page is told at `/demo/config.json`: publishable things only, and the demo's own made-up passwords. */
export interface DemoConfig {
  url: string
  publishableKey: string
  tenant: { id: string; name: string }
  members: DemoMember[]
  /** Whether the server's clock can be set, and threads be added by the thousand. */
  hasWorld: boolean
}

/** A patient's phone: the thread it writes to, and the number it writes from. */
export interface PhoneContact {
  threadKey: string
  patientId: string | null
  name: string | null
  number: string
}

/** A message as the patient's phone shows it. */
export interface PhoneMessage {
  id: string
  /** Written on this phone, not by the clinic. */
  mine: boolean
  body: string | null
  kind: string
  /** The name of what it carries. */
  file: string | null
  sentAt: string
}
