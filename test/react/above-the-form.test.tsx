import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm, type PasswordErrorCode } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { chosen, fill, fillRight, gate, keyRequests, said, writes } from './acts.js'

const route = '/api/v3/update-password'

test('an unpublished number is refused in the kit’s words, with what the service says as text, the reference for support, and the focus', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 987_654, message: '<b>prose of the service</b>' } })
  const alert = page.alertBox()
  expect(alert).toBeEmptyDOMElement()
  await fillRight(user)
  await user.click(page.submitButton())

  await expect.poll(() => alert.textContent).toContain(said('rejected'))
  expect(page.alertBox(), 'the region is the one that was there before').toBe(alert)
  await page.expectFocus(alert)
  const { requestId } = writes(emulator)[0]!
  const [own, reference] = [alert.nextElementSibling, alert.nextElementSibling?.nextElementSibling]
  expect(own?.innerHTML).toBe('&lt;b&gt;prose of the service&lt;/b&gt;')
  expect(reference).toHaveTextContent(`If you contact support, quote reference ${requestId}.`)
})

test('what the service says is asked for in the language of the form, and a prop leaves it out', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />, { showServiceMessage: false })
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 987_654, message: 'prose of the service' } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))
  expect(writes(emulator)[0]).toMatchObject({ headers: { 'x-authing-lang': 'en' } })
  expect(document.body).not.toHaveTextContent('prose of the service')
})

test('nothing of it is shown where it could reveal an account', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const envelope = { statusCode: 422, apiCode: 987_654, message: 'prose of the service' }
  emulator.inject({ route: '/api/v3/reset-password', envelope })
  renderKit(<ResetPasswordForm resetToken={emulator.issueResetToken('alice@example.com')} />, { emulator })
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Reset password'))
  await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))
  expect(document.body).not.toHaveTextContent('prose of the service')
})

test('the alert is gone as soon as the next attempt begins, and nothing typed is lost', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 987_654 } })
  const { rerenderKit } = renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))

  const door = gate(emulator, '/update-password')
  rerenderKit(<ChangePasswordForm />, { fetch: door.fetch })
  await user.click(page.submitButton())
  await door.arrived()
  expect(page.alertBox()).toBeEmptyDOMElement()
  door.open()
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('the alert is gone when the next attempt stops at a field', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 987_654 } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  await user.clear(page.confirmPassword())
  await user.click(page.submitButton())
  await page.expectFocus(page.confirmPassword())
  expect(page.alertBox()).toBeEmptyDOMElement()
})

const unknown = 'outcome-unknown'
const cases: [name: string, failure: Failure, code: PasswordErrorCode][] = [
  ['the answer is lost', failures.answerLost, unknown],
  ['the connection breaks', failures.unreachable, unknown],
  ['a proxy answers HTML with status 200', failures.htmlWithStatus200, unknown],
  ['the service answers 500 around a good body', failures.serverErrorWithGoodBody, unknown],
  ['the answer redirects', failures.redirect, unknown],
  ['the session is over', { envelope: { statusCode: 401, apiCode: 2020 } }, 'unauthorized'],
  ['the account is locked', { envelope: { statusCode: 403, apiCode: 2005 } }, 'locked'],
  ['the service throttles', failures.throttled, 'rate-limited'],
  ['the service says 200 with success false', { envelope: { statusCode: 200, data: { success: false } } }, 'rejected'],
]

test.each(cases)('when %s, the form says so above its fields and keeps what was typed', async (_, failure, code) => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ ...failure, route })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said(code))
  await page.expectFocus(page.alertBox())
  expect(page.newPassword()).toHaveValue(chosen)
  expect(page.confirmPassword()).toHaveValue(chosen)
  expect(writes(emulator)).toHaveLength(1)
})

test('what the service could not read is asked for again, and the next attempt fetches a fresh key', async () => {
  const user = userEvent.setup()
  const emulator = emulate({ keys: {} })
  renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  await expect.poll(() => keyRequests(emulator)).toHaveLength(1)
  emulator.rotateKeys()
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('undecryptable'))
  expect(writes(emulator), 'nothing is sent again by itself').toHaveLength(1)

  await user.click(page.submitButton())
  await page.doneHeading()
  expect(keyRequests(emulator)).toHaveLength(2)
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('a refusal that belongs to a field the form does not have is shown above it, as any other refusal', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: '/api/v3/reset-password', envelope: { statusCode: 403, apiCode: 2006 } })
  renderKit(<ResetPasswordForm resetToken={emulator.issueResetToken('alice@example.com')} />, { emulator })
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Reset password'))
  await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))
})

test('a refused new password is shown under its field, which keeps its text', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 2029 } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.newPassword())).toContain(said('weak-password'))
  await page.expectFocus(page.newPassword())
  expect(page.newPassword()).toHaveValue(chosen)
  expect(page.alertBox()).toBeEmptyDOMElement()
})

test('where the host shows the service’s prose, markup in it is text (SEC-11)', async () => {
  const user = userEvent.setup()
  const prose = '<img src=x onerror="document.title = 1"><b>No.</b>'
  const messages = { errors: { rejected: ({ serviceMessage = '' }) => serviceMessage } }
  const { emulator } = renderKit(<ChangePasswordForm messages={messages} />)
  emulator.inject({ route, envelope: { statusCode: 422, apiCode: 987_654, message: prose } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(prose)
  expect(page.alertBox().querySelector('img, b')).toBeNull()
})
