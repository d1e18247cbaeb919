'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { OperationName, OperationValues } from '../../core/operations.js'
import { createSubmission } from '../../form/requests/submission.js'
import { createTransportLoader } from '../../form/requests/transport-loader.js'
import type { FlowSuccess, PasswordKitEvent } from '../../form/types.js'
import { useKit, type Kit } from '../provider/kit-context.js'

/** One password operation. Plaintext goes in once, is encrypted, and is never kept. */
export interface Submission<Values> {
  /**
   * Resolves or rejects by the service's answer alone; rejects with a `PasswordError`.
   * While one is in flight, every further call returns that one.
   */
  submit(values: Values): Promise<FlowSuccess>
  /** Whether a call is under way, and how the last one ended. */
  status: 'idle' | 'pending' | 'success' | 'error'
  /** The last failure; `null` if there is none. */
  error: PasswordError | null
  /** Forgets the last result. */
  reset(): void
}

/** A mutation whose variables are a promise of the encrypted request: neither it nor a cache ever holds plaintext. */
export function useSubmission<Name extends OperationName>(
  operation: Name,
  flow: PasswordKitEvent['flow'],
): Submission<OperationValues[Name]> {
  const kit = useKit()
  const [{ transport, submission, setKit }] = useState(() => createSender(operation, flow, kit))
  useEffect(() => setKit(kit))
  useEffect(() => {
    transport.connect()
    return () => {
      submission.abort()
      transport.disconnect()
    }
  }, [transport, submission])
  const { status, error } = useSyncExternalStore(submission.subscribe, submission.getResult, submission.getResult)
  return { submit: submission.submit, status, error, reset: submission.reset }
}

/** What encrypts and sends for one component, by the provider's options of its last render. */
function createSender<Name extends OperationName>(operation: Name, flow: PasswordKitEvent['flow'], initialKit: Kit) {
  let kit = initialKit
  const getKit = () => kit
  const transport = createTransportLoader(getKit)
  return {
    transport,
    submission: createSubmission(() => operation, flow, getKit, transport),
    setKit(next: Kit) {
      kit = next
    },
  }
}
