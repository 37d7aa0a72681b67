import type { Sql } from 'postgres'

/** Everything that a migration can leave behind in `public` and on `realtime.messages`, as text. */
export async function catalogue(sql: Sql): Promise<Record<string, string[]>> {
  const queries = {
    columns: sql`select format('%s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, generation_expression) as line
      from information_schema.columns where table_schema = 'public'`,
    constraints: sql`select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
      where connamespace = 'public'::regnamespace`,
    indexes: sql`select indexdef as line from pg_indexes where schemaname = 'public'`,
    policies: sql`select p::text as line from pg_policies p where schemaname in ('public', 'realtime', 'storage')`,
    functions: sql`select format('%s %s %s', oid::regprocedure, array(select unnest(proacl)::text order by 1), pg_get_functiondef(oid)) as line from pg_proc
      where pronamespace = 'public'::regnamespace and prokind = 'f'`,
    triggers: sql`select format('%s %s', tgenabled, pg_get_triggerdef(oid)) as line from pg_trigger where not tgisinternal`,
    grants: sql`select format('%s %s %s %s', relname, relkind, array(select unnest(relacl)::text order by 1), relrowsecurity) as line from pg_class where relnamespace = 'public'::regnamespace`,
    columnGrants: sql`select format('%s.%s %s', attrelid::regclass, attname, array(select unnest(attacl)::text order by 1)) as line from pg_attribute
      where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    comments: sql`select format('%s %s %s %s', classoid::regclass, objoid::regclass, objsubid, description) as line from pg_description
      where objoid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  }
  const entries = await Promise.all(
    Object.entries(queries).map(async ([name, query]) => [name, (await query).map((row) => row['line'] as string).toSorted()] as const),
  )
  return Object.fromEntries(entries)
}
