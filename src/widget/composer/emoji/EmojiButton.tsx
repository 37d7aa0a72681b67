import { useId, type ReactElement, type RefObject } from 'react'
import { useWords } from '../../InboxContext.ts'
import { Popover } from '../../ui/Popover.tsx'
import { useLoaded } from '../../ui/useLoaded.ts'
import { insertText } from '../insertText.ts'
import type { EmojiPicker } from './EmojiPicker.tsx'

const load = async (): Promise<typeof EmojiPicker> => (await import('./EmojiPicker.tsx')).EmojiPicker

/** Opens the picker, which comes in a chunk of its own, and types what is picked into the text. */
export function EmojiButton({ area }: { area: RefObject<HTMLTextAreaElement | null> }): ReactElement {
  const words = useWords()
  return (
    <Popover id={useId()} kind="dialog" className="tool" tool="emoji" label={words.t('emoji')} trigger={words.t('emoji')}>
      <Picker area={area} />
    </Popover>
  )
}

function Picker({ area }: { area: RefObject<HTMLTextAreaElement | null> }): ReactElement {
  const words = useWords()
  const loaded = useLoaded(load)
  return (
    <div className="emoji">
      {loaded.is === 'failed' && (
        <p className="emoji__none" role="alert">
          {words.t('partFailed')}
        </p>
      )}
      {loaded.is === 'there' && <loaded.part onChoose={(char) => area.current && insertText(area.current, char)} />}
    </div>
  )
}
