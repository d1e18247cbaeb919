import { userEvent, type UserEvent } from '@testing-library/user-event'
import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { Emulator } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm, type PasswordError, type PartialMessages } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { depth } from '../depth.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, paste, writes } from './acts.js'
import { serviceNumbers, statusCodes, unknownNumbers, type Place } from './service-numbers.js'

const prose = 'CANARY prose <b>of</b> the service'

const forms = {
  change: {
    route: '/api/v3/update-password',
    texts: { 'Current password': alice.password, 'New password': chosen, 'Confirm new password': chosen },
    button: 'Change password',
    done: 'Password changed',
  },
  reset: {
    route: '/api/v3/reset-password',
    texts: { 'New password': chosen, 'Confirm new password': chosen },
    button: 'Reset password',
    done: 'Password reset',
  },
} as const

type FormName = keyof typeof forms

/** A form whose first request is answered with `envelope`, filled in and sent off. */
async function answered(name: FormName, envelope: Envelope, messages?: PartialMessages) {
  const user = userEvent.setup()
  const emulator = emulate()
  const { route, texts, button } = forms[name]
  const onError = vi.fn<(error: PasswordError) => void>()
  const resetToken = emulator.issueResetToken(alice.email)
  const form = {
    change: <ChangePasswordForm onError={onError} messages={messages} />,
    reset: <ResetPasswordForm resetToken={resetToken} onError={onError} messages={messages} />,
  }[name]
  emulator.inject({ route, envelope: { message: prose, ...envelope } })
  const { rerenderKit } = renderKit(form, { emulator })
  const inputs = new Map(Object.keys(texts).map((label) => [label, screen.getByLabelText<HTMLInputElement>(label)]))
  for (const [label, text] of Object.entries(texts)) await paste(user, inputs.get(label)!, text)
  await user.click(page.submitButton(button))
  await expect.poll(() => onError.mock.calls).toHaveLength(1)
  /** The words at each place that has some. */
  const reported = () => {
    const places: Record<string, string> = {}
    for (const [label, input] of inputs) if (page.errorOf(input)) places[label] = page.errorOf(input)
    const [alert] = [...page.alertBox().children]
    if (alert) places['above the form'] = alert.textContent
    return places
  }
  await expect.poll(reported).not.toEqual({})
  return {
    user,
    emulator,
    inputs,
    error: onError.mock.calls[0]![0],
    reported,
    values: () => Object.fromEntries([...inputs].map(([label, input]) => [label, input.value])),
    inChinese: () => rerenderKit(form, { locale: zhCN }),
  }
}

interface Envelope {
  statusCode: number
  apiCode?: number
  data?: unknown
}

const placeOf = (place: Place, inputs: ReadonlyMap<string, HTMLElement>) =>
  place === 'above the form' ? page.alertBox() : inputs.get(place)

/** What was emptied is typed again, and the service, well by now, accepts it. */
async function succeedsNow(name: FormName, user: UserEvent, inputs: ReadonlyMap<string, HTMLInputElement>) {
  const { texts, button, done } = forms[name]
  for (const [label, text] of Object.entries(texts)) {
    const input = inputs.get(label)!
    if (input.value === '') await paste(user, input, text)
  }
  await user.click(page.submitButton(button))
  await page.doneHeading(done)
}

/** The service's own sentence is beside the alert of a change, as text, where the kit has no words for its number. */
function expectServiceMessage(name: FormName, { code, apiCode }: PasswordError): void {
  const [shown, ...others] = screen.queryAllByText(prose)
  expect(shown?.textContent).toBe(name === 'change' && code === 'rejected' && apiCode !== undefined ? prose : undefined)
  expect(others).toEqual([])
}

