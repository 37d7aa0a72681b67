import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { applyBootstrap, applyMigrations } from '../demo/backend/migrate.ts'
import { startPostgres } from '../demo/backend/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the cluster; its database `template_prazo` has the bootstrap and the migrations, nothing else. */
    postgresUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres()
  const admin = postgres(cluster.url, { onnotice: () => {} })
  await admin`create database template_prazo`
  await admin.end()
  const sql = postgres(cluster.url.replace(/\/postgres$/, '/template_prazo'), { max: 1, onnotice: () => {} })
  await applyBootstrap(sql)
  await applyMigrations(sql)
  await sql.end()
  project.provide('postgresUrl', cluster.url)
  return cluster.close
}
