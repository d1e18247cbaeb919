import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** What a person finds on the page, by the words they read there. */
export const currentPassword = () => screen.getByLabelText('Current password')
export const newPassword = () => screen.getByLabelText('New password')
export const confirmPassword = () => screen.getByLabelText('Confirm new password')
export const submitButton = (name = 'Change password') => screen.getByRole('button', { name })
export const toggle = (name: string) => screen.getByRole('button', { name })
export const heading = (name: string) => screen.getByRole('heading', { name })
export const doneHeading = (name = 'Password changed') => screen.findByRole('heading', { name })
/** What takes the place of the form. */
export const panel = () => screen.getByRole('heading').parentElement!
export const alertBox = () => screen.getByRole('alert')
export const statusLine = () => screen.getByRole('status')

/** What stands under a field as its error. */
export function errorOf(field: HTMLElement): string {
  if (field.getAttribute('aria-invalid') !== 'true') return ''
  return describedBy(field)[0] ?? ''
}

/** The texts that describe a field, in the order in which they are read. */
export function describedBy(field: HTMLElement): string[] {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
}

/** Types as a person does, character by character; `user.type` would read { and [ as keys. */
export async function type(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.keyboard(text.replaceAll('{', '{{').replaceAll('[', '[['))
}

/** What the new password must be: each line with what it says of itself. */
export const requirements = () =>
  screen.queryAllByRole('listitem').map((line) => line.textContent?.replace(/\s+/g, ' ').trim())
