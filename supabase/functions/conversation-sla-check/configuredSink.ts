import { consoleSink } from './consoleSink.ts'
import { emailSink } from './emailSink.ts'
import type { TemplateValue } from './fillTemplate.ts'
import type { Deliver } from './notice.ts'
import type { NoticeLocale } from './noticeText.ts'
import { webhookSink } from './webhookSink.ts'

export interface SinkEnvironment {
  get: (name: string) => string | undefined
  log: (entry: Record<string, unknown>) => void
  addressOf: (userId: string) => Promise<string | null>
}

/**
 * The one way in which notices leave, as the function's secrets say: `PRAZO_SLA_WEBHOOK_URL` (and `PRAZO_SLA_WEBHOOK_SECRET`), else
 * `PRAZO_SLA_EMAIL_URL`, `_HEADERS` and `_TEMPLATE` (JSON; and `PRAZO_SLA_LOCALE`, `PRAZO_SLA_APP_URL`), else the log.
 */
export function configuredSink({ get, log, addressOf }: SinkEnvironment): Deliver {
  const webhook = get('PRAZO_SLA_WEBHOOK_URL')
  if (webhook) return webhookSink({ url: webhook, secret: get('PRAZO_SLA_WEBHOOK_SECRET') })
  const url = get('PRAZO_SLA_EMAIL_URL')
  if (!url) return consoleSink(log)
  const template = get('PRAZO_SLA_EMAIL_TEMPLATE')
  if (!template) throw new Error('PRAZO_SLA_EMAIL_URL needs PRAZO_SLA_EMAIL_TEMPLATE, the JSON that the provider wants.')
  return emailSink({
    url,
    headers: JSON.parse(get('PRAZO_SLA_EMAIL_HEADERS') ?? '{}') as Record<string, string>,
    template: JSON.parse(template) as TemplateValue,
    locale: localeOf(get('PRAZO_SLA_LOCALE')),
    appUrl: get('PRAZO_SLA_APP_URL'),
    addressOf,
  })
}

function localeOf(name = ''): NoticeLocale {
  return name === 'en' || name === 'es' ? name : 'pt-BR'
}
