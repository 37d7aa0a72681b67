import { PrazoInboxElement } from './PrazoInboxElement.ts'

/** Registers `<prazo-inbox>`, once however often it is called. Does nothing where there is no DOM. */
export function definePrazoInbox(): void {
  if (typeof customElements === 'undefined' || customElements.get('prazo-inbox')) return
  customElements.define('prazo-inbox', PrazoInboxElement)
}
