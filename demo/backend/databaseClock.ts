import type { Sql } from 'postgres'

/** The local database's clock. It can be set ahead, so that closing time, a weekend or a broken promise is a click away. */
export interface DatabaseClock {
  now: () => Promise<Date>
  /** Sets it ahead by so many milliseconds more, for every connection. It never goes back: what has happened stays in the past. */
  advance: (ms: number) => Promise<void>
}

const SETTING = 'prazo.clock_ahead_seconds'

/*
 * `now()` and `clock_timestamp()` become SQL functions that add a setting to the real time; a reload brings the setting to
 * every connection. PostgreSQL runs its built-in code where a call is not inlined, and inlines these everywhere (they must
 * not be `strict` for that). Migrations see functions of the same names and know nothing of it.
 */
const INSTALL = `
  set allow_system_table_mods = on;
  do $$ begin
    if to_regproc('pg_catalog.real_clock_timestamp') is null then
      create function pg_catalog.real_clock_timestamp() returns timestamptz language internal volatile strict parallel safe as 'clock_timestamp';
    end if;
  end $$;
  create or replace function pg_catalog.now() returns timestamptz language sql stable parallel safe return
    transaction_timestamp() + coalesce(current_setting('${SETTING}', true), '0')::float8 * interval '1 second';
  create or replace function pg_catalog.clock_timestamp() returns timestamptz language sql volatile parallel safe return
    real_clock_timestamp() + coalesce(current_setting('${SETTING}', true), '0')::float8 * interval '1 second';
  reset allow_system_table_mods;
`

/** Makes the clock of a database one that can be set ahead. Needs a superuser, and a database that is thrown away. */
export async function installDatabaseClock(sql: Sql): Promise<DatabaseClock> {
  await sql.unsafe(INSTALL).simple()

  async function now(): Promise<Date> {
    const [row] = await sql<{ now: Date }[]>`select now()`
    return row?.now ?? new Date()
  }

  return {
    now,
    advance: async (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('The clock only goes forward, by a number of milliseconds.')
      const ahead = (await aheadOf(sql)) + ms / 1000
      await sql.unsafe(`alter system set ${SETTING} = '${ahead}'`)
      await sql`select pg_reload_conf()`
      // Each connection hears of it between two statements of its own.
      while ((await aheadOf(sql)) !== ahead) await new Promise((resolve) => setTimeout(resolve, 5))
    },
  }
}

async function aheadOf(sql: Sql): Promise<number> {
  const [row] = await sql<{ ahead: number }[]>`select coalesce(current_setting(${SETTING}, true), '0')::float8 as ahead`
  return row?.ahead ?? 0
}
