import { localeOf } from './i18n/locale.ts'
import type { Theme } from './theme/theme.ts'

// Importable on a server, where there is no DOM to extend.
// oxlint-disable-next-line typescript/no-extraneous-class
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement)

/** The attributes of `<prazo-inbox>` as properties, both ways. */
export class ReflectingElement extends Base {
  get tenantId(): string | null {
    return this.getAttribute('tenant-id')
  }

  set tenantId(value: string | null) {
    this.#reflect('tenant-id', value)
  }

  get supabaseUrl(): string | null {
    return this.getAttribute('supabase-url')
  }

  set supabaseUrl(value: string | null) {
    this.#reflect('supabase-url', value)
  }

  get supabaseKey(): string | null {
    return this.getAttribute('supabase-key')
  }

  set supabaseKey(value: string | null) {
    this.#reflect('supabase-key', value)
  }

  get atRest(): 'plain' | 'session' {
    return this.getAttribute('at-rest') === 'session' ? 'session' : 'plain'
  }

  set atRest(value: 'plain' | 'session' | null) {
    this.#reflect('at-rest', value)
  }

  /** Null = the inbox never locks by itself. */
  get idleLockMinutes(): number | null {
    const minutes = Number(this.getAttribute('idle-lock-minutes'))
    return Number.isFinite(minutes) && minutes > 0 ? minutes : null
  }

  set idleLockMinutes(value: number | null) {
    this.#reflect('idle-lock-minutes', value === null ? null : String(value))
  }

  /** Null = 90 days. */
  get retentionDays(): number | null {
    const days = this.getAttribute('retention-days')
    return days === null ? null : Number(days)
  }

  set retentionDays(value: number | null) {
    this.#reflect('retention-days', value === null ? null : String(value))
  }

  get locale(): string {
    return localeOf(this.getAttribute('locale'))
  }

  set locale(value: string | null) {
    this.#reflect('locale', value)
  }

  get theme(): Theme {
    const theme = this.getAttribute('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'auto'
  }

  set theme(value: Theme | null) {
    this.#reflect('theme', value)
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }
}

/** A property that a host set before the element was defined lies on the instance, in front of the class's own: sets it anew. */
export function upgradeProperty(element: HTMLElement, name: string): void {
  if (!Object.hasOwn(element, name)) return
  const value: unknown = Reflect.get(element, name)
  Reflect.deleteProperty(element, name)
  Reflect.set(element, name, value)
}
