import { afterAll, beforeAll, expect, test } from 'vitest'
import postgres from 'postgres'
import { applyMigrations } from '../../demo/backend/migrate.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { catalogue } from './catalogue.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const lines = async (query: Promise<readonly Record<string, unknown>[]>): Promise<unknown[]> => (await query).map((row) => row['line'])

test('applying every migration again changes nothing', async () => {
  const before = await catalogue(db.sql)
  expect(before['columns']!.length).toBeGreaterThan(100)
  const again = postgres(db.url, { max: 1, onnotice: () => {} })
  await applyMigrations(again)
  await again.end()
  expect(await catalogue(db.sql)).toEqual(before)
})

test('every table has row-level security and a comment', async () => {
  expect(
    await lines(db.sql`select relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and (not relrowsecurity or obj_description(oid, 'pg_class') is null)`),
  ).toEqual([])
})

test('every function has a comment', async () => {
  expect(
    await lines(db.sql`select oid::regprocedure::text as line from pg_proc where pronamespace = 'public'::regnamespace
    and obj_description(oid, 'pg_proc') is null`),
  ).toEqual([])
})

test('every foreign key has an index that begins with its columns', async () => {
  expect(
    await lines(db.sql`
    select format('%s %s', c.conrelid::regclass, c.conname) as line from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
      select from pg_index i where i.indrelid = c.conrelid
        and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`),
  ).toEqual([])
})

test('every definer function has an empty search path', async () => {
  expect(
    await lines(db.sql`select oid::regprocedure::text as line from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and not coalesce(proconfig, '{}') @> array['search_path=""']`),
  ).toEqual([])
})

test('no function can be executed by everyone, and no definer by anon', async () => {
  expect(
    await lines(db.sql`select p.oid::regprocedure::text as line from pg_proc p where pronamespace = 'public'::regnamespace
    and (has_function_privilege('anon', p.oid, 'execute') or exists (
      select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`),
  ).toEqual([])
})

test('anon has no privilege on any table', async () => {
  expect(
    await lines(db.sql`select distinct table_name as line from information_schema.role_table_grants
    where table_schema = 'public' and grantee in ('anon', 'PUBLIC')`),
  ).toEqual([])
})

test('a definer that a signed-in person may call asks who calls', async () => {
  expect(
    await lines(db.sql`select oid::regprocedure::text as line from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and has_function_privilege('authenticated', oid, 'execute')
    and prosrc !~ 'inbox_caller|auth\\.(uid|jwt)|is_tenant_member|has_tenant_role|can_see_thread'`),
  ).toEqual([])
})

test('triggers are nobody’s to call, and sequences nobody’s to turn', async () => {
  expect(
    await lines(db.sql`select oid::regprocedure::text as line from pg_proc where pronamespace = 'public'::regnamespace
    and prorettype = 'trigger'::regtype and has_function_privilege('authenticated', oid, 'execute')`),
  ).toEqual([])
  expect(
    await lines(db.sql`select c.relname || ' ' || r as line from pg_class c, unnest(array['anon', 'authenticated']) r
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and has_sequence_privilege(r, c.oid, 'usage, select, update')`),
  ).toEqual([])
})

test('a signed-in person reaches rows only: through a policy of each table, or a view that asks as the reader', async () => {
  expect(
    await lines(db.sql`select c.relname || ' ' || a.privilege_type as line from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.grantee = 'authenticated'::regrole
    and (a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
      or c.relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = c.oid)
      or c.relkind in ('v', 'm') and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}')`),
  ).toEqual([])
})

test('who may do what is written down for every table, and no policy is for anon or everyone', async () => {
  expect(
    await lines(db.sql`select relname as line from pg_class where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'p', 'v', 'm', 'S') and relacl is null`),
  ).toEqual([])
  expect(
    await lines(db.sql`select tablename || ' ' || policyname as line from pg_policies where schemaname = 'public'
    and roles && '{anon,public}'`),
  ).toEqual([])
})
