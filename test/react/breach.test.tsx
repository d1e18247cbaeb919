import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { BreachCheck, BreachVerdict } from '../../src/core/breach.js'
import { ChangePasswordForm, hibp } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, scan } from '../scan.js'
import { chosen, fill, leave, ruleSaid, settled, writes } from './acts.js'

const form = <ChangePasswordForm mode="set" confirm={false} />
const known = ruleSaid('newPassword', 'breached')
const unknown = en.messages.notes['breach-unknown']
const open = (breach?: BreachCheck) => renderKit(form, { account: 'carol@example.com', breach })
const submit = (user: ReturnType<typeof userEvent.setup>) => user.click(page.submitButton('Set password'))

/** A check whose answers the test gives. */
function heldCheck() {
  const asked: { text: string; signal: AbortSignal | undefined; answer: (verdict: BreachVerdict) => void }[] = []
  const check: BreachCheck = (text, signal) =>
    new Promise((answer) => {
      asked.push({ text, signal, answer })
    })
  return { asked, check }
}

describe('a new password is asked about', () => {
  test('when its field is left, not again when that is left again, and once more when it is sent', async () => {
    const user = userEvent.setup()
    const check = vi.fn<BreachCheck>(async () => 'clear')
    const { emulator } = open(check)
    await fill(user, { next: chosen })
    await settled()
    expect(check).not.toHaveBeenCalled()
    await leave(user)
    await expect.poll(() => check.mock.calls).toEqual([[chosen, expect.any(AbortSignal)]])
    await user.click(page.newPassword())
    await leave(user)
    await settled()
    expect(check).toHaveBeenCalledTimes(1)
    await submit(user)
    await page.doneHeading('Password set')
    expect(check.mock.calls.map(([text]) => text)).toEqual([chosen, chosen])
    expect(writes(emulator)).toHaveLength(1)
  })

  test('once, where it is sent while it is asked about', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    open(check)
    await fill(user, { next: chosen })
    await leave(user)
    await expect.poll(() => asked).toHaveLength(1)
    await submit(user)
    await settled()
    expect(asked).toHaveLength(1)
    asked[0]!.answer('clear')
    await page.doneHeading('Password set')
    expect(asked).toHaveLength(1)
  })

  test('in the very text that is sent, also where that was changed without a word of it', async () => {
    const user = userEvent.setup()
    const leaked = 'a leaked password'
    const { emulator } = open(async (text) => (text === leaked ? 'breached' : 'clear'))
    await fill(user, { next: chosen })
    await leave(user)
    await settled()
    ;(page.newPassword() as HTMLInputElement).value = leaked
    await submit(user)
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(known)
    ;(page.newPassword() as HTMLInputElement).value = chosen
    await submit(user)
    await page.doneHeading('Password set')
    expect(emulator.changes.map(({ newPassword }) => newPassword)).toEqual([chosen])
  })

  test('and nothing is sent where the person types on meanwhile, until they send that', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    const { emulator } = open(check)
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(() => asked).toHaveLength(1)
    ;(page.newPassword() as HTMLInputElement).value = `${chosen}!`
    fireEvent.input(page.newPassword())
    await expect.poll(() => page.submitButton('Set password').getAttribute('aria-disabled')).toBeNull()
    expect(page.statusLine()).toBeEmptyDOMElement()
    expect([writes(emulator), asked.length]).toEqual([[], 1])
    await submit(user)
    await expect.poll(() => asked).toHaveLength(2)
    asked[1]!.answer('clear')
    await page.doneHeading('Password set')
    expect(emulator.passwordOf('carol@example.com')).toBe(`${chosen}!`)
  })

  test('at the latest when it is sent, which waits for the answer', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    const { emulator } = open(check)
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(() => asked).toHaveLength(1)
    await settled()
    expect(page.submitButton('Set password')).toHaveAttribute('aria-disabled', 'true')
    expect(writes(emulator)).toEqual([])
    asked[0]!.answer('clear')
    await page.doneHeading('Password set')
    expect(asked).toHaveLength(1)
  })

  test('only if nothing else is wrong with it', async () => {
    const user = userEvent.setup()
    const check = vi.fn<BreachCheck>(async () => 'clear')
    open(check)
    await fill(user, { next: 'short' })
    await leave(user)
    await submit(user)
    await expect.poll(() => page.errorOf(page.newPassword())).toContain('at least 8')
    await settled()
    expect(check).not.toHaveBeenCalled()
  })

  test('no longer once it has changed: the answer to the old text is ignored', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    open(check)
    await fill(user, { next: chosen })
    await leave(user)
    await expect.poll(() => asked).toHaveLength(1)
    await page.type(user, page.newPassword(), '!')
    expect(asked[0]!.signal?.aborted).toBe(true)
    asked[0]!.answer('breached')
    await settled()
    expect(page.newPassword()).toBeValid()
    await leave(user)
    await expect.poll(() => asked.map(({ text }) => text)).toEqual([chosen, `${chosen}!`])
  })

  test('not by a form that is gone', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    const { unmount, emulator } = open(check)
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(() => asked).toHaveLength(1)
    unmount()
    expect(asked[0]!.signal?.aborted).toBe(true)
    await settled()
    expect(writes(emulator)).toEqual([])
  })
})

