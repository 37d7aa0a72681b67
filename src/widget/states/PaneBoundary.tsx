import { Component, type ReactElement, type ReactNode } from 'react'
import { InboxError } from '../../errors.ts'
import type { Words } from '../i18n/createWords.ts'
import { Problem } from './Problem.tsx'

interface Props {
  words: Words
  onError: (error: InboxError) => void
  /** What stands around the problem, for parts that can be closed; a pane without it. */
  renderProblem?: (problem: ReactElement) => ReactNode
  children: ReactNode
}

const inPane = (problem: ReactElement): ReactNode => <div className="pane">{problem}</div>

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
    const { words, renderProblem = inPane } = this.props
    return renderProblem(<Problem error={error} words={words} onRetry={() => this.setState({ error: null })} />)
  }
}
