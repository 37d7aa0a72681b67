import { fillTemplate, type TemplateValue } from './fillTemplate.ts'
import { NoticeError, type Deliver } from './notice.ts'
import { noticeText, type NoticeLocale } from './noticeText.ts'
import { postNotice } from './postNotice.ts'

export interface EmailOptions {
  /** The provider's endpoint that sends one e-mail. */
  url: string
  /** Its key, mostly. */
  headers: Record<string, string>
  /** The body that it wants, with `{{to}}`, `{{cc}}`, `{{subject}}`, `{{text}}` and `{{id}}` in its texts. */
  template: TemplateValue
  locale: NoticeLocale
  /** The host's page; `{{thread_id}}` in it names the thread. */
  appUrl?: string | undefined
  /** A member's address; null when there is none. */
  addressOf: (userId: string) => Promise<string | null>
  fetcher?: typeof fetch
}

/** Sends one e-mail a notice, to all its recipients at once, over any provider that takes JSON. */
export function emailSink({ url, headers, template, locale, appUrl, addressOf, fetcher = fetch }: EmailOptions): Deliver {
  const addressesOf = async (members: string[]): Promise<string[]> =>
    (await Promise.all(members.map(addressOf))).filter((address) => address !== null)
  return async (notice) => {
    const [to, cc] = await Promise.all([addressesOf(notice.recipients), addressesOf(notice.cc)])
    if (to.length === 0) throw new NoticeError('no address')
    const values = { to, cc, id: notice.event_id, ...noticeText(notice, { locale, appUrl }) }
    // Providers that know this header send one e-mail however often they are asked.
    await postNotice({
      url,
      headers: { 'idempotency-key': notice.event_id, ...headers },
      body: JSON.stringify(fillTemplate(template, values)),
      fetcher,
    })
  }
}
