import type { Sql } from 'postgres'

/**
 * A writer as a procedure of the database, so that thirty of them cost no round trips: commits until it has made so many
 * changes, in transactions that stall, undo savepoints and roll back. Its own rows come in any order and the thread that all
 * writers share comes last, so that transactions overlap in every way and never wait in a circle.
 */
export const OVERLAP_WRITER = `
create or replace procedure overlap_writer(p_tenant uuid, p_member uuid, p_writer int, p_seed double precision, p_commits int)
language plpgsql as $$
declare
  v_ids bigint[] := '{}';
  v_id bigint;
  v_number text;
  v_dice double precision;
  v_commits int := 0;
begin
  perform setseed(p_seed);
  while v_commits < p_commits loop
    -- Picked once: in a condition, random() would be thrown for every row.
    v_dice := random();
    v_id := v_ids[1 + floor(random() * cardinality(v_ids))];
    v_number := format('+55%s-%s', p_writer, floor(random() * 4));
    if v_dice < 0.25 or cardinality(v_ids) < 5 then
      v_ids := v_ids || overlap_write(p_tenant, v_number);
    elsif v_dice < 0.3 then
      delete from conversation_messages where id = v_id;
    elsif v_dice < 0.4 then
      update inbox_threads set priority = (array['low', 'medium', 'high'])[1 + floor(random() * 3)]
      where tenant_id = p_tenant and thread_key = 'anon:' || v_number;
    elsif v_dice < 0.5 then
      insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id)
      select p_tenant, p_member, m.thread_id, m.id from conversation_messages m where m.id = v_id
      on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id;
    end if;
    v_id := v_ids[1 + floor(random() * cardinality(v_ids))];
    update conversation_messages set delivery_error = v_commits where id = v_id;
    if random() < 0.1 then perform pg_sleep(random() / 10); end if;
    if random() < 0.3 then
      v_id := v_ids[1 + floor(random() * cardinality(v_ids))];
      begin
        update conversation_messages set delivery_error = 'savepoint' where id = v_id;
        if random() < 0.2 then perform overlap_write(p_tenant, v_number); end if;
        if random() < 0.5 then raise sqlstate 'OV001'; end if;
      exception when sqlstate 'OV001' then null;
      end;
    end if;
    if random() < 0.03 then perform overlap_write(p_tenant, '+everyone'); end if;
    -- A transaction that has written nothing is none.
    v_commits := v_commits + (pg_current_xact_id_if_assigned() is not null)::int;
    if random() < 0.1 then
      v_commits := v_commits - (pg_current_xact_id_if_assigned() is not null)::int;
      rollback;
    else
      commit;
    end if;
  end loop;
end $$;
create or replace function overlap_write(p_tenant uuid, p_number text) returns bigint language sql as $$
  insert into conversation_messages (tenant_id, from_number, body) values (p_tenant, p_number, 'x') returning id
$$`

export interface OverlapRun {
  sql: Sql
  tenant: string
  member: string
  writers: number
  commits: number
  seed: number
}

/** Lets the writers write all at once; resolves when the last one is done. */
export async function overlapWriters({ sql, tenant, member, writers, commits, seed }: OverlapRun): Promise<void> {
  await sql.unsafe(OVERLAP_WRITER)
  const each = Math.ceil(commits / writers)
  await Promise.all(
    Array.from({ length: writers }, (_, n) =>
      sql.unsafe(`call overlap_writer('${tenant}', '${member}', ${n}, ${((seed + n * 7919) % 100_003) / 100_003}, ${each})`),
    ),
  )
}
