import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice } from './acts.js'

const { label, none, words } = en.messages.strength
const strong = 'kJ8#mQ2$vL9xWp4Z'

const forms = {
  '<ChangePasswordForm>': ChangePasswordForm,
  '<ResetPasswordForm>': ResetPasswordForm,
  'an own form to change': OwnChangeForm,
  'an own form to reset': OwnResetForm,
}

describe.each(Object.entries(forms))('%s', (_, Form) => {
  function open(strengthMeter: boolean) {
    const emulator = emulate()
    const onStrengthChange = vi.fn<(strength: number | null) => void>()
    const given =
      Form === ResetPasswordForm || Form === OwnResetForm ? { resetToken: emulator.issueResetToken(alice.email) } : {}
    renderKit(<Form {...given} strengthMeter={strengthMeter} onStrengthChange={onStrengthChange} />, { emulator })
    return { user: userEvent.setup(), onStrengthChange }
  }

  test('with `strengthMeter` shows how hard the new password is to guess, and tells the host each change', async () => {
    const { user, onStrengthChange } = open(true)
    expect(await screen.findByText(none)).toBeVisible()
    expect(screen.queryByRole('meter')).toBeNull()
    await user.type(page.newPassword(), strong)
    const meter = await screen.findByRole('meter', { name: label })
    expect(meter).toHaveAttribute('aria-valuenow', '4')
    expect(meter).toHaveAttribute('aria-valuetext', words[4])
    expect(screen.getByText(words[4])).toBeVisible()
    await expect.poll(() => onStrengthChange.mock.calls).toEqual([[4]])
    await user.clear(page.newPassword())
    await expect.poll(() => onStrengthChange.mock.calls).toEqual([[4], [null]])
    expect(screen.queryByRole('meter')).toBeNull()
  })

  test('without it draws no meter, and tells the host all the same', async () => {
    const { user, onStrengthChange } = open(false)
    await user.type(page.newPassword(), 'woaini1314')
    await expect.poll(() => onStrengthChange.mock.calls).toEqual([[0]])
    expect(screen.queryByText(label)).toBeNull()
  })
})
