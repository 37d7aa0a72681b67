import { useEffect, useRef, type RefObject } from 'react'
import type { ComposerMode } from '../draftText.ts'
import { useScope, useUi } from '../InboxContext.ts'
import type { ComposerWish } from '../uiStore.ts'
import type { CaretToken } from './caretToken.ts'
import type { ComposerState } from './useComposer.ts'

export interface WishOptions {
  area: RefObject<HTMLTextAreaElement | null>
  composer: ComposerState
  onMode: (mode: ComposerMode) => void
}

/** Takes up, once, what a shortcut or the command palette asks of the composer. */
export function useWish(options: WishOptions): void {
  const { inbox, ui } = useScope()
  const wish = useUi((state) => state.wish)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    if (!wish || wish.tool === 'find') return
    ui.getState().askComposer(null)
    latest.current.onMode(wish.mode)
    // Once the mode is the other one, which renders the text anew.
    requestAnimationFrame(() => {
      const template = inbox.getSnapshot().templates.find(({ id }) => id === wish.templateId)
      if (template) latest.current.composer.template.insert(template, caretOf(latest.current.area.current))
      pressTool(wish.tool, latest.current)
    })
  }, [wish, inbox, ui])
}

function pressTool(tool: ComposerWish['tool'], { area, composer }: WishOptions): void {
  const button = (name: string): HTMLElement | null | undefined =>
    area.current?.closest('.composer')?.querySelector<HTMLElement>(`[data-tool=${name}]`)
  if (tool === 'send-later') composer.sendLater()
  else if (tool === 'send-and-resolve') composer.send({ resolve: true })
  else if (tool === 'attach' || tool === 'emoji') button(tool)?.click()
}

function caretOf(field: HTMLTextAreaElement | null): CaretToken {
  const at = field?.selectionEnd ?? 0
  return { kind: 'template', query: '', from: at, to: at }
}
