'use client'

import { useFormScope } from '../form-context.js'

/**
 * The account's name for password managers (PM-02): a text input, since they do not look at `type="hidden"`, that
 * neither the eye, nor the keyboard, nor a screen reader meets.
 */
export function HiddenUsername({ username }: { username: string | undefined }) {
  const { part, id } = useFormScope()
  return (
    <input
      {...part('username')}
      type="text"
      id={`${id}-username`}
      name="username"
      autoComplete="username"
      value={username}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
