'use client'

/** Writes by the setter of the platform and with the events of typing, for frameworks and password managers that listen. */
export function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
