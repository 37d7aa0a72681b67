/**
 * The strictest policy a host may have, so that the demo proves that the element runs under it: no inline script or style,
 * no eval, no worker from a blob, and every DOM sink that could run code closed by Trusted Types.
 */
export function contentSecurityPolicy(projectUrl: string): string {
  const { origin } = new URL(projectUrl)
  const socket = origin.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob: ${origin}`,
    `media-src 'self' blob: ${origin}`,
    "worker-src 'self'",
    `connect-src 'self' ${origin} ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
