import badge from './badge.css?inline'
import base from './base.css?inline'
import controls from './controls.css?inline'
import layout from './layout.css?inline'
import list from './list.css?inline'
import rows from './rows.css?inline'
import states from './states.css?inline'
import tags from './tags.css?inline'
import views from './views.css?inline'
import { tokensCss } from './tokens.ts'

let sheets: { first: CSSStyleSheet; later: CSSStyleSheet } | null = null

/**
 * Adopts the widget's styles into a shadow root; all instances share them. Constructed, because a strict CSP refuses
 * `<style>` and the host's document is not ours to touch.
 */
export function adoptStyles(root: ShadowRoot): void {
  const { first, later } = sharedSheets()
  root.adoptedStyleSheets = [first, later]
}

/** Fills in the styles of what follows the first paint, in all instances at once and before any of it is drawn. */
export function adoptLaterStyles(css: string): void {
  sharedSheets().later.replaceSync(css)
}

function sharedSheets(): NonNullable<typeof sheets> {
  if (!sheets) {
    sheets = { first: new CSSStyleSheet(), later: new CSSStyleSheet() }
    sheets.first.replaceSync([tokensCss(), base, layout, controls, badge, tags, list, views, rows, states].join('\n'))
  }
  return sheets
}
