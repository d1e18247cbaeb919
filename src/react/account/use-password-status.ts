'use client'

import { useEffect, useLayoutEffect, useState } from 'react'
import { useKit } from '../provider/kit-context.js'
import type { PasswordStatus } from './password-status.js'
import { createStatusReader, loading } from './status-reader.js'

/** What another person's account says must not be painted. React 18 warns of layout effects on a server. */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Reads what the service says about the password, by two GET requests when it is mounted, and again when the provider is given
 * another service or another person’s access token. The request to `get-security-info` is shared by all cards and forms of the
 * provider for a minute, or until a password is changed. What the service does not say stays undefined; nothing else is asked again
 * by itself.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const status = usePasswordStatus()
 * ```
 */
export function usePasswordStatus(): PasswordStatus {
  const kit = useKit()
  const [facts, setFacts] = useState(loading)
  const [reader] = useState(() => createStatusReader(setFacts))

  useEffectBeforePaint(() => reader.follow(kit), [reader, kit])
  useEffect(() => reader.stop, [reader])

  return { ...facts, refresh: reader.refresh }
}
