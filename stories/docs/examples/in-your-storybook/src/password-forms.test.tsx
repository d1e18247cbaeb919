import { composeStories, composeStory } from '@storybook/react-vite'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { Emulator } from 'react-password-kit/emulator'
import { afterEach, expect, test } from 'vitest'
import * as stories from './password-forms.stories.js'
import preview from '../.storybook/preview.js'

const { Locked, PolicyChanged, SessionEnded } = composeStories(stories, preview)
const patience = { timeout: 9000 }

afterEach(cleanup)

async function changePassword() {
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Current password'), 'correct horse battery')
  await user.type(screen.getByLabelText('New password'), 'a whole new password')
  await user.type(screen.getByLabelText('Confirm new password'), 'a whole new password')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
}

test.each([
  ['Locked', Locked, /your account is locked/i],
  ['SessionEnded', SessionEnded, /your session has ended/i],
  ['PolicyChanged', PolicyChanged, /the password rules have just changed/i],
])('%s says what is wrong', async (_, Story, words) => {
  render(<Story />)
  await changePassword()
  expect((await screen.findByText(words, undefined, patience)).closest('[role=alert]')).not.toBeNull()
})

test('the service of a story has decrypted the new password', async () => {
  const services: Emulator[] = []
  const passwordKit = { prepare: (emulator: Emulator) => void services.push(emulator) }
  const Watched = composeStory({ ...stories.Ready, parameters: { passwordKit } }, stories.default, preview)
  render(<Watched />)
  await changePassword()
  await screen.findByRole('heading', { name: 'Password changed' }, patience)
  expect(services.map(({ changes }) => changes.map(({ newPassword }) => newPassword))).toEqual([
    ['a whole new password'],
  ])
})
