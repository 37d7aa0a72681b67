import type { ReactElement } from 'react'

const brl = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' })

const totals = [
  { label: 'Recebido no mês', amount: 18_420 },
  { label: 'A receber', amount: 3_960 },
  { label: 'Em atraso', amount: 480 },
]

const entries = [
  { who: 'Mariana Alves', what: 'Sessão particular', amount: 240, state: 'Pago' },
  { who: 'Sofia Ferraz', what: 'Pacote de 4 sessões', amount: 880, state: 'Pago' },
  { who: 'Beatriz Nunes', what: 'Guia do convênio', amount: 160, state: 'Em análise' },
  { who: 'Antônio Campos', what: 'Sessão particular', amount: 240, state: 'Em atraso' },
  { who: 'João Lisboa', what: 'Sessão particular', amount: 240, state: 'A vencer' },
]

/** A page of money, made up, so that the clinic's app has more to it than an inbox. */
export function Finance(): ReactElement {
  return (
    <section className="view page-view" aria-label="Financeiro">
      <div className="view-head">
        <h1>Financeiro</h1>
      </div>
      <div className="totals">
        {totals.map(({ label, amount }) => (
          <div key={label} className="total">
            <span>{label}</span>
            <b>{brl.format(amount)}</b>
          </div>
        ))}
      </div>
      <ul className="entries">
        {entries.map(({ who, what, amount, state }) => (
          <li key={who}>
            <div className="patient-name">
              <b>{who}</b>
              <span>{what}</span>
            </div>
            <span className="state">{state}</span>
            <span className="amount">{brl.format(amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
