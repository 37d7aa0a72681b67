import { Component, type ReactNode } from 'react'
import { InboxError } from '../../errors.ts'
import type { Words } from '../i18n/createWords.ts'
import { Problem } from './Problem.tsx'

interface Props {
  words: Words
  onError: (error: InboxError) => void
  children: ReactNode
}

/** One broken pane must not take the inbox down. The cause's own message may quote a patient: it goes no further. */
export class PaneBoundary extends Component<Props, { error: InboxError | null }> {
  override state: { error: InboxError | null } = { error: null }

  static getDerivedStateFromError(cause: unknown): { error: InboxError } {
    return { error: new InboxError('unexpected', 'A pane of the inbox failed to render', { cause }) }
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onError(this.state.error ?? new InboxError('unexpected', 'A pane of the inbox failed to render', { cause }))
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="pane">
        <Problem error={error} words={this.props.words} onRetry={() => this.setState({ error: null })} />
      </div>
    )
  }
}
