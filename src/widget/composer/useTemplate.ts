import { useRef, type RefObject } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import type { TemplateRow } from '../../workspace.ts'
import { useScope } from '../InboxContext.ts'
import { firstName } from '../list/contact.ts'
import type { CaretToken } from './caretToken.ts'
import { fillTemplate, unfilledIn, type TemplateValues } from './fillTemplate.ts'
import { insertText } from './insertText.ts'

export interface TemplateUse {
  /** Types a template in place of what found it, and selects what is still to be filled in. */
  insert: (template: TemplateRow, token: CaretToken) => void
  /** The template that the text was made of, once: for the counts. */
  take: () => string | undefined
}

export function useTemplate(area: RefObject<HTMLTextAreaElement | null>, thread: Thread): TemplateUse {
  const { inbox } = useScope()
  const used = useRef<string | null>(null)

  function values(): TemplateValues {
    const { me, tenant } = inbox.getSnapshot()
    return {
      'patient.full_name': thread.contact_name,
      'patient.first_name': thread.contact_name && firstName(thread.contact_name),
      'clinic.name': tenant?.name ?? null,
      'me.first_name': me && firstName(me.display_name),
    }
  }

  return {
    insert: (template, token) => {
      if (!area.current) return
      insertText(area.current, fillTemplate(template.body, values()), token)
      used.current = template.id
      selectUnfilled(area.current)
    },
    take: () => {
      const id = used.current ?? undefined
      used.current = null
      return id
    },
  }
}

/** Puts the next placeholder under the keyboard; what is typed replaces it. */
export function selectUnfilled(field: HTMLTextAreaElement): void {
  const [first] = unfilledIn(field.value)
  if (!first) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(first.from, first.to)
}
