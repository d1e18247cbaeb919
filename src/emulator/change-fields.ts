/** What is typed into the form that changes a password. */
export interface ChangeFields {
  /** Left out where the form does not ask for it. */
  currentPassword?: string | undefined
  /** The new password, encrypted. */
  newPassword: string
  /** Left out where the form does not ask for it. */
  confirmPassword?: string | undefined
}

/** Each text with the input it belongs in. The names of the kit's inputs are the same in every language. */
export function inputsOf({
  currentPassword,
  newPassword,
  confirmPassword,
}: ChangeFields): [selector: string, text: string][] {
  const texts = {
    'current-password': currentPassword,
    'new-password': newPassword,
    'confirm-password': confirmPassword,
  }
  return Object.entries(texts).flatMap(([name, text]): [string, string][] =>
    text === undefined ? [] : [[`input[name="${name}"]`, text]],
  )
}
