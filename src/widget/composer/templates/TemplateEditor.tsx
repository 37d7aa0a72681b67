import { useState, type ReactElement } from 'react'
import type { TemplateRow } from '../../../workspace.ts'
import { useInbox, useScope } from '../../InboxContext.ts'
import { isAdmin } from '../../isAdmin.ts'
import { matchTemplates } from '../matchTemplates.ts'
import { TemplateForm } from './TemplateForm.tsx'

/** The templates at the side, the chosen one to be changed. What is shared is the admins' to change, and everybody's to read. */
export function TemplateEditor(): ReactElement {
  const { words } = useScope()
  const templates = useInbox((snapshot) => snapshot.templates)
  const me = useInbox((snapshot) => snapshot.me)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = matchTemplates(templates, query)
  const template = templates.find(({ id }) => id === chosen) ?? null
  return (
    <div className="templates__body">
      <nav className="templates__side" aria-label={words.t('templates')}>
        <input
          type="text"
          className="find__field"
          autoComplete="off"
          aria-label={words.t('templates.search')}
          placeholder={words.t('templates.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button type="button" className="button" aria-pressed={template === null} onClick={() => setChosen(null)}>
          {words.t('templates.new')}
        </button>
        <ul className="templates__list scroll">
          {found.map((each) => (
            <li key={each.id}>
              <TemplateItem template={each} isChosen={each.id === chosen} onChoose={() => setChosen(each.id)} />
            </li>
          ))}
          {found.length === 0 && <li className="emoji__none">{words.t(query ? 'find.none' : 'templates.none')}</li>}
        </ul>
      </nav>
      <TemplateForm
        key={template?.id ?? 'new'}
        template={template}
        mayShare={isAdmin(me)}
        taken={templates.filter(({ id }) => id !== template?.id).map(({ shortcut }) => shortcut)}
        onSaved={setChosen}
        onDeleted={() => setChosen(null)}
      />
    </div>
  )
}

interface TemplateItemProps {
  template: TemplateRow
  isChosen: boolean
  onChoose: () => void
}

function TemplateItem({ template, isChosen, onChoose }: TemplateItemProps): ReactElement {
  const { words } = useScope()
  const { title, shortcut, owner_id, usage_count } = template
  const whose = words.t(owner_id === null ? 'templates.shared' : 'templates.mine')
  return (
    <button type="button" className="templates__item" aria-current={isChosen} onClick={onChoose}>
      <span className="templates__title">{title || shortcut}</span>
      <span className="templates__meta">
        /{shortcut} · {whose} · {words.plural('templates.used', usage_count)}
      </span>
    </button>
  )
}
