import { Component, type ReactNode } from 'react'
import type { Message } from '../../sync/inbox.ts'
import type { Words } from '../i18n/createWords.ts'
import { CopyDetails } from '../states/CopyDetails.tsx'

interface Props {
  message: Message
  words: Words
  children: ReactNode
}

interface State {
  error: unknown
  /** The message that broke, or is shown. */
  message: Message
}

/** One message that can't be shown leaves a short line in its place, and every other one as it was. */
export class MessageBoundary extends Component<Props, State> {
  override state: State = { error: null, message: this.props.message }

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error: error ?? new Error('unknown') }
  }

  /** A message that changed may well be shown again. */
  static getDerivedStateFromProps({ message }: Props, state: State): State {
    return state.message === message ? state : { error: null, message }
  }

  override render(): ReactNode {
    const { message, words, children } = this.props
    const { error } = this.state
    if (error === null) return children
    const { direction, kind, created_at } = message
    return (
      <div className="bubble-line" data-direction={direction} data-last="true">
        <div className="bubble bubble--broken">
          <span>{words.t('broken.message')}</span>
          <CopyDetails error={error} facts={{ direction, kind, created_at, length: message.body?.length ?? 0 }} words={words} />
        </div>
      </div>
    )
  }
}
