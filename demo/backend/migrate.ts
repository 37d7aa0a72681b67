import { readdir, readFile } from 'node:fs/promises'
import type { Sql } from 'postgres'

const folder = new URL('../../supabase/migrations/', import.meta.url)

/** Applies every file of `supabase/migrations/` in order, each in a transaction of its own. Throws with the file's name. */
export async function applyMigrations(sql: Sql): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8')
    try {
      await sql.begin((tx) => tx.unsafe(text).simple())
    } catch (cause) {
      throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
}

/** Applies `bootstrap.sql`: what hosted Supabase has before the first migration. */
export async function applyBootstrap(sql: Sql): Promise<void> {
  await sql.unsafe(await readFile(new URL('bootstrap.sql', import.meta.url), 'utf8')).simple()
}
