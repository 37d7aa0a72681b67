import { createClient } from '@supabase/supabase-js'
import type { DemoProject, PhoneContact, PhoneMessage } from '../demoProject.ts'
import { startDeliveryReceipts } from './deliveryReceipts.ts'
import { refused } from './gatewayError.ts'
import { openPhone } from './openPhone.ts'

/** A message that reached the clinic's number, with what a provider's webhook knows about it and nothing more. */
interface IncomingMessage {
  number: string
  patientId: string | null
  body: string
  /** When the patient sent it, by the provider's clock; null = now. */
  timestamp: string | null
}

/** Stands in for WhatsApp: brings patients' messages in as a webhook would, and tells how far the answers got. */
export interface WhatsAppGateway {
  contacts: () => Promise<PhoneContact[]>
  registerPatient: (patient: { name: string; number: string }) => Promise<PhoneContact>
  /** Returns the key of the thread that it went to. */
  receive: (message: IncomingMessage) => Promise<string>
  /** The newest messages of one phone, oldest first, without the clinic's internal notes. Marks its answers as read. */
  open: (threadKey: string) => Promise<PhoneMessage[]>
  close: () => Promise<void>
}

const SHOWN_CONTACTS = 80

/** Opens the gateway with the project's secret key, as a webhook's server side would hold it. */
export function openWhatsAppGateway(project: DemoProject): WhatsAppGateway {
  const tenantId = project.tenant.id
  const supabase = createClient(project.url, project.secretKey, { auth: { persistSession: false, autoRefreshToken: false } })
  const receipts = startDeliveryReceipts(supabase, tenantId)

  return {
    async contacts() {
      const { data, error } = await supabase
        .from('inbox_threads')
        .select('thread_key, patient_id, contact_name, contact_number')
        .eq('tenant_id', tenantId)
        .not('contact_number', 'is', null)
        .order('last_message_at', { ascending: false })
        .limit(SHOWN_CONTACTS)
      if (error) throw refused(error)
      return data.map((row) => ({
        threadKey: String(row.thread_key),
        patientId: (row.patient_id as string | null) ?? null,
        name: (row.contact_name as string | null) ?? null,
        number: String(row.contact_number),
      }))
    },

    async registerPatient({ name, number }) {
      const row = { tenant_id: tenantId, full_name: name, phone: number }
      const { data, error } = await supabase.from('patients').insert(row).select('id').single()
      if (error) throw refused(error)
      const id = String(data.id)
      return { threadKey: id, patientId: id, name, number }
    },

    async receive({ number, patientId, body, timestamp }) {
      const row = {
        tenant_id: tenantId,
        direction: 'inbound',
        from_number: number,
        body,
        external_id: `wamid.demo.${crypto.randomUUID()}`,
        ...(patientId === null ? {} : { patient_id: patientId }),
        ...(timestamp === null ? {} : { created_at: timestamp }),
      }
      const { data, error } = await supabase.from('conversation_messages').insert(row).select('thread_key').single()
      if (error) throw refused(error)
      return String(data.thread_key)
    },

    open: (threadKey) => openPhone(supabase, { tenantId, threadKey }),

    close: receipts.close,
  }
}
