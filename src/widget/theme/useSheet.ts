import { useLayoutEffect, type RefObject } from 'react'

const sheets = new Map<string, CSSStyleSheet>()

/** Adopts the styles of a part that was loaded later into the shadow root around `node`; all instances share one sheet. */
export function useSheet(node: RefObject<HTMLElement | null>, css: string): void {
  useLayoutEffect(() => {
    const root = node.current?.getRootNode()
    if (!(root instanceof ShadowRoot)) return
    let sheet = sheets.get(css)
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      sheets.set(css, sheet)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }, [node, css])
}
