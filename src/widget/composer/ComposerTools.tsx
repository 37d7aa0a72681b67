import type { ReactElement, ReactNode, RefObject } from 'react'
import { useWords } from '../InboxContext.ts'
import { EmojiButton } from './emoji/EmojiButton.tsx'
import { insertText } from './insertText.ts'

export interface ComposerToolsProps {
  area: RefObject<HTMLTextAreaElement | null>
  /** Where a button that attaches files stands. */
  attach?: ReactNode
}

/** What else can go into the text. The templates' button types the slash that opens them. */
export function ComposerTools({ area, attach }: ComposerToolsProps): ReactElement {
  const words = useWords()

  function openTemplates(): void {
    const field = area.current
    if (!field) return
    const before = field.value.charAt(field.selectionStart - 1)
    insertText(field, before === '' || /\s/.test(before) ? '/' : ' /')
  }

  return (
    <div className="tools">
      <button type="button" className="tool" aria-label={words.t('templates')} onClick={openTemplates}>
        {words.t('templates.tool')}
      </button>
      {attach}
      <EmojiButton area={area} />
    </div>
  )
}
