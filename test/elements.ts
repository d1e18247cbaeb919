import { act, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'

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
/** Also without words, when it has no role. */
export const alertBox = () => screen.queryByRole('alert') ?? document.querySelector<HTMLElement>('.pwk-alert')!
/** What the alert says. */
export const alertText = () => (screen.queryByRole('alert') ?? document.querySelector('.pwk-alert'))?.textContent ?? ''
export const statusLine = () => screen.getByRole('status')

/** The error under a field. */
export function errorOf(field: HTMLElement): string {
  if (field.getAttribute('aria-invalid') !== 'true') return ''
  // While a field has the focus its description is frozen, and does not tell what is under it now.
  return document.getElementById(`${field.id}-error`)?.textContent ?? ''
}

/** The texts that describe a field, in the order in which they are read. */
export function describedBy(field: HTMLElement): string[] {
  const ids = field.getAttribute('aria-describedby')?.split(' ').filter(Boolean) ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
}

/** While an element has the focus its description is frozen: takes the focus away, and leaves it nowhere. */
export const blur = (element: HTMLElement) => act(() => element.blur())

/** The focus goes to what is new on the page a frame after it has been painted. */
export const expectFocus = (element: HTMLElement | null | undefined) => waitFor(() => expect(element).toHaveFocus())

/** Types as a person does, character by character; `user.type` would read { and [ as keys. */
export async function type(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.keyboard(text.replaceAll('{', '{{').replaceAll('[', '[['))
}

/** What the new password must be: each line with what it says of itself. */
export const requirements = () =>
  screen.queryAllByRole('listitem').map((line) => line.textContent?.replace(/\s+/g, ' ').trim())
