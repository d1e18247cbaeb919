import { env } from 'node:process'
import { defineConfig } from '@playwright/test'
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../.reports/playwright',
  reporter: 'json',
  use: { baseURL: env['PAGE'] ?? '', launchOptions: { executablePath: ensureChromium(), args: chromiumArgs } },
})
