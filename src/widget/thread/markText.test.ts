import { expect, it } from 'vitest'
import { foldText } from '../foldText.ts'
import { markText } from './markText.ts'

const marked = (text: string, query: string, names: string[] = []): string =>
  markText(text, { query: foldText(query), names })
    .map((part) => (part.is === 'found' ? `[${part.text}]` : part.is === 'mention' ? `<${part.text}>` : part.text))
    .join('')

it('marks every place, whatever the accents', () =>
  expect(marked('Sessão às 9h; a sessao de hoje', 'sessão')).toBe('[Sessão] às 9h; a [sessao] de hoje'))

it('marks mentions of members, of two that begin alike the longer, and no addresses', () => {
  const names = ['Ana', 'Ana Maria']
  expect(marked('@Ana Maria e @Ana, mas ana@Ana.example e @Anabela não', '', names)).toBe(
    '<@Ana Maria> e <@Ana>, mas ana@Ana.example e @Anabela não',
  )
})
