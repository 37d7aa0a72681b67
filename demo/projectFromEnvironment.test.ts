import { expect, it } from 'vitest'
import { projectFromEnvironment } from './projectFromEnvironment.ts'

it('uses the local backend when no project is named', async () => {
  expect(await projectFromEnvironment({})).toBeNull()
})

it('says which variable is missing when a project is named by halves', async () => {
  const named = projectFromEnvironment({ SUPABASE_URL: 'https://example.test', SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x' })
  await expect(named).rejects.toThrow('Missing: SUPABASE_SECRET_KEY')
})
