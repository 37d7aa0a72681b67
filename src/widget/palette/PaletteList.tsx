import { useEffect, useId, useRef, type ReactElement } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import { snippet } from '../search/highlight.ts'
import { Keys } from '../shortcuts/Keys.tsx'
import { keysOf } from '../shortcuts/shortcuts.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Command } from './command.ts'
import type { PaletteGroup } from './usePaletteItems.ts'
import type { PaletteKey } from './words/ptBR.ts'

export interface PaletteListProps {
  id: string
  groups: readonly PaletteGroup[]
  /** The place of the command that Enter runs. */
  active: number
  texts: Texts<PaletteKey>
  query: string
  onHover: (key: string) => void
  onRun: (command: Command) => void
}

/** The commands under their headings. */
export function PaletteList({ id, groups, active, texts, query, onHover, onRun }: PaletteListProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const headingId = useId()
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another list has it elsewhere
  }, [active, groups])
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { commands }) => sum + commands.length, 0))
  const isEmpty = groups.every(({ commands }) => commands.length === 0)
  return (
    <>
      <div ref={box} id={id} role="listbox" className="palette__list scroll" aria-label={texts.t('title')}>
        {groups.map(({ group, commands }, index) => (
          <div key={group} role="group" aria-labelledby={`${headingId}-${group}`}>
            <p id={`${headingId}-${group}`} className="palette__heading">
              {texts.t(`group.${group}`)}
            </p>
            {commands.map((command, nth) => (
              <Option
                key={command.key}
                id={`${id}-${(starts[index] ?? 0) + nth}`}
                command={command}
                isActive={(starts[index] ?? 0) + nth === active}
                query={query}
                texts={texts}
                onHover={onHover}
                onRun={onRun}
              />
            ))}
          </div>
        ))}
      </div>
      {isEmpty && <p className="palette__none">{texts.t('none')}</p>}
    </>
  )
}

interface OptionProps extends Pick<PaletteListProps, 'onHover' | 'onRun' | 'query' | 'texts'> {
  id: string
  command: Command
  isActive: boolean
}

function Option({ id, command, isActive, query, texts, onHover, onRun }: OptionProps): ReactElement {
  const { label, icon, detail, shortcut = null, isOn = false, group } = command
  const keys = keysOf(shortcut)
  const text = group === 'messages' ? snippet(label, query).map((piece) => piece.text).join('') : label // prettier-ignore
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys
    <div
      id={id}
      role="option"
      className="palette__option"
      aria-selected={isActive}
      data-command={command.key}
      onPointerMove={() => !isActive && onHover(command.key)}
      onClick={() => onRun(command)}
    >
      <Icon name={isOn ? 'check' : icon} />
      <bdi className="palette__label">{text}</bdi>
      {isOn && <span className="sr-only">{texts.t('on')}</span>}
      {detail && <bdi className="palette__detail">{detail}</bdi>}
      {keys && <Keys keys={keys} />}
    </div>
  )
}
