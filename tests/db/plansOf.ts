import postgres from 'postgres'
import { become, type Caller, type TestDatabase } from '../database.ts'

/** One node of a plan: what PostgreSQL's JSON says of it, as far as it is asked here. */
export interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: PlanNode[]
}

export interface PlansAsked {
  db: TestDatabase
  caller: Caller
  statement: string
  /** How often before, on the same connection: after five times PostgreSQL may keep one plan for all. */
  warmUp: number
}

/** Runs a statement as a caller and returns every node of every plan behind it, those inside of functions included. */
export async function plansOf({ db, caller, statement, warmUp }: PlansAsked): Promise<PlanNode[]> {
  const nodes: PlanNode[] = []
  const collect = (node: PlanNode): void => {
    nodes.push(node)
    for (const child of node.Plans ?? []) collect(child)
  }
  let asked = false
  const own = postgres(db.url, {
    max: 1,
    onnotice: ({ message }) => {
      const plan = /plan:\n(\{[^]*\})$/.exec(message ?? '')?.[1]
      if (asked && plan) collect((JSON.parse(plan) as { Plan: PlanNode }).Plan)
    },
  })
  try {
    await own.unsafe(`load 'auto_explain'; set auto_explain.log_nested_statements = on; set auto_explain.log_format = json;
      set auto_explain.log_analyze = on; set auto_explain.log_timing = off; set client_min_messages = log`)
    await own.begin(async (sql) => {
      await become(sql, caller)
      for (let n = 0; n < warmUp; n++) await sql.unsafe(statement)
      await sql.unsafe('reset role; set auto_explain.log_min_duration = 0')
      await become(sql, caller)
      asked = true
      await sql.unsafe(statement)
      asked = false
    })
  } finally {
    await own.end({ timeout: 1 })
  }
  return nodes
}

/** The nodes that read one of the tables, as `node type table.index`, each kind once. */
export function readsOf(nodes: readonly PlanNode[], tables: readonly string[]): string[] {
  const reads = nodes.filter((node) => tables.some((table) => node['Relation Name'] === table || node['Index Name']?.startsWith(table)))
  return [...new Set(reads.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`))].toSorted()
}
