import type { Locator, Page } from 'playwright-core'

/** The evaluator's panel of one window: the patient's phone, the connection, the promise. */
export interface EvaluatorPanel {
  invent: (name: string, number: string) => Promise<void>
  pick: (name: string) => Promise<void>
  /** Writes to the clinic from the chosen phone. `sent` as the phone words it: `agora`, `há 50 s`. */
  write: (text: string, sent?: string) => Promise<void>
  onPhone: (text: string) => Locator
  connection: Locator
  promise: (minutes: number) => Promise<void>
  /** Sets the clinic's clock ahead, as the panel words it: `+ 1 h`. */
  jump: (label: string) => Promise<void>
  /** How many of the five things to try are ticked off. */
  done: () => Promise<string[]>
}

/** Takes hold of the panel in a demo window. */
export function evaluatorPanel(page: Page): EvaluatorPanel {
  const panel = page.getByRole('complementary', { name: 'Painel do avaliador' })
  const phones = panel.getByLabel('De quem é o celular')
  return {
    async invent(name, number) {
      await phones.selectOption({ label: '+ Inventar um paciente…' })
      await panel.getByLabel('Nome').fill(name)
      await panel.getByLabel('Número').fill(number)
      await panel.getByRole('button', { name: 'Pegar este celular' }).click()
    },
    async pick(name) {
      await phones.selectOption({ label: name })
    },
    async write(text, sent = 'agora') {
      await panel.getByLabel('Quando o paciente enviou').selectOption({ label: sent })
      await panel.getByLabel('Mensagem do paciente').fill(text)
      await panel.getByRole('button', { name: 'Enviar como paciente' }).click()
    },
    onPhone: (text) => panel.getByRole('list', { name: 'Conversa no celular' }).getByText(text, { exact: true }),
    connection: panel.getByLabel('Conexão', { exact: true }),
    async promise(minutes) {
      await panel.getByLabel('Minutos prometidos').fill(String(minutes))
      await panel.getByLabel('Só no horário de atendimento').uncheck()
      await panel.getByLabel('Todas as conversas').check()
      // By the answer, not by the words: those of the change before may still be there.
      const saved = page.waitForResponse(
        (response) => response.url().includes('conversation_sla_rules') && response.request().method() === 'POST',
      )
      await panel.getByRole('button', { name: 'Guardar promessa' }).click()
      await saved
      await panel.getByText(/^Guardado por/).waitFor()
    },
    async jump(label) {
      await panel.getByRole('button', { name: label, exact: true }).click()
    },
    done: () => panel.locator('.tour li[data-done=true] b').allInnerTexts(),
  }
}
