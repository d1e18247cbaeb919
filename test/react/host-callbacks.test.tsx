import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, type FlowSuccess, type PasswordError } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { chosen, fillRight, reported, said, writes } from './acts.js'

const refusal = { route: '/api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654, message: 'no' } }

test('onSuccess gets once what the host should do now', async () => {
  const user = userEvent.setup()
  const onSuccess = vi.fn<(result: FlowSuccess) => void>()
  const onError = vi.fn<(error: PasswordError) => void>()
  renderKit(<ChangePasswordForm onSuccess={onSuccess} onError={onError} />)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(onSuccess.mock.calls).toEqual([[{ shouldReauthenticate: true, shouldEndOtherSessions: true }]])
  expect(onError).not.toHaveBeenCalled()
})

test('onError gets the code, the numbers and the prose of the service', async () => {
  const user = userEvent.setup()
  const onSuccess = vi.fn<() => void>()
  const onError = vi.fn<(error: PasswordError) => void>()
  const { emulator } = renderKit(<ChangePasswordForm onSuccess={onSuccess} onError={onError} />)
  emulator.inject(refusal)
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => onError.mock.calls).toHaveLength(1)
  const [error] = onError.mock.calls[0]!
  const { requestId } = writes(emulator)[0]!
  expect(error).toMatchObject({ code: 'rejected', apiCode: 987_654, statusCode: 422, requestId, serviceMessage: 'no' })
  expect(onSuccess).not.toHaveBeenCalled()
})

test('neither is called for what the form itself refuses', async () => {
  const user = userEvent.setup()
  const onError = vi.fn<() => void>()
  renderKit(<ChangePasswordForm onError={onError} />)
  await user.click(page.submitButton())
  expect(page.currentPassword()).toBeInvalid()
  expect(onError).not.toHaveBeenCalled()
})

const hostError = new Error('a fault of the host')
/** Typed as what a host may write by mistake: the compiler does not keep an async function out. */
const throwing: [string, () => void][] = [
  [
    'throws',
    () => {
      throw hostError
    },
  ],
  ['rejects', () => Promise.reject(hostError) as never],
]

test.each(throwing)(
  'an onSuccess that %s leaves the change accepted, and is reported to the page',
  async (_, onSuccess) => {
    const user = userEvent.setup()
    const onError = vi.fn<() => void>()
    const { emulator } = renderKit(<ChangePasswordForm onSuccess={onSuccess} onError={onError} />)
    await fillRight(user)
    const errors = await reported(async () => {
      await user.click(page.submitButton())
      await page.doneHeading()
    })
    expect(errors).toEqual([hostError])
    expect(page.heading('Password changed')).toBeInTheDocument()
    expect(page.statusLine()).toHaveTextContent(en.messages.change.done)
    expect(page.panel()).not.toHaveAttribute('data-finishing')
    expect(onError).not.toHaveBeenCalled()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  },
)

test.each(throwing)(
  'an onError that %s leaves the refusal as it was, and is reported to the page',
  async (_, onError) => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm onError={onError} />)
    emulator.inject(refusal)
    await fillRight(user)
    const errors = await reported(async () => {
      await user.click(page.submitButton())
      await expect.poll(() => page.alertBox().textContent).not.toBe('')
    })
    expect(errors).toEqual([hostError])
    expect(page.alertBox()).toHaveTextContent(said('rejected'))
    await user.click(page.submitButton())
    await page.doneHeading()
  },
)

const never = () => new Promise<void>(() => {}) as never

test('an onSuccess that has not come back holds the panel busy, and nothing else', async () => {
  const user = userEvent.setup()
  let comeBack = () => {}
  const onSuccess = () =>
    new Promise<void>((resolve) => {
      comeBack = resolve
    })
  const { emulator } = renderKit(<ChangePasswordForm onSuccess={onSuccess} />)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.expectFocus(await page.doneHeading())
  await expect.poll(() => page.panel()).toHaveAttribute('data-finishing', '')
  expect(emulator.passwordOf('alice@example.com')).toBe(chosen)
  comeBack()
  await expect.poll(() => page.panel().getAttribute('data-finishing')).toBeNull()
})

test('an onError that never comes back does not keep the person from trying again', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm onError={never} />)
  emulator.inject(refusal)
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toHaveLength(1)
})
