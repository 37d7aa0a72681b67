import type { TransactionSql } from 'postgres'
import { aurora } from './clinics.ts'
import { madeUpDocument, madeUpPicture, madeUpSilence, type MadeUpFile } from './madeUpFiles.ts'

/** What some messages of the demo clinic carry, by a word of their text. */
const FILES: Readonly<Record<string, MadeUpFile>> = {
  'Doutora, vou viajar a trabalho. Dá para adiar a sessão?': madeUpPicture('passagem.png'),
  'Dá sim, Antônio. Quando fica melhor para você?': madeUpDocument(
    'horarios-dezembro.pdf',
    'Horarios de dezembro: tercas e quintas, 14h a 18h',
  ),
  'Pode ser na semana que vem': madeUpSilence('audio.mp3', 6),
}

/** Puts files to messages that were seeded without, where a webhook or a member would have put them. */
export async function seedFiles(sql: TransactionSql): Promise<void> {
  for (const [body, { kind, name, mime, content }] of Object.entries(FILES)) {
    const [message] = await sql<{ message_id: string }[]>`
      select message_id from public.conversation_messages where tenant_id = ${aurora.id} and body = ${body} limit 1`
    if (!message) continue
    const path = `${aurora.id}/${message.message_id}/1.${name.split('.').at(-1) ?? 'bin'}`
    const [object] = await sql<{ id: string }[]>`
      insert into storage.objects (bucket_id, name, metadata)
      values ('inbox-media', ${path}, ${sql.json({ mimetype: mime, size: content.byteLength })}) returning id`
    await sql`insert into storage.local_bytes (object_id, content) values (${object?.id ?? ''}, ${content})`
    await sql`
      update public.conversation_messages
      set kind = ${kind}, body = ${kind === 'audio' ? null : body}, media_url = ${`storage://inbox-media/${path}`}, media_name = ${name},
        media_mime = ${mime}, media_size = ${content.byteLength}
      where message_id = ${message.message_id}`
  }
}
