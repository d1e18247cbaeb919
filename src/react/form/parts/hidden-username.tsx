'use client'

import { useFormScope } from '../../shared/form-context.js'
import { useHydrated } from '../../shared/use-hydrated.js'

export interface HiddenUsernameProps {
  username: string | undefined
}

/**
 * The account's name for password managers (PM-02): a text input, since they do not look at `type="hidden"`, that
 * neither the eye, nor the keyboard, nor a screen reader meets.
 */
export function HiddenUsername({ username }: HiddenUsernameProps) {
  const { part, id, unstyled } = useFormScope()
  const hydrated = useHydrated()
  return (
    <input
      {...part('username')}
      type="text"
      id={`${id}-username`}
      // As with the passwords, it has a name only once React is there.
      name={hydrated ? 'username' : undefined}
      autoComplete="username"
      value={username}
      readOnly
      // Where no class hides it, this does; some versions of WebKit then pass it over.
      hidden={unstyled}
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
