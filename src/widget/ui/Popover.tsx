import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { place } from './place.ts'
import { stepThroughMenu } from './stepThroughMenu.ts'

export interface PopoverProps {
  id: string
  /** A menu closes when an item is chosen and moves by arrows; a dialog holds anything. */
  kind: 'menu' | 'dialog'
  label: string
  className: string
  trigger: ReactNode
  /** When the trigger's own text does not name it. */
  triggerLabel?: string
  /** What commands know the button by. */
  tool?: string
  children: ReactNode
}

/** A button and what it opens, in the browser's own top layer: it touches nothing of the host's document. */
export function Popover(props: PopoverProps): ReactElement {
  const { id, kind, label, className, trigger, triggerLabel, tool, children } = props
  const button = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const onToggle = useCallback((event: Event) => {
    const isOpen = (event as ToggleEvent).newState === 'open'
    setOpen(isOpen)
  }, [])

  useEffect(() => {
    const node = card.current
    node?.addEventListener('toggle', onToggle)
    return () => node?.removeEventListener('toggle', onToggle)
  }, [onToggle])

  useEffect(() => {
    if (!open || !card.current || !button.current) return
    place(card.current, button.current)
    card.current.querySelector<HTMLElement>('[role^=menuitem], [data-autofocus]')?.focus()
  }, [open])

  function close(): void {
    card.current?.hidePopover()
    button.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      // A browser closes it by itself, and inside a shadow root forgets who had the keyboard before.
      event.preventDefault()
      close()
    }
    if (kind === 'menu' && card.current) stepThroughMenu(event, card.current)
  }

  function onClick(event: MouseEvent): void {
    const closes = kind === 'menu' ? '[role^=menuitem]' : '[data-close]'
    if (event.target instanceof Element && event.target.closest(closes)) close()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup={kind}
        aria-expanded={open}
        aria-label={triggerLabel}
        data-tool={tool}
      >
        {trigger}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is `kind` */}
      <div
        ref={card}
        id={id}
        popover="auto"
        role={kind}
        aria-label={label}
        className={`popover ${kind === 'menu' ? 'menu' : 'popover--dialog'}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {open && children}
      </div>
    </>
  )
}
