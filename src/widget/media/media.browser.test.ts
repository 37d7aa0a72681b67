import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { InboxError } from '../../errors.ts'
import type { MessageKind, ThreadId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { fixtureMessages } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'
import { createUiStore } from '../uiStore.ts'

const PAULO = 'paulo' as ThreadId

/** A second of silence that any browser plays. */
function silence(): string {
  const [rate, seconds] = [8000, 1]
  const view = new DataView(new ArrayBuffer(44 + rate * seconds))
  const text = (at: number, letters: string): void => [...letters].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + rate * seconds, true)
  text(8, 'WAVEfmt ')
  ;[16, 0x10001, rate, rate, 0x80001].forEach((value, n) => view.setUint32(16 + n * 4, value, true))
  text(36, 'data')
  view.setUint32(40, rate * seconds, true)
  for (let at = 44; at < view.byteLength; at++) view.setUint8(at, 128)
  return URL.createObjectURL(new Blob([view], { type: 'audio/wav' }))
}

async function picture(): Promise<string> {
  const canvas = new OffscreenCanvas(400, 300)
  const paint = canvas.getContext('2d')!
  paint.fillStyle = '#0f766e'
  paint.fillRect(0, 0, 400, 300)
  return URL.createObjectURL(await canvas.convertToBlob())
}

function file(kind: MessageKind, name: string, rest: Partial<Message> = {}): Message {
  const [message] = fixtureMessages({ id: 'paulo', name: 'P', to: null, messages: [['in', '09:00', '']] })
  const media = { media_url: `storage://inbox-media/t/m/${name}`, media_name: name, media_mime: 'application/pdf', media_size: 1_234_567 }
  return { ...message!, ...media, kind, body: null, message_id: `paulo-${kind}` as Message['message_id'], ...rest }
}

async function open(messages: Message[], change: Partial<FixtureInbox> = {}): Promise<Rendered> {
  const inbox = Object.assign(fixtureInbox({ frozen: true }), change)
  inbox.setMessages('paulo', messages)
  const ui = createUiStore()
  ui.getState().openThread(PAULO)
  const rendered = renderInbox({ inbox, ui })
  await vi.waitFor(() => rendered.find('[data-message]'))
  return rendered
}
const openAt = (open: FixtureInbox['attachments']['open']) => ({
  attachments: { open, progress: () => null, subscribe: () => () => undefined },
})

describe('files in a conversation', () => {
  it('a picture is small in the bubble, large at a click, and Escape puts it away', async () => {
    const url = await picture()
    const rendered = await open(
      [file('image', 'receita.png')],
      openAt(async () => url),
    )
    await page.getByRole('button', { name: 'Ampliar receita.png' }).click()
    await expect.element(page.getByRole('dialog', { name: 'receita.png' })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector('.lightbox')).toBeNull())
  })

  it('a voice message plays, pauses and goes faster', async () => {
    const url = silence()
    const rendered = await open(
      [file('audio', 'audio.ogg')],
      openAt(async () => url),
    )
    const audio = await vi.waitFor(() => rendered.find<HTMLAudioElement>('audio'))
    await vi.waitFor(() => expect(rendered.find('.player__time').textContent).toBe('0:01'))
    await page.getByRole('button', { name: 'Velocidade 1, mudar' }).click()
    expect(audio.playbackRate).toBe(1.5)
    audio.loop = true
    await page.getByRole('button', { name: 'Ouvir' }).click()
    await page.getByRole('button', { name: 'Pausar' }).click()
    await vi.waitFor(() => expect(audio.paused).toBe(true))
    expect(await violations(rendered.shadow)).toEqual([])
  })

  it('a document says its name, kind and size, and opens in a tab of its own that learns nothing of this one', async () => {
    const rendered = await open(
      [file('document', 'exame de sangue.pdf')],
      openAt(async () => 'https://files.example/1.pdf'),
    )
    const link = page.getByRole('link', { name: /^Abrir exame de sangue\.pdf/ })
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(rendered.find('.document__facts').textContent).toMatch(/^PDF · 1,2 MB$/)
    expect(await violations(rendered.shadow)).toEqual([])
  })

  it('without a network it says so and tries again; a file that is gone says that', async () => {
    const url = await picture()
    const answers = [() => Promise.reject(new InboxError('network', 'offline')), () => Promise.resolve(url)]
    await open(
      [file('image', 'a.png')],
      openAt(() => (answers.length > 1 ? answers.shift()! : answers[0]!)()),
    )
    await page.getByRole('button', { name: 'Não foi possível abrir o arquivo. Tentar de novo' }).click()
    await expect.element(page.getByRole('button', { name: 'Ampliar a.png' })).toBeVisible()
  })

  it('a file that lies with somebody else is named and not fetched', async () => {
    const asked = vi.fn(async () => null)
    await open([file('image', 'foto.jpg', { media_url: 'https://provider.example/foto.jpg' })], openAt(asked))
    await expect.element(page.getByText('foto.jpg')).toBeVisible()
    expect(asked).not.toHaveBeenCalled()
  })

  it('a file on its way shows how much of it has been sent', async () => {
    const sending = { attachments: { open: async () => null, progress: () => 0.4, subscribe: () => () => undefined } }
    const message = file('document', 'guia.pdf', { direction: 'outbound', id: null, local: { is: 'queued', mutationId: 1 } })
    await open([message], sending)
    await expect.element(page.getByRole('progressbar', { name: 'Enviando o arquivo' })).toHaveAttribute('value', '0.4')
  })
})

