import type { ReactElement } from 'react'
import { useInbox, useScope } from '../InboxContext.ts'
import { firstName } from '../list/contact.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Collision } from './useCollision.ts'

export interface CollisionNoticeProps {
  collision: Collision
  /** Sending was asked for once: the next time it is done. */
  asked: boolean
  onShow: () => void
  onSend: () => void
}

/** Says that a colleague answers too. It asks once before sending, and never keeps anybody from it. */
export function CollisionNotice({ collision, asked, onShow, onSend }: CollisionNoticeProps): ReactElement {
  const { words } = useScope()
  const member = useInbox((snapshot) => snapshot.members.get(collision.userId))
  const name = firstName(member?.display_name ?? words.t('someone'))
  return (
    <div className="collision" role={asked ? 'alert' : 'status'} data-asked={asked}>
      <Icon name="alert" />
      <span className="collision__text">
        {words.t(collision.is === 'answered' ? 'collision.answered' : 'collision.typing', { name })}
        {asked && ` ${words.t('collision.again')}`}
      </span>
      {collision.is === 'answered' && (
        <button type="button" className="link" onClick={onShow}>
          {words.t('collision.show')}
        </button>
      )}
      {asked && (
        <button type="button" className="link" onClick={onSend}>
          {words.t('collision.send')}
        </button>
      )}
    </div>
  )
}
