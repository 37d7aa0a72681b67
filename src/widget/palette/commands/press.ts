/** Presses a button within `around` once it is in view; what it opens gives the keyboard back to it. */
export function press(around: Element | null | undefined, tool: string): void {
  requestAnimationFrame(() => {
    const button = around?.querySelector<HTMLElement>(`[data-tool=${tool}]`)
    button?.focus()
    button?.click()
  })
}
