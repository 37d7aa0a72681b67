import { useEffect, useId, useState, type ReactElement } from 'react'
import { InboxError } from '../../errors.ts'
import type { PatientId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { PatientRow } from '../../workspace.ts'
import { useScope } from '../InboxContext.ts'
import { formatNumber } from '../list/contact.ts'
import { Popover } from '../ui/Popover.tsx'

/** Says whose number this is: one of the clinic's patients, or a new one. */
export function LinkPatient({ thread }: { thread: Thread }): ReactElement {
  const { words } = useScope()
  return (
    <Popover id={useId()} kind="dialog" className="button details__link" tool="link" label={words.t('link')} trigger={words.t('link')}>
      <LinkForm thread={thread} />
    </Popover>
  )
}

type Chosen = { is: 'known'; patient: PatientRow } | { is: 'new'; name: string }

function LinkForm({ thread }: { thread: Thread }): ReactElement {
  const { inbox, words } = useScope()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { found, problem: searchProblem } = useFoundPatients(query)

  async function link(card: HTMLElement | null): Promise<void> {
    if (!chosen) return
    try {
      const id = chosen.is === 'known' ? chosen.patient.id : await createPatient(chosen.name)
      await inbox.linkPatient(thread.id, id)
      card?.hidePopover()
    } catch (error) {
      setProblem(problemWords(error))
    }
  }
  const createPatient = (fullName: string): Promise<PatientId> =>
    inbox.ask.createPatient({ fullName, ...(thread.contact_number ? { phone: thread.contact_number } : {}) })
  const problemWords = (error: unknown): string =>
    words.t(error instanceof InboxError && error.kind === 'network' ? 'link.offline' : 'link.failed')

  if (chosen) {
    const name = chosen.is === 'known' ? chosen.patient.full_name : chosen.name
    return (
      <div className="form">
        <p>{words.t(chosen.is === 'known' ? 'link.confirm' : 'link.confirmNew', { name })}</p>
        <p className="form__hint">{words.t('link.merges')}</p>
        {problem && (
          <p className="field__error" role="alert">
            {problem}
          </p>
        )}
        <div className="form__buttons">
          <button type="button" className="button" onClick={() => setChosen(null)}>
            {words.t('cancel')}
          </button>
          <button
            type="button"
            className="button button--primary"
            onClick={(event) => void link(event.currentTarget.closest<HTMLElement>('[popover]'))}
          >
            {words.t('link.do')}
          </button>
        </div>
      </div>
    )
  }
  const name = query.trim()
  return (
    <div className="tagger">
      <input
        className="field__input"
        data-autofocus=""
        autoComplete="off"
        aria-label={words.t('link.search')}
        placeholder={words.t('link.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="tagger__list" role="group" aria-label={words.t('link.found')}>
        {found.map((patient) => (
          <button key={patient.id} type="button" className="menu__item plain__item" onClick={() => setChosen({ is: 'known', patient })}>
            <bdi className="plain__name">{patient.full_name}</bdi>
            {patient.phone && <span className="plain__meta">{formatNumber(patient.phone)}</span>}
          </button>
        ))}
        {name && !/^[\d\s()+-]+$/.test(name) && (
          <button type="button" className="menu__item" onClick={() => setChosen({ is: 'new', name })}>
            {words.t('link.create', { name })}
          </button>
        )}
      </div>
      {searchProblem !== null && (
        <p className="field__error" role="alert">
          {problemWords(searchProblem)}
        </p>
      )}
    </div>
  )
}

const TYPING_MS = 200

/** Patients by name or number, asked of the server once the typing pauses. */
function useFoundPatients(query: string): { found: readonly PatientRow[]; problem: unknown } {
  const { inbox } = useScope()
  const [answer, setAnswer] = useState<{ found: readonly PatientRow[]; problem: unknown }>({ found: [], problem: null })
  useEffect(() => {
    const wanted = query.trim()
    let isWanted = true
    const timer = setTimeout(() => {
      if (wanted.length < 2) {
        setAnswer({ found: [], problem: null })
        return
      }
      inbox.ask.searchPatients(wanted).then(
        (found) => isWanted && setAnswer({ found, problem: null }),
        (problem: unknown) => isWanted && setAnswer({ found: [], problem }),
      )
    }, TYPING_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [inbox, query])
  return answer
}
