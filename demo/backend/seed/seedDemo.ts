import type { Sql, TransactionSql } from 'postgres'
import type { SeededTenant } from '../startBackend.ts'
import { auroraConversations } from './auroraConversations.ts'
import { aurora, clinics, mar, vida } from './clinics.ts'
import type { SeedConversation } from './conversation.ts'
import { insertClinic, seededTenant } from './insertClinic.ts'
import { inventedConversations } from './inventedConversations.ts'
import { closedAround, localHour, openAround } from './openingHours.ts'
import { marConversations, vidaConversations } from './otherClinics.ts'
import { seedArrangements } from './seedArrangements.ts'
import { seedClinic } from './seedClinic.ts'
import { seedFiles } from './seedFiles.ts'

/** Fills an empty database with three clinics that look alive at `now`. */
export async function seedDemo(sql: Sql, now: Date = new Date()): Promise<SeededTenant[]> {
  const conversations: Record<string, SeedConversation[]> = {
    [aurora.id]: [
      ...auroraConversations,
      ...inventedConversations({ count: 34, staff: ['helena', 'rafael'], areaCode: '+55 11', newestMinutesAgo: 300 }),
    ],
    [vida.id]: [
      ...vidaConversations,
      ...inventedConversations({ count: 8, staff: ['iara', 'davi'], areaCode: '+55 92', newestMinutesAgo: 700 }),
    ],
    [mar.id]: [
      ...marConversations,
      ...inventedConversations({ count: 5, staff: ['ines', 'tomas'], areaCode: '+351 9', newestMinutesAgo: 900 }),
    ],
  }
  await sql.begin(async (tx) => {
    for (const clinic of clinics) await insertClinic(tx, clinic)
    await insertRules(tx, now)
    for (const clinic of clinics) await seedClinic(tx, { clinic, conversations: conversations[clinic.id] ?? [], now })
    await seedFiles(tx)
    await seedArrangements(tx, now)
  })
  await sql`select from public.sla_check()`
  await sql`analyze`
  return clinics.map(seededTenant)
}

async function insertRules(sql: TransactionSql, now: Date): Promise<void> {
  const hours = openAround(localHour(now, aurora.timezone))
  await sql`
    insert into public.conversation_sla_rules (
      tenant_id, enabled, threshold_minutes, business_hours_start, business_hours_end, business_days,
      alert_scope, notify_admin_on_breach, reminder_offsets
    ) values (${aurora.id}, true, 60, ${hours.start}, ${hours.end}, '{1,2,3,4,5,6,7}', 'all', true, '{15}')
  `
  const closedNow = closedAround(localHour(now, vida.timezone))
  await sql`
    insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, windows, alert_scope)
    values (${vida.id}, true, 45, ${sql.json(closedNow as never)}, 'all')
  `
  const splitShift = [
    { days: [1, 2, 3, 4, 5], start: '09:00', end: '13:00' },
    { days: [1, 2, 3, 4, 5], start: '14:00', end: '18:00' },
  ]
  await sql`
    insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, windows, alert_scope)
    values (${mar.id}, true, 120, ${sql.json(splitShift)}, 'assigned_only')
  `
  await sql`
    insert into public.conversation_sla_stages (tenant_id, stage_key, duration_minutes, metadata)
    values (${aurora.id}, 'primeira_consulta', 30, ${sql.json({ label: 'Primeira consulta', position: 1 })}),
      (${aurora.id}, 'agendamento', 60, ${sql.json({ label: 'Agendamento', position: 2 })})
  `
  await insertClosures(sql, now)
}

/** The next holidays, from the day after tomorrow: whenever the demo starts, its clocks run. */
async function insertClosures(sql: TransactionSql, now: Date): Promise<void> {
  const year = now.getFullYear()
  const holidays = [year, year + 1].flatMap((each) => [
    { tenant_id: aurora.id, on_date: `${each}-01-01`, windows: [], label: 'Confraternização Universal' },
    { tenant_id: aurora.id, on_date: `${each}-12-24`, windows: [['08:00', '12:00']], label: 'Véspera de Natal' },
    { tenant_id: aurora.id, on_date: `${each}-12-25`, windows: [], label: 'Natal' },
  ])
  const soon = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
  await sql`
    insert into public.conversation_sla_closures (tenant_id, on_date, windows, label)
    select tenant_id, on_date, windows, label
    from jsonb_to_recordset(${sql.json(holidays)}) as row(tenant_id uuid, on_date date, windows jsonb, label text)
    where on_date >= ${soon}
  `
}
