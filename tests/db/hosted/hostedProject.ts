import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import postgres from 'postgres'
import type { Sql } from 'postgres'
import { inject } from 'vitest'

/** A database in the shape of a hosted Supabase project, with nothing of ours in it yet. */
export interface HostedProject {
  /** As the role that hosted projects call `postgres`: whoever runs `supabase db push`. Up to what it was told. */
  sql: Sql
  /** What PostgreSQL had to say on the way. */
  notices: string[]
  /** Past every right: to look, and to become who calls. */
  superuser: Sql
  /** The name of that role here, as roles belong to the whole cluster. */
  host: string
  close: () => Promise<void>
}

/**
 * `policies: 'managed'`: as supautils has it, that role may make policies on tables of Realtime and Storage, and no other change to
 * anything that is not its own. `'owner'`: plain PostgreSQL, where policies are their owner's alone.
 */
export async function hostedProject({ policies }: { policies: 'managed' | 'owner' }): Promise<HostedProject> {
  const cluster = inject('postgresUrl')
  const tag = randomBytes(6).toString('hex')
  const [host, ...others] = ['HOST', 'AUTH', 'STORAGE', 'REALTIME', 'ADMIN'].map((name) => `${name.toLowerCase()}_${tag}`) as [
    string,
    ...string[],
  ]
  const [, storage, realtime] = others
  const admin = postgres(cluster, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create role ${host} login password '${tag}' createrole createdb replication bypassrls`)
  for (const name of others) await admin.unsafe(`create role ${name} nologin noinherit`)
  await admin.unsafe(`grant anon, authenticated, service_role to ${host}`)
  await admin.unsafe(`create database hosted_${tag} owner ${host} template template0`)

  const url = new URL(cluster)
  url.pathname = `/hosted_${tag}`
  const superuser = postgres(url.href, { max: 4, onnotice: () => {} })
  const shape = await readFile(new URL('project.sql', import.meta.url), 'utf8')
  await superuser.unsafe(shape.replaceAll(/\b(HOST|AUTH|STORAGE|REALTIME|ADMIN)\b/g, (name) => `${name.toLowerCase()}_${tag}`)).simple()
  if (policies === 'managed') {
    await superuser.unsafe(`grant ${storage}, ${realtime} to ${host} with inherit true, set false`).simple()
    await superuser.unsafe(nothingButPolicies(host)).simple()
  }

  const notices: string[] = []
  Object.assign(url, { username: host, password: tag })
  const sql = postgres(url.href, { max: 1, onnotice: ({ message }) => notices.push(message ?? '') })
  return {
    sql,
    notices,
    superuser,
    host,
    close: async () => {
      await Promise.all([sql.end({ timeout: 1 }), superuser.end({ timeout: 1 })])
      await admin.unsafe(`drop database hosted_${tag} with (force)`)
      for (const name of [host, ...others]) await admin.unsafe(`drop role ${name}`)
      await admin.end()
    },
  }
}

/** Membership stands in for supautils, which a bare PostgreSQL lacks, and gives too much: this takes back all but policies. */
const nothingButPolicies = (host: string): string => `
create schema testing;
create function testing.only_policies() returns event_trigger language plpgsql as $$
declare
  v_command record;
begin
  if session_user <> '${host}' then return; end if;
  for v_command in select * from pg_event_trigger_ddl_commands() loop
    if v_command.schema_name in ('auth', 'realtime', 'storage', 'vault') and v_command.object_type <> 'policy' then
      raise exception 'must be owner of %', v_command.object_identity using errcode = '42501';
    end if;
  end loop;
end $$;
create event trigger only_policies on ddl_command_end execute function testing.only_policies();
`
