/* oxlint-disable react/no-array-index-key -- parsed parts never move: their index is their identity */
import { memo, type NamedExoticComponent, type ReactElement, type ReactNode } from 'react'
import { parseText, type Block, type Inline } from './parseText.ts'

/** A body as elements: WhatsApp's formatting and safe links, never HTML. */
export const MessageText: NamedExoticComponent<{ body: string }> = memo(function MessageText({ body }: { body: string }): ReactElement {
  return (
    <div className="text" dir="auto">
      {parseText(body).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
})

function BlockView({ block }: { block: Block }): ReactElement {
  if (block.is === 'pre') return <pre>{block.text}</pre>
  if (block.is === 'line') return <div>{block.children.length > 0 ? inline(block.children) : <br />}</div>
  if (block.is === 'quote') {
    return (
      <blockquote>
        {block.lines.map((line, index) => (
          <div key={index}>{inline(line)}</div>
        ))}
      </blockquote>
    )
  }
  const items = block.items.map((item, index) => <li key={index}>{inline(item)}</li>)
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
}

const inline = (children: Inline[]): ReactNode => children.map((child, index) => <InlineView key={index} inline={child} />)

function InlineView({ inline: node }: { inline: Inline }): ReactNode {
  if (node.is === 'text') return node.text
  if (node.is === 'code') return <code>{node.text}</code>
  if (node.is === 'link') {
    return (
      <a href={node.href} target="_blank" rel="noopener noreferrer" title={node.href}>
        {node.text}
      </a>
    )
  }
  const children = inline(node.children)
  if (node.is === 'bold') return <strong>{children}</strong>
  return node.is === 'italic' ? <em>{children}</em> : <s>{children}</s>
}