describe.each(['change', 'reset'] as const)('in the form that serves a %s,', (name) => {
  const inReset = name === 'reset'
  const rows = serviceNumbers.map((row) => {
    const place = (inReset && row.placeInReset) || row.place
    const emptied = inReset ? undefined : row.emptied
    const words = (inReset && row.wordsInReset) || row.words
    return [row.apiCode, row.meaning, row.code, place, { emptied, words }] as const
  })
  /** What a number means is held by test/core/service-codes.test.ts; here one of each place, with and without emptying. */
  const kinds = new Map(rows.toReversed().map((row) => [`${row[3]} ${row[4].emptied}`, row]))

  test.each(depth([...kinds.values()], rows))(
    '%i (%s) is %s, shown here: %s',
    async (apiCode, _, code, place, { emptied, words }) => {
      const form = await answered(name, { statusCode: 403, apiCode })
      expect(form.error).toMatchObject({ name: 'PasswordError', code, apiCode, serviceMessage: prose })
      expect(form.reported()).toEqual({ [place]: expect.stringContaining(words) })
      await page.expectFocus(placeOf(place, form.inputs))
      expectServiceMessage(name, form.error)

      const kept: Record<string, string> = { ...forms[name].texts }
      if (emptied) kept[emptied] = ''
      expect(form.values()).toEqual(kept)
      expect(Object.values(form.values()).some(Boolean), 'never all of them, which browsers take for success').toBe(
        true,
      )

      const english = form.reported()[place]
      form.inChinese()
      expect(form.reported()).toEqual({ [place]: expect.stringMatching(/\p{Script=Han}/u) })
      expect(form.reported()[place]).not.toBe(english)
      expectServiceMessage(name, form.error)
    },
  )

  test.each(depth(statusCodes.slice(0, 1), statusCodes))(
    'statusCode %i alone is %s, shown above the form',
    async (statusCode, code, words) => {
      const form = await answered(name, { statusCode })
      expect(form.error).toMatchObject({ name: 'PasswordError', code, statusCode })
      expect(form.reported()).toEqual({ 'above the form': expect.stringContaining(words) })
      await page.expectFocus(page.alertBox())
      expect(form.values()).toEqual(forms[name].texts)
      expectServiceMessage(name, form.error)
    },
  )

  test.each(depth(unknownNumbers.slice(0, 1), unknownNumbers))(
    '%i (%s) is not guessed at, and shows the reference for support',
    async (apiCode) => {
      const form = await answered(name, { statusCode: 422, apiCode })
      const { requestId } = writes(form.emulator)[0]!
      expect(form.error).toMatchObject({ code: 'rejected', apiCode, requestId, serviceMessage: prose })
      expect(form.reported()).toEqual({ 'above the form': 'The service did not accept this, so nothing was changed.' })
      expect(document.body).toHaveTextContent(`quote reference ${requestId}.`)
      await page.expectFocus(page.alertBox())
      expect(form.values()).toEqual(forms[name].texts)
      expectServiceMessage(name, form.error)
      form.inChinese()
      expect(document.body).toHaveTextContent(new RegExp(`\\p{Script=Han}.*${requestId}`, 'u'))
      expectServiceMessage(name, form.error)
    },
  )

  test.each(depth([2006, 987_654], [2006, 2029, 2004, 2016, 987_654]))(
    'after %i the same form succeeds',
    async (apiCode) => {
      const { user, inputs, emulator } = await answered(name, { statusCode: 403, apiCode })
      await succeedsNow(name, user, inputs)
      expect(emulator.passwordOf(alice.email)).toBe(chosen)
      expect(writes(emulator)).toHaveLength(2)
    },
  )

  test('a host may have the service’s own words shown: as text, and only where it says so', async () => {
    const messages: PartialMessages = {
      errors: { rejected: ({ serviceMessage, apiCode }) => `${apiCode}: ${serviceMessage}` },
    }
    const shown = await answered(name, { statusCode: 422, apiCode: 987_654 }, messages)
    expect(shown.reported()).toEqual({ 'above the form': `987654: ${prose}` })
    expect(page.alertBox().querySelector('b')).toBeNull()
  })

  test('of another code those words are not shown by the way', async () => {
    const messages: PartialMessages = { errors: { rejected: ({ serviceMessage }) => `${serviceMessage}` } }
    await answered(name, { statusCode: 404, apiCode: 2004 }, messages)
    expect(document.body).not.toHaveTextContent('CANARY')
  })
})

test('every number of the fixture is there once', () => {
  const numbers = [...serviceNumbers.map(({ apiCode }) => apiCode), ...unknownNumbers.map(([apiCode]) => apiCode)]
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each([
  [3, 'This is not your current password. You have 3 attempts left.'],
  [1, 'This is not your current password. You have 1 attempt left.'],
  [0, 'This is not your current password. You have 0 attempts left.'],
])('that %i attempts are left is shown under the current password', async (remainCount, words) => {
  const { reported, error } = await answered('change', { statusCode: 403, apiCode: 2333, data: { remainCount } })
  expect(reported()).toEqual({ 'Current password': words })
  expect(error.attemptsLeft).toBe(remainCount)
})

test.each([null, 'three', { left: 3 }, [3]])('a remainCount of %j says nothing', async (remainCount) => {
  const { reported } = await answered('change', { statusCode: 403, apiCode: 2333, data: { remainCount } })
  expect(reported()).toEqual({ 'Current password': 'This is not your current password. Please type it again.' })
})

test('two refusals of the same kind, one after the other, both take the focus', async () => {
  const { user, emulator } = await answered('change', { statusCode: 422, apiCode: 987_654 })
  emulator.inject({ route: forms.change.route, envelope: { statusCode: 422, apiCode: 987_654 } })
  await user.click(page.submitButton())
  await expect.poll(() => writes(emulator)).toHaveLength(2)
  await expect.poll(() => document.activeElement).toBe(page.alertBox())
  expect(document.body).toHaveTextContent(writes(emulator)[1]!.requestId)
})

test.each<[string, string, (emulator: Emulator, accessToken: string) => void]>([
  ['a lock', 'Your account is locked.', (emulator) => emulator.changeUser(alice.email, { locked: true })],
  ['a session that is over', 'Please sign in and try again.', (emulator, accessToken) => emulator.revoke(accessToken)],
])('%s is shown without anything being injected', async (_, words, happen) => {
  const user = userEvent.setup()
  const { emulator, accessToken } = renderKit(<ChangePasswordForm />)
  happen(emulator, accessToken)
  for (const [label, text] of Object.entries(forms.change.texts)) await paste(user, screen.getByLabelText(label), text)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(words)
  expect(page.newPassword()).toHaveValue(chosen)
})
