import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { serveBuiltPages } from '../browser-pages/built-pages.js'

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

test('the fixtures work in the runner of Playwright, with the package as a host has it', async () => {
  const { address, close } = await serveBuiltPages(fileURLToPath(new URL('../playwright/page', import.meta.url)), [
    'index.html',
  ])
  onTestFinished(close)
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/playwright/playwright.config.ts']
  // Vitest's own variables would make the runner take this for a run of its own.
  const { PATH, HOME, CHROMIUM } = process.env
  const runner = spawn(process.execPath, args, { env: { PATH, HOME, PAGE: address, ...(CHROMIUM && { CHROMIUM }) } })
  let output = ''
  for (const stream of [runner.stdout, runner.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const status = await new Promise((resolve) => runner.on('close', resolve))
  expect(status, output).toBe(0)
  const { stats, errors } = JSON.parse(output) as Report
  expect({ ...stats, errors }).toMatchObject({ expected: 3, unexpected: 0, flaky: 0, skipped: 0, errors: [] })
})
