import { playwright } from '@vitest/browser-playwright'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromiumArgs, chromiumPath } from './chromium.ts'

/** Component, element and engine tests in a real Chromium, against a real local backend. */
export const browserProject: TestProjectInlineConfiguration = {
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'zustand',
      'zustand/vanilla',
      'dexie',
      'minisearch',
      '@supabase/supabase-js',
      '@tanstack/react-virtual',
      '@testing-library/react',
      'vitest-browser-react',
      'axe-core',
    ],
  },
  test: {
    name: 'browser',
    include: ['src/**/*.browser.test.{ts,tsx}', 'demo/**/*.browser.test.{ts,tsx}'],
    globalSetup: ['tests/backend.setup.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        // The zone by environment: one that Playwright sets can't be set again by a test.
        launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs, env: { ...process.env, TZ: 'America/Sao_Paulo' } },
        contextOptions: { locale: 'pt-BR', reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
}
