import { useId, useRef, useState, type FormEvent, type ReactElement, type RefObject } from 'react'
import { MESSAGE_BODY_LIMIT } from '../../../model.ts'
import type { TemplateRow } from '../../../workspace.ts'
import type { MessageKey } from '../../i18n/ptBR.ts'
import { useScope } from '../../InboxContext.ts'
import { bodyLength } from '../bodyLength.ts'
import { PLACEHOLDERS } from '../fillTemplate.ts'
import { insertText } from '../insertText.ts'

export interface TemplateFormProps {
  /** Null makes a new one. */
  template: TemplateRow | null
  /** Only admins make what all see. */
  mayShare: boolean
  /** Shortcuts of the other ones. */
  taken: readonly string[]
  onSaved: (templateId: string) => void
  onDeleted: () => void
}

const NAMES: Record<(typeof PLACEHOLDERS)[number], MessageKey> = {
  'patient.first_name': 'templates.var.patient.first_name',
  'patient.full_name': 'templates.var.patient.full_name',
  'clinic.name': 'templates.var.clinic.name',
  'me.first_name': 'templates.var.me.first_name',
}

/** A word that can be typed behind the slash. */
const asShortcut = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s/]+/g, '-')
    .slice(0, 32)

export function TemplateForm({ template, mayShare, taken, onSaved, onDeleted }: TemplateFormProps): ReactElement {
  const { inbox, words } = useScope()
  const errorId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [title, setTitle] = useState(template?.title ?? '')
  const [shortcut, setShortcut] = useState(template?.shortcut ?? '')
  const [body, setBody] = useState(template?.body ?? '')
  const [shared, setShared] = useState(template ? template.owner_id === null : false)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const isReadOnly = template !== null && template.owner_id === null && !mayShare

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wanted = shortcut || asShortcut(title)
    const wrong = problemOf({ wanted, body, taken })
    setSaved(false)
    setProblem(wrong && words.t(wrong))
    if (wrong) return
    try {
      const id = await inbox.saveTemplate({
        ...(template && { id: template.id }),
        shared,
        shortcut: wanted,
        title: title.trim(),
        body: body.trim(),
      })
      setSaved(true)
      onSaved(id)
    } catch {
      setProblem(words.t('templates.failed'))
    }
  }
  async function remove(): Promise<void> {
    if (!template) return
    try {
      await inbox.deleteTemplate(template.id)
      onDeleted()
    } catch {
      setProblem(words.t('templates.failed'))
    }
  }

  return (
    <form className="templates__form" onSubmit={(event) => void save(event)}>
      <Line label={words.t('templates.title')} value={title} isReadOnly={isReadOnly} onChange={setTitle} />
      <Line
        label={words.t('templates.shortcut')}
        value={shortcut}
        placeholder={asShortcut(title)}
        isReadOnly={isReadOnly}
        onChange={(text) => setShortcut(asShortcut(text))}
      />
      <Body area={area} value={body} isReadOnly={isReadOnly} describedBy={problem ? errorId : undefined} onChange={setBody} />
      {!isReadOnly && <Variables area={area} />}
      {mayShare && (
        <label className="check">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {words.t('templates.share')}
        </label>
      )}
      <p id={errorId} className="composer__hint" data-tone={problem ? 'late' : undefined} role="status">
        {problem ?? (saved ? words.t('templates.saved') : isReadOnly && words.t('templates.readOnly'))}
      </p>
      {!isReadOnly && (
        <div className="edit__actions">
          {template && (
            <button type="button" className="button" onClick={() => void remove()}>
              {words.t('templates.delete')}
            </button>
          )}
          <button type="submit" className="button button--primary">
            {words.t('templates.save')}
          </button>
        </div>
      )}
    </form>
  )
}

interface LineProps {
  label: string
  value: string
  placeholder?: string
  isReadOnly: boolean
  onChange: (text: string) => void
}

function Line({ label, value, placeholder, isReadOnly, onChange }: LineProps): ReactElement {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <input
        className="find__field"
        maxLength={80}
        autoComplete="off"
        readOnly={isReadOnly}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

interface BodyProps extends Omit<LineProps, 'label' | 'placeholder'> {
  area: RefObject<HTMLTextAreaElement | null>
  describedBy: string | undefined
}

function Body({ area, value, isReadOnly, describedBy, onChange }: BodyProps): ReactElement {
  const { words } = useScope()
  return (
    <label className="field">
      <span className="field__label">{words.t('templates.text')}</span>
      <textarea
        ref={area}
        className="edit__text"
        readOnly={isReadOnly}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** Types a placeholder where the caret is. */
function Variables({ area }: { area: RefObject<HTMLTextAreaElement | null> }): ReactElement {
  const { words } = useScope()
  return (
    <div className="templates__vars" role="group" aria-label={words.t('templates.variables')}>
      {PLACEHOLDERS.map((name) => (
        <button key={name} type="button" className="templates__var" onClick={() => area.current && insertText(area.current, `{{${name}}}`)}>
          {words.t(NAMES[name])}
        </button>
      ))}
    </div>
  )
}

interface Wanted {
  wanted: string
  body: string
  taken: readonly string[]
}

function problemOf({
  wanted,
  body,
  taken,
}: Wanted): 'templates.needsText' | 'templates.needsShortcut' | 'templates.taken' | 'templates.tooLong' | null {
  if (body.trim() === '') return 'templates.needsText'
  if (bodyLength(body.trim()) > MESSAGE_BODY_LIMIT) return 'templates.tooLong'
  if (wanted === '') return 'templates.needsShortcut'
  return taken.includes(wanted) ? 'templates.taken' : null
}
