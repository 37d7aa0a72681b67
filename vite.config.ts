import react from '@vitejs/plugin-react'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { isLateWrite } from './demo/backend/isLateWrite.ts'
import { browserProject } from './tests/browserProject.ts'

const config: ViteUserConfig = defineConfig({
  plugins: [react()],
  test: {
    // Tests let their database crash.
    onUnhandledError: (error) => !isLateWrite(error),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,demo,scripts,supabase}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*', '**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'db',
          environment: 'node',
          include: ['{src,demo,supabase,tests}/**/*.db.test.ts'],
          globalSetup: ['tests/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      browserProject,
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

export default config