describe('what comes of it', () => {
  test('known from leaks: said under the field, and nothing is sent until it is another', async () => {
    const user = userEvent.setup()
    const { emulator } = open(async (text) => (text === chosen ? 'breached' : 'clear'))
    await fill(user, { next: chosen })
    await leave(user)
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(known)
    await submit(user)
    await page.expectFocus(page.newPassword())
    await settled()
    expect(writes(emulator)).toEqual([])
    await user.keyboard('!')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe('')
    await submit(user)
    await page.doneHeading('Password set')
    expect(emulator.passwordOf('carol@example.com')).toBe(`${chosen}!`)
  })

  test('said at a submit too, where the field was never left', async () => {
    const user = userEvent.setup()
    const { emulator } = open(async () => 'breached')
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(known)
    expect(writes(emulator)).toEqual([])
  })

  test.each<[string, BreachCheck]>([
    ['says that it does not know', async () => 'unknown'],
    ['rejects', () => Promise.reject(new Error(chosen))],
    [
      'throws',
      () => {
        throw new Error(chosen)
      },
    ],
    ['says something else', async () => true as never],
    ['says nothing', async () => undefined as never],
  ])('a check that %s lets it pass, with a note that is also announced', async (_, check) => {
    const user = userEvent.setup()
    const { emulator } = open(check)
    await fill(user, { next: chosen })
    await leave(user)
    await waitFor(() => expect(screen.getAllByText(unknown)).toHaveLength(2), { timeout: 3000 })
    expect(page.statusLine()).toHaveTextContent(unknown)
    expect(page.newPassword()).toBeValid()
    await submit(user)
    await page.doneHeading('Password set')
    expect(emulator.passwordOf('carol@example.com')).toBe(chosen)
  })

  test('a check that never answers is given up', async () => {
    const user = userEvent.setup()
    const { asked, check } = heldCheck()
    const { emulator } = open(check)
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(() => writes(emulator), { timeout: 10_000 }).toHaveLength(1)
    expect(asked[0]!.signal?.aborted).toBe(true)
  })

  test('the text asked about is kept nowhere', async () => {
    const user = userEvent.setup()
    const secret = 'kV9-mm3-Xw7-tr4'
    const { container } = open(async () => 'breached')
    await fill(user, { next: secret })
    await leave(user)
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(known)
    await user.clear(page.newPassword())
    const places = [...pagePlaces(), ...(await objectPlaces('tree', reactTree(container)))]
    expect(scan(places, [secret])).toEqual([])
  })
})

describe('requests', () => {
  test('without a check there are none but those of the service', async () => {
    const user = userEvent.setup()
    const fetch = vi.spyOn(globalThis, 'fetch')
    const { emulator } = open()
    await fill(user, { next: chosen })
    await leave(user)
    await submit(user)
    await page.doneHeading('Password set')
    expect(fetch).not.toHaveBeenCalled()
    expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v3/system',
      'POST /api/v3/update-password',
    ])
    fetch.mockRestore()
  })

  test('with hibp there is one each time: a GET with five hex digits, without a word of who asks', async () => {
    const user = userEvent.setup()
    const asked: Request[] = []
    const fetch = async (request: Request) => {
      asked.push(request)
      return new Response(`${'0'.repeat(35)}:3`)
    }
    const { accessToken } = open(hibp({ endpoint: 'https://mirror.example', fetch }))
    await fill(user, { next: chosen })
    await leave(user)
    await submit(user)
    await page.doneHeading('Password set')
    const [request, again, ...more] = asked
    expect([again?.url, more]).toEqual([request!.url, []])
    expect(request).toMatchObject({ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', body: null })
    expect(request!.url).toMatch(/^https:\/\/mirror\.example\/range\/[0-9A-F]{5}$/)
    expect(JSON.stringify([...request!.headers])).not.toContain(accessToken)
  })
})
