import type { ReactElement } from 'react'
import { Section } from './Section.tsx'
import { TOUR, type TourStep } from './tourProgress.ts'

const STEPS: Record<TourStep, { title: string; text: string; where: string }> = {
  write: { title: 'Escreva como paciente', text: 'A contagem começa no mesmo segundo, em todas as janelas.', where: 'celular' },
  answer: { title: 'Responda na caixa', text: 'A contagem para, o celular mostra a resposta.', where: 'celular' },
  breach: {
    title: 'Deixe um prazo estourar',
    text: 'Avance o relógio: vencido no segundo, estourado quando o servidor registra.',
    where: 'relogio',
  },
  offline: {
    title: 'Corte a conexão e responda',
    text: 'Recarregue, feche a aba, volte: cada resposta chega uma vez só, em ordem.',
    where: 'conexao',
  },
  promise: { title: 'Mude a promessa', text: 'Todos os prazos em aberto mudam juntos.', where: 'promessa' },
}

/** Five things to try in five minutes, ticked off as they happen. */
export function Tour({ done }: { done: ReadonlySet<TourStep> }): ReactElement {
  return (
    <Section id="roteiro" title="Cinco coisas para experimentar" aside={<span className="tally">{`${done.size}/${TOUR.length}`}</span>}>
      <ol className="tour">
        {TOUR.map((step) => (
          <li key={step} data-done={done.has(step)}>
            <b>{STEPS[step].title}</b>
            {done.has(step) && <span className="hidden">feito</span>}
            <span>{STEPS[step].text}</span>
            <button type="button" className="link" onClick={() => show(STEPS[step].where)}>
              Mostrar onde
              <span className="hidden">: {STEPS[step].title}</span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Opens a tool of the panel and brings it into view. */
function show(id: string): void {
  const tool = document.getElementById(id)
  if (!(tool instanceof HTMLDetailsElement)) return
  tool.open = true
  tool.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  tool.querySelector('summary')?.focus({ preventScroll: true })
}
