import { expect, test } from 'vitest'
import { flowsWork, scene } from './flows.js'
import { addressOf, watch } from './visit.js'

const shared = scene('vite', 'strict-policy')
let site: string

flowsWork(shared, async ({ consumer, service }) => {
  await consumer.run('vite', ['build'])
  const server = await consumer.serve('vite', ['preview', '--host', '127.0.0.1', '--port', '0'], {
    SERVICE: service.url,
  })
  site = server.address
  return server
})

test('the policy is one that refuses, and the console would not be quiet', async () => {
  const { page, complaints } = await watch(shared.browser, shared.service)
  await page.goto(addressOf(site, shared.service, 'rsa'))
  await page.evaluate(async () => {
    document.body.setAttribute('style', 'color: red')
    try {
      document.body.innerHTML = '<p>markup</p>'
    } catch {
      // As it should.
    }
    await fetch('http://localhost:9/').catch(() => {})
  })
  for (const directive of ['style-src-attr', 'require-trusted-types-for', 'connect-src'])
    await expect.poll(() => complaints.join('\n')).toContain(`refused by ${directive}`)
  await page.close()
})
