import { describe, expect, it } from 'vitest'
import { parseText, type Block, type Inline } from './parseText.ts'

const flat = (children: Inline[]): string =>
  children
    .map((child) => {
      if (child.is === 'text') return child.text
      if (child.is === 'code') return `<code>${child.text}</code>`
      if (child.is === 'link') return `<a ${child.href}>${child.text}</a>`
      return `<${child.is}>${flat(child.children)}</${child.is}>`
    })
    .join('')
const line = (body: string): string =>
  parseText(body)
    .map((block) => (block.is === 'line' ? flat(block.children) : `[${block.is}]`))
    .join('\n')

describe('formatting as in WhatsApp', () => {
  it('bold, italic, strike, code, and one in another', () => {
    expect(line('*a* _b_ ~c~ `d`')).toBe('<bold>a</bold> <italic>b</italic> <strike>c</strike> <code>d</code>')
    expect(line('*a _b_ c*')).toBe('<bold>a <italic>b</italic> c</bold>')
  })

  it('leaves marks inside words, before spaces and without a partner alone', () => {
    for (const text of ['2*3*4', 'snake_case_name', 'a * b *', '*a', 'a*', '**', '5 * 3 = 15 * 1', '~', '_ _'])
      expect(line(text)).toBe(text)
  })

  it('gives up a mark that never closes, and keeps what stands inside', () => {
    expect(line('*a _b_')).toBe('*a <italic>b</italic>')
    expect(line('*a _b*')).toBe('<bold>a _b</bold>')
  })

  it('lists, quotes and code blocks', () => {
    const blocks: Block['is'][] = parseText('> oi\n> tudo\n- a\n- b\n1. x\n2. y\n```let a = *1*```\nfim').map(({ is }) => is)
    expect(blocks).toEqual(['quote', 'list', 'list', 'pre', 'line'])
  })
})

describe('links', () => {
  it('web, mail and phone, without the full stop after them', () => {
    expect(line('veja https://clinica.example/a?b=1.')).toBe('veja <a https://clinica.example/a?b=1>https://clinica.example/a?b=1</a>.')
    expect(line('www.clinica.example')).toBe('<a https://www.clinica.example/>www.clinica.example</a>')
    expect(line('mailto:a@b.example')).toBe('<a mailto:a@b.example>mailto:a@b.example</a>')
    expect(line('(https://pt.example/wiki/A_(b))')).toBe('(<a https://pt.example/wiki/A_(b)>https://pt.example/wiki/A_(b)</a>)')
  })

  it('nothing that runs, and no address that hides behind a user name', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://banco.example@evil.example/',
      'https://',
      'file:///etc/passwd',
    ]) {
      expect(line(text)).toBe(text)
    }
  })

  it('drops invisible characters from them, and direction tricks from any text', () => {
    expect(line('https://a\u200B.example')).toBe('<a https://a.example/>https://a.example</a>')
    expect(line('abc\u202Etxt.exe\u202C')).toBe('abctxt.exe')
  })
})

describe('a hostile message', () => {
  const SIZE = 60_000
  const hostile: Record<string, string> = {
    stars: '*'.repeat(SIZE),
    'open marks': '*a _b ~c '.repeat(SIZE / 9),
    ticks: '`'.repeat(SIZE),
    'lonely ticks': '` '.repeat(SIZE / 2),
    fences: '```\n'.repeat(SIZE / 4),
    'links in links': 'www.'.repeat(SIZE / 4),
    'long links': `https://${'a'.repeat(SIZE)}`,
    brackets: `https://a${')'.repeat(SIZE)}`,
    quotes: '> '.repeat(SIZE / 2),
    'quoted lines': '> a\n'.repeat(SIZE / 4),
    items: '- *a\n'.repeat(SIZE / 5),
    'zero width': `https://a${'\u200B'.repeat(SIZE)}`,
    slashes: 'https://'.repeat(SIZE / 8),
  }
  for (const [name, body] of Object.entries(hostile)) {
    it(`of ${name} takes a blink`, () => {
      const start = performance.now()
      parseText(body)
      expect(performance.now() - start).toBeLessThan(1000)
    })
  }

  it('takes twice the time for twice the text', () => {
    const time = (size: number): number => {
      const body = '*a _b ~c www.x `d '.repeat(size)
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now()
        parseText(body)
        return performance.now() - start
      })
      return Math.min(...runs)
    }
    time(2000)
    expect(time(16_000)).toBeLessThan(time(4000) * 4 * 8 + 20)
  })
})
