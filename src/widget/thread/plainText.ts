import { parseText, type Inline } from './parseText.ts'

/** What a message says, on one line and without the marks of its formatting: for quotes and for reading aloud. */
export function plainText(body: string): string {
  const lines = parseText(body.slice(0, 1000)).flatMap((block) => {
    if (block.is === 'pre') return [block.text]
    if (block.is === 'line') return [plain(block.children)]
    return (block.is === 'quote' ? block.lines : block.items).map(plain)
  })
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}

const plain = (children: Inline[]): string => children.map((child) => ('children' in child ? plain(child.children) : child.text)).join('')
