import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createEmulator, failures } from 'react-password-kit/emulator'
import { afterEach, expect, test, vi } from 'vitest'
import { AccountPage } from './account-page.js'

const email = 'alice@example.com'
const route = 'POST /api/v3/update-password'

afterEach(cleanup)

/** A page and a service of its own for each test. */
function openPage() {
  const emulator = createEmulator()
  const accessToken = emulator.issueAccessToken(email)
  const onChanged = vi.fn<() => void>()
  render(
    <AccountPage
      service={{ host: 'https://service.example', appId: 'any', fetch: emulator.fetch }}
      user={{ email }}
      getAccessToken={() => accessToken}
      onChanged={onChanged}
    />,
  )
  return { emulator, onChanged }
}

async function changePassword() {
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Current password'), 'correct horse battery')
  await user.type(screen.getByLabelText('New password'), 'a whole new password')
  await user.type(screen.getByLabelText('Confirm new password'), 'a whole new password')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
}

test('the service has the new password', async () => {
  const { emulator, onChanged } = openPage()
  await changePassword()
  await screen.findByRole('heading', { name: 'Password changed' }, { timeout: 5000 })
  expect(emulator.passwordOf(email)).toBe('a whole new password')
  expect(onChanged).toHaveBeenCalledOnce()
})

test('an account that was locked meanwhile', async () => {
  const { emulator, onChanged } = openPage()
  emulator.inject({ route, envelope: { statusCode: 403, apiCode: 2005 } })
  await changePassword()
  await screen.findByText(/your account is locked/i, undefined, { timeout: 5000 })
  expect(emulator.passwordOf(email)).toBe('correct horse battery')
  expect(onChanged).not.toHaveBeenCalled()
})

test('an answer that is lost on its way back', async () => {
  const { emulator } = openPage()
  emulator.inject({ route, ...failures.answerLost })
  await changePassword()
  await screen.findByText(/could not confirm whether/i, undefined, { timeout: 5000 })
  expect(emulator.passwordOf(email)).toBe('a whole new password')
})
