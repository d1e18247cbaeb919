'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { PasswordError } from '../core/errors.js'
import type { OperationName, OperationValues, SealedRequest } from '../core/operations.js'
import { mapped } from './call-host.js'
import { deferred } from './deferred.js'
import type { PasswordKitEvent } from './events.js'
import { useKit } from './kit.js'
import { useEncryptor } from './use-encryptor.js'

/** What the host should do once a password has been changed (OWASP ASVS 7.4.3). */
export interface FlowSuccess {
  /** The access token may have been revoked: drop it and have the person sign in. */
  shouldReauthenticate: boolean
  /** Someone else may be signed in with the old password; the V3 calls have no switch that ends their sessions. */
  shouldEndOtherSessions: boolean
}

/** One password operation. Plaintext goes in once, is sealed, and is never kept. */
export interface Submission<Values> {
  /**
   * Resolves or rejects by the service's answer alone; rejects with a `PasswordError`.
   * While one is under way, every further call returns that one.
   */
  submit(values: Values): Promise<FlowSuccess>
  status: 'idle' | 'pending' | 'success' | 'error'
  error: PasswordError | null
  reset(): void
}

/** A mutation whose variables are a promise of the sealed request: neither it nor a cache ever holds plaintext. */
export function useSubmission<Name extends OperationName>(
  name: Name,
  flow: PasswordKitEvent['flow'],
): Submission<OperationValues[Name]> {
  const kit = useKit()
  const encryptor = useEncryptor(kit)
  const underWay = useRef<Promise<FlowSuccess> | null>(null)
  const controller = useRef<AbortController | null>(null)

  // Unmounting stops what has not been sent yet; what has been sent is not called back.
  useEffect(() => () => controller.current?.abort(), [])

  const mutation = useMutation<FlowSuccess, PasswordError, Promise<SealedRequest>>(
    {
      mutationFn: async (request) => (await late()).deliver(flow, request, encryptor, kit, over),
      retry: 0,
      networkMode: 'always',
      gcTime: 0,
    },
    kit.queryClient,
  )

  /** Once, before the host is told or goes on: its next submit is another one, and that one is not over. */
  const over = () => {
    underWay.current = null
  }

  /** Who waits for the code in vain hears of it as of any failure. */
  const late = () =>
    deferred().catch((failure: PasswordError) => {
      over()
      throw mapped(failure, kit.mapError)
    })

  async function prepare(values: OperationValues[Name], signal: AbortSignal): Promise<SealedRequest> {
    return (await deferred()).prepare(name, values, encryptor, kit.signedIn, signal)
  }

  function submit(values: OperationValues[Name]): Promise<FlowSuccess> {
    if (underWay.current) return underWay.current
    controller.current = new AbortController()
    const request = prepare(values, controller.current.signal)
    request.catch(() => {}) // Its failure is the mutation's to report.
    const answer = mutation.mutateAsync(request)
    answer.catch(() => {}) // Who only looks at `error` has not forgotten it.
    return (underWay.current = answer)
  }

  /** What is under way stays so: its answer would have no one to tell. */
  function reset(): void {
    if (!underWay.current) mutation.reset()
  }

  return { submit, status: mutation.status, error: mutation.error, reset }
}
