/* oxlint-disable react/no-array-index-key -- parsed parts never move: their index is their identity */
import { memo, useContext, useMemo, type NamedExoticComponent, type ReactElement, type ReactNode } from 'react'
import type { MemberRow } from '../../model.ts'
import { useInbox } from '../InboxContext.ts'
import { SearchContext } from './conversationScope.ts'
import { markText, type Marked } from './markText.ts'
import { parseText, type Block, type Inline } from './parseText.ts'

/** Turns plain text into text with what is searched for, and who is mentioned, marked. */
type Mark = (text: string) => ReactNode

export interface MessageTextProps {
  body: string
  /** A note: `@name` of a member is a mention. */
  mentions?: boolean
}

const nobody: ReadonlyMap<string, MemberRow> = new Map()

/** A body as elements: WhatsApp's formatting and safe links, never HTML. */
export const MessageText: NamedExoticComponent<MessageTextProps> = memo(function MessageText({
  body,
  mentions = false,
}: MessageTextProps): ReactElement {
  const query = useContext(SearchContext)
  const members = useInbox((snapshot) => (mentions ? snapshot.members : nobody))
  const blocks = useMemo(() => parseText(body), [body])
  const mark: Mark = (text) => {
    const names = [...members.values()].map(({ display_name }) => display_name)
    return query || mentions ? markText(text, { query, names }).map((part, index) => <Part key={index} part={part} />) : text
  }
  return (
    <div className="text" dir="auto">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} mark={mark} />
      ))}
    </div>
  )
})

function Part({ part }: { part: Marked }): ReactNode {
  if (part.is === 'found') return <mark className="found">{part.text}</mark>
  return part.is === 'mention' ? <span className="mention">{part.text}</span> : part.text
}

function BlockView({ block, mark }: { block: Block; mark: Mark }): ReactElement {
  if (block.is === 'pre') return <pre>{mark(block.text)}</pre>
  if (block.is === 'line') return <div>{block.children.length > 0 ? inline(block.children, mark) : <br />}</div>
  if (block.is === 'quote') {
    return (
      <blockquote>
        {block.lines.map((line, index) => (
          <div key={index}>{inline(line, mark)}</div>
        ))}
      </blockquote>
    )
  }
  const items = block.items.map((item, index) => <li key={index}>{inline(item, mark)}</li>)
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
}

const inline = (children: Inline[], mark: Mark): ReactNode =>
  children.map((child, index) => <InlineView key={index} inline={child} mark={mark} />)

function InlineView({ inline: node, mark }: { inline: Inline; mark: Mark }): ReactNode {
  if (node.is === 'text') return mark(node.text)
  if (node.is === 'code') return <code>{mark(node.text)}</code>
  if (node.is === 'link') {
    return (
      <a href={node.href} target="_blank" rel="noopener noreferrer" title={node.href}>
        {mark(node.text)}
      </a>
    )
  }
  const children = inline(node.children, mark)
  if (node.is === 'bold') return <strong>{children}</strong>
  return node.is === 'italic' ? <em>{children}</em> : <s>{children}</s>
}
