import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { serveBuiltPages, type BuiltPages } from './built-pages.js'
import { openBrowser } from './shared.js'
import { strictPolicy } from './strict-policy.js'
import { StrictApp, type StrictSettings } from './page/strict-app.js'

const account = 'alice@example.com'
const current = 'correct horse battery'
const chosen = 'a whole new password'

let site: BuiltPages
let browser: Browser
let service: EmulatorServer

beforeAll(async () => {
  service = await serveEmulator({ keys: throwawayKeys })
  const headers = { 'content-security-policy': strictPolicy(service.url) }
  const root = fileURLToPath(new URL('page', import.meta.url))
  ;[site, browser] = await Promise.all([
    serveBuiltPages(root, ['strict.html'], { headers, page: rendered }),
    openBrowser(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), service?.close()])
})

/** What a host's server makes of the page: its settings, and on demand the markup of the form. */
function rendered(html: string, { searchParams: asked }: URL): string {
  const settings: StrictSettings = {
    flow: asked.get('flow') as StrictSettings['flow'],
    encryption: asked.get('encryption') as StrictSettings['encryption'],
    host: service.url,
    accessToken: service.emulator.issueAccessToken(account),
    resetToken: service.emulator.issueResetToken(account),
  }
  const json = JSON.stringify(settings).replaceAll('<', String.raw`\u003c`)
  const markup = asked.get('by') === 'server' ? renderToString(createElement(StrictApp, settings)) : ''
  return html.replace('<!-- markup -->', () => markup).replace('id="settings">', (tag) => `${tag}${json}`)
}

/** A page that writes down what its policy refused, and whatever else the console says. */
async function open(query: Record<string, string>, prepare: (page: Page) => Promise<void> = async () => {}) {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => void said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => void said.push(`uncaught: ${error.message}`))
  await page.addInitScript(() => {
    const refused: string[] = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      refused.push(`${violatedDirective}: ${blockedURI}`)
    })
    Object.assign(window, { refused })
  })
  await prepare(page)
  await page.goto(`${site.address}strict.html?${new URLSearchParams(query).toString()}`)
  return { page, said, refused: () => page.evaluate(() => (window as never as { refused: string[] }).refused) }
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

async function fill(page: Page, flow: string): Promise<void> {
  if (flow === 'change') await field(page, 'Current password').fill(current)
  await field(page, 'New password').fill(chosen)
  await field(page, 'Confirm new password').fill(chosen)
}

describe.each(['client', 'server'])('under a strict policy with trusted types, rendered by the %s', (by) => {
  test.each([
    ['change', 'rsa'],
    ['change', 'sm2'],
    ['reset', 'rsa'],
    ['reset', 'sm2'],
  ])('the %s form does its work with %s, and nothing is refused', async (flow, encryption) => {
    service.emulator.changeUser(account, { password: current })
    const { page, said, refused } = await open({ by, flow, encryption })
    await page.locator('button[type=submit]:enabled').waitFor()
    await fill(page, flow)
    await page.getByRole('button', { name: 'Show new password' }).click()
    await page.keyboard.press('Tab')
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: /^Password (?:changed|reset)$/ }).waitFor()
    expect(service.emulator.changes.at(-1)).toMatchObject({ newPassword: chosen, encryptType: encryption })
    expect(await refused()).toEqual([])
    expect(said).toEqual([])
    await page.close()
  })
})

test('the policy is one that refuses: styles in attributes, markup from strings, and other origins', async () => {
  const { page, refused } = await open({ by: 'client', flow: 'change', encryption: 'rsa' })
  await page.evaluate(async () => {
    document.body.setAttribute('style', 'color: red')
    try {
      document.body.innerHTML = '<p>markup</p>'
    } catch {
      // As it should.
    }
    await fetch('http://localhost:9/').catch(() => {})
  })
  await expect
    .poll(async () => (await refused()).map((each) => each.split(':', 1)[0]))
    .toEqual(expect.arrayContaining(['style-src-attr', 'require-trusted-types-for', 'connect-src']))
  await page.close()
})

test.each(['rsa', 'sm2'])(
  'with %s the page listens to no messages and sends itself none (SUP-06)',
  async (encryption) => {
    service.emulator.changeUser(account, { password: current })
    const { page } = await open({ by: 'client', flow: 'change', encryption }, async (fresh) => {
      await fresh.addInitScript(() => {
        const messages: string[] = []
        const { addEventListener: listen, postMessage: post } = window
        window.addEventListener = function (...input: Parameters<typeof listen>) {
          if (input[0] === 'message') messages.push('listens')
          listen.apply(this, input)
        }
        window.postMessage = (...input: Parameters<typeof post>) => {
          messages.push('posts')
          post.apply(window, input)
        }
        Object.assign(window, { messages })
      })
    })
    const messages = () =>
      page.evaluate(() => [...(window as never as { messages: string[] }).messages, ...(onmessage ? ['on'] : [])])
    await fill(page, 'change')
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: 'Password changed' }).waitFor()
    expect(await messages()).toEqual([])
    await page.evaluate(() => {
      addEventListener('message', () => {})
      postMessage('', '*')
    })
    expect(await messages(), 'it would have been seen').toEqual(['listens', 'posts'])
    await page.close()
  },
)

describe.each(['change', 'reset'])('the %s form as it comes from the server', (flow) => {
  test('has no style of its own in the markup, and no token', async () => {
    const html = await (await fetch(`${site.address}strict.html?by=server&flow=${flow}&encryption=rsa`)).text()
    const [markup = ''] = /<main[^]*<\/main>/.exec(html) ?? []
    expect(markup).toContain('<form')
    expect(markup).not.toContain('style=')
    expect(markup).not.toMatch(/(?:at|prt)_[0-9a-f]/)
  })

  test('sends nothing before its scripts are there, whether Enter is pressed or the button clicked', async () => {
    const { page } = await open({ by: 'server', flow, encryption: 'rsa' }, async (fresh) => {
      await fresh.route('**/*.js', (route) => route.abort())
    })
    const address = page.url()
    const sent: string[] = []
    page.on('request', (request) => {
      // What the next page loads is no sending of this form.
      if (request.isNavigationRequest()) sent.push(`${request.method()} ${request.url()} ${request.postData()}`)
    })
    await fill(page, flow)
    await field(page, 'Confirm new password').press('Enter')
    await field(page, 'New password').press('Enter')
    const button = await page.locator('button[type=submit]').boundingBox()
    await page.mouse.click(button!.x + button!.width / 2, button!.y + button!.height / 2)
    expect(page.url()).toBe(address)
    expect(await field(page, 'New password').inputValue()).toBe(chosen)

    // The button alone holds it back: without its `disabled` the first request is this one.
    await page.locator('button[type=submit]').evaluate((element) => element.removeAttribute('disabled'))
    await field(page, 'New password').press('Enter')
    await expect.poll(() => sent).toHaveLength(1)
    expect(sent[0], 'and even this carries nothing: the fields have no names yet').toBe(`POST ${address} null`)
    await page.close()
  })
})
