import { useId, useRef, type ReactElement } from 'react'
import { MESSAGE_BODY_LIMIT } from '../../model.ts'
import type { Delivery, Message } from '../../sync/inbox.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { bodyLength } from '../composer/bodyLength.ts'
import { reasonWords } from './reasons.ts'

type Refusal = Extract<Delivery, { is: 'rejected' }>

/** A message that the server refused: why, and what can be done. Its text stays until the person sends or discards it. */
export function RefusedMessage({ message, refusal }: { message: Message; refusal: Refusal }): ReactElement {
  const { inbox, ui, words } = useScope()
  const edited = useUi((state) => state.edits.get(refusal.mutationId))
  const { mutationId } = refusal
  if (edited !== undefined) return <EditForm mutationId={mutationId} text={edited} />
  return (
    <div className="refused">
      <span>
        {words.t('rejected.title')}: {reasonWords(refusal.code, words)}
      </span>
      <button type="button" className="link" onClick={() => void inbox.retry(mutationId)}>
        {words.t('retry')}
      </button>
      <button type="button" className="link" onClick={() => ui.getState().editRejected(mutationId, message.body ?? '')}>
        {words.t('edit')}
      </button>
      <button type="button" className="link" onClick={() => void inbox.discard(mutationId)}>
        {words.t('discard')}
      </button>
    </div>
  )
}

function EditForm({ mutationId, text }: { mutationId: number; text: string }): ReactElement {
  const { inbox, ui, words } = useScope()
  const counter = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const over = bodyLength(text) - MESSAGE_BODY_LIMIT
  const finish = (): void => ui.getState().editRejected(mutationId, null)

  async function save(): Promise<void> {
    if (over > 0 || text.trim() === '') return area.current?.focus()
    await inbox.retry(mutationId, text)
    finish()
  }

  return (
    <form
      className="edit"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <textarea
        ref={area}
        className="edit__text"
        aria-label={words.t('editMessage')}
        aria-describedby={counter}
        value={text}
        onChange={(event) => ui.getState().editRejected(mutationId, event.target.value)}
      />
      <div className="edit__actions">
        <span id={counter} role="status" className="composer__hint" data-tone={over > 0 ? 'late' : undefined}>
          {over > 0 && words.plural('composer.tooLong', over, { limit: words.number(MESSAGE_BODY_LIMIT) })}
        </span>
        <button type="button" className="button" onClick={finish}>
          {words.t('cancel')}
        </button>
        <button type="submit" className="button button--primary">
          {words.t('saveAndSend')}
        </button>
      </div>
    </form>
  )
}
