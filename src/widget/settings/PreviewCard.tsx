import { useState, type ReactElement } from 'react'
import type { Transition } from '../../sla/schedule.ts'
import { useInbox, useScope, useWords } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { stageLabel } from './draft/draft.ts'
import { previewOf, type Preview } from './draft/previewOf.ts'
import { instantOf, localReading } from './draft/zoneReading.ts'
import { useSettings } from './SettingsContext.ts'
import { useZoneOffsets } from './useZoneOffsets.ts'

/** When a message would have to be answered under the rule as it stands in the form: now, and at an instant of one's choice. */
export function PreviewCard(): ReactElement {
  const { texts, draft, problems } = useSettings()
  const tenantZone = useInbox((snapshot) => snapshot.tenant?.timezone ?? 'America/Sao_Paulo')
  const zone = draft.rule.timezone ?? tenantZone
  const offsets = useZoneOffsets(zone)
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title" className="preview__title">
        {texts.t('preview.title')}
      </h3>
      {!draft.rule.enabled ? (
        <p>{texts.t('preview.off')}</p>
      ) : problems.size > 0 ? (
        <p>{texts.t('preview.invalid')}</p>
      ) : offsets.is === 'known' ? (
        <Previews transitions={offsets.transitions} />
      ) : (
        <p role="status">
          {texts.t(offsets.is === 'offline' ? 'preview.zoneOffline' : 'preview.zoneLoading', { zone: zone.replaceAll('_', ' ') })}
        </p>
      )}
    </section>
  )
}

function Previews({ transitions }: { transitions: readonly Transition[] }): ReactElement {
  const { inbox } = useScope()
  const { texts, draft } = useSettings()
  const now = Math.floor(useMinute() / 1000)
  const [reading, setReading] = useState(() => new Date(localReading(inbox.now() / 1000 + 86_400, transitions)).toISOString().slice(0, 16))
  const [stageKey, setStageKey] = useState<string | null>(null)
  const then = instantOf(reading, transitions)
  const shared = { stageKey, transitions }
  return (
    <>
      {draft.stages.length > 0 && (
        <label className="preview__field">
          {texts.t('preview.stage')}
          <select className="input" value={stageKey ?? ''} onChange={(event) => setStageKey(event.target.value || null)}>
            <option value="">{texts.t('preview.noStage')}</option>
            {draft.stages.map((stage) => (
              <option key={stage.stage_key} value={stage.stage_key}>
                {stageLabel(stage)}
              </option>
            ))}
          </select>
        </label>
      )}
      <h4 className="preview__when">{texts.t('preview.now')}</h4>
      <Outcome preview={previewOf(draft, { ...shared, at: now })} transitions={transitions} />
      <label className="preview__field">
        <span className="preview__when">{texts.t('preview.then')}</span>
        <input
          className="input"
          type="datetime-local"
          aria-label={texts.t('preview.at')}
          value={reading}
          onChange={(event) => setReading(event.target.value)}
        />
      </label>
      {then !== null && <Outcome preview={previewOf(draft, { ...shared, at: then })} transitions={transitions} />}
    </>
  )
}

function Outcome({ preview, transitions }: { preview: Preview | null; transitions: readonly Transition[] }): ReactElement {
  const { locale } = useWords()
  const { texts } = useSettings()
  if (!preview) return <p>{texts.t('preview.invalid')}</p>
  if (preview.dueAt === null) return <p>{texts.t('preview.never')}</p>
  // In the zone of the form, by the server's offsets: the browser formats what it is told to be UTC.
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: '2-digit', month: '2-digit' })
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const at = (seconds: number): string => {
    const reading = localReading(seconds, transitions)
    return `${day.format(reading).replace('.', '')} ${time.format(reading)}`
  }
  const spans = preview.counted.map(({ from, until }) => `${at(from)}–${time.format(localReading(until, transitions))}`).join(', ')
  return (
    <div className="preview__outcome">
      <p>
        {texts.t('preview.due')} <strong className="preview__due">{at(preview.dueAt)}</strong>
      </p>
      <p className="preview__meta">
        {texts.t('preview.counts', { spans })}
        {preview.more && ' …'}
      </p>
      {preview.reminders.length > 0 && (
        <p className="preview__meta">{texts.t('preview.reminders', { times: preview.reminders.map(at).join(', ') })}</p>
      )}
    </div>
  )
}
