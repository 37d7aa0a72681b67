import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import { useLazyTexts, type TextLoaders } from '../i18n/useLazyTexts.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { contactTitle } from '../list/contact.ts'
import { useSheet } from '../theme/useSheet.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Command } from './command.ts'
import css from './palette.css?inline'
import { PaletteList } from './PaletteList.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { RECENT, usePaletteItems, withRecent } from './usePaletteItems.ts'
import type { PaletteKey } from './words/ptBR.ts'

const LOADERS: TextLoaders<PaletteKey> = {
  part: 'palette',
  'pt-BR': async () => (await import('./words/ptBR.ts')).paletteWords,
  en: async () => (await import('./words/en.ts')).paletteWords,
  es: async () => (await import('./words/es.ts')).paletteWords,
}

/** Everything that can be done, by name; a native dialog, so that the keyboard stays in it and Escape closes it. */
export function Palette({ root }: { root: RefObject<HTMLElement | null> }): ReactElement | null {
  const { ui, words } = useScope()
  const texts = useLazyTexts(LOADERS)
  const page = useUi((state) => state.palette)
  if (!texts || !words.isWhole || page === null) return null
  const close = (): void => ui.getState().showPalette(null)
  return (
    <PaletteDialog label={texts.t(page === 'help' ? 'help' : 'title')} isSheet={page === 'help'} onClose={close}>
      {page === 'help' ? <ShortcutSheet texts={texts} /> : <PaletteBody key={page} texts={texts} root={root} />}
    </PaletteDialog>
  )
}

interface PaletteDialogProps {
  label: string
  isSheet: boolean
  onClose: () => void
  children: ReactElement
}

function PaletteDialog({ label, isSheet, onClose, children }: PaletteDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useSheet(dialog, css)
  // Closed while it is still in the page, it gives the keyboard back to where it was.
  useLayoutEffect(() => {
    const node = dialog.current
    node?.showModal()
    return () => node?.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is its key
    <dialog
      ref={dialog}
      className={isSheet ? 'palette palette--sheet' : 'palette'}
      part="palette"
      aria-label={label}
      onClose={onClose}
      // Only its backdrop is the dialog itself.
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </dialog>
  )
}

function PaletteBody({ texts, root }: { texts: Texts<PaletteKey>; root: RefObject<HTMLElement | null> }): ReactElement {
  const { inbox, ui } = useScope()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const page = useUi((state) => state.palette) ?? 'all'
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { groups, targets } = usePaletteItems({ page, query, texts, root })
  const commands = groups.flatMap((each) => each.commands)
  const at = Math.max(
    0,
    commands.findIndex(({ key }) => key === chosen),
  )
  const active = commands[at]
  useEffect(() => input.current?.focus(), [])

  function run(command: Command): void {
    const { id, page: leadsTo, stays } = command
    if (id !== null && !leadsTo) void inbox.setPreferences({ [RECENT]: withRecent(inbox.getSnapshot().preferences[RECENT], id) })
    if (stays) setQuery('')
    else if (!leadsTo) ui.getState().showPalette(null)
    // Closing gives the keyboard back to where it was: what the command does with it comes after.
    if (stays || leadsTo) command.run()
    else requestAnimationFrame(command.run)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const last = commands.length - 1
    const target = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    }[key]
    if (target !== undefined) setChosen(commands[target]?.key ?? null)
    else if (key === 'Enter' && active) run(active)
    else if (key === 'Backspace' && query === '' && page !== 'all') ui.getState().showPalette('all')
    else if (key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ui.getState().showPalette(null)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="palette__head">
        <Icon name="search" />
        <Scope texts={texts} targets={targets} />
        <input
          ref={input}
          type="text"
          role="combobox"
          className="palette__input"
          autoComplete="off"
          spellCheck={false}
          aria-label={texts.t(page === 'all' ? 'title' : `page.${page as 'assign'}`)}
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${listId}-${at}` : undefined}
          placeholder={texts.t(page === 'all' ? 'placeholder' : `page.${page as 'assign'}`)}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="icon-button" aria-label={texts.t('close')} onClick={() => ui.getState().showPalette(null)}>
          <Icon name="close" />
        </button>
      </div>
      <PaletteList id={listId} groups={groups} active={at} texts={texts} query={query} onHover={setChosen} onRun={run} />
      <p className="sr-only" role="status">
        {texts.plural('count', commands.length)}
      </p>
    </>
  )
}

/** What the commands will act on. */
function Scope({
  texts,
  targets,
}: {
  texts: Texts<PaletteKey>
  targets: ReturnType<typeof usePaletteItems>['targets']
}): ReactElement | null {
  const { words } = useScope()
  const [first] = targets
  if (!first) return null
  return <bdi className="palette__scope">{targets.length === 1 ? contactTitle(first, words) : texts.plural('marked', targets.length)}</bdi>
}