describe('attaching', () => {
  const exam = (): File => new File(['%PDF-1.7'], 'exame.pdf', { type: 'application/pdf' })
  const choose = (rendered: Rendered, files: File[]): void => {
    const input = rendered.find<HTMLInputElement>('.composer input[type=file]')
    const chosen = new DataTransfer()
    for (const file of files) chosen.items.add(file)
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  it('chosen files wait above the text, go with it, and are gone from there', async () => {
    const rendered = await open([file('document', 'guia.pdf')])
    const sent = vi.spyOn(rendered.inbox, 'sendMessage')
    choose(rendered, [exam(), new File(['x'], 'recibo.txt', { type: 'text/plain' })])
    await expect.element(page.getByRole('button', { name: 'Tirar recibo.txt' })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.fill(page.getByPlaceholder(/^Escreva para/), 'Segue o exame')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2))
    expect(sent.mock.calls.map(([{ body, file: attached }]) => [body, attached?.name])).toEqual([
      ['Segue o exame', 'exame.pdf'],
      ['', 'recibo.txt'],
    ])
    expect(rendered.shadow.querySelector('.attached')).toBeNull()
  })

  it('a file alone is answer enough, and one may be taken away again', async () => {
    const rendered = await open([file('document', 'guia.pdf')])
    const sent = vi.spyOn(rendered.inbox, 'sendMessage')
    choose(rendered, [exam(), new File(['x'], 'errado.txt', { type: 'text/plain' })])
    await page.getByRole('button', { name: 'Tirar errado.txt' }).click()
    await page.getByRole('button', { name: /^Enviar/ }).click()
    await vi.waitFor(() => expect(sent.mock.calls.map(([{ file: attached }]) => attached?.name)).toEqual(['exame.pdf']))
  })

  it('what WhatsApp does not deliver is named with the reason, and the rest is kept', async () => {
    const rendered = await open([file('document', 'guia.pdf')])
    choose(rendered, [new File(['x'], 'programa.exe', { type: 'application/x-msdownload' }), exam()])
    await expect.element(page.getByText('programa.exe: o WhatsApp não entrega este tipo de arquivo.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Tirar exame.pdf' })).toBeVisible()
  })

  it('a pasted picture is attached', async () => {
    const rendered = await open([file('document', 'guia.pdf')])
    const pasted = new DataTransfer()
    pasted.items.add(new File(['x'], 'tela.png', { type: 'image/png' }))
    rendered.find('.composer__text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }))
    await expect.element(page.getByRole('button', { name: 'Tirar tela.png' })).toBeVisible()
  })
})
