'use client'

import { useEffect, useInsertionEffect, useRef } from 'react'
import { personOf } from '../../form/requests/person-of.js'
import type { Proof } from '../fields/extras-types.js'
import type { Kit } from '../provider/kit-context.js'

interface ProofKeeperProps {
  token: Proof['token'] | undefined
  kit: Kit
  onGone: (() => void) | undefined
  /** Called when the provider is another service's, or another person's: what was proved is not sent there. */
  onOther: () => void
}

/** The service and the person that a provider was for. */
interface Owner {
  kit: Kit
  /** Read while there is a token; `undefined` where it is unknown. */
  person?: Promise<string | undefined> | undefined
}

/** Drops the token of a proof once the form is gone, or the provider is for somebody else. It draws nothing. */
export function ProofKeeper({ token, kit, onGone, onOther }: ProofKeeperProps) {
  const latest = useRef({ onGone, onOther })
  useInsertionEffect(() => {
    latest.current = { onGone, onOther }
  })
  // Unlike other effects these go on while <Activity> hides the form, and StrictMode does not run them twice.
  useInsertionEffect(() => () => token?.drop(), [token])
  useInsertionEffect(() => () => latest.current.onGone?.(), [])

  const owner = useRef<Owner>(undefined)
  useEffect(() => {
    const before = owner.current
    const person = token && personOf(kit).then(async (now) => now ?? (await before?.person))
    owner.current = { kit, person }
    if (!before || before.kit === kit) return
    const leave = () => latest.current.onOther()
    if (!isSameService(before.kit, kit)) leave()
    else
      void Promise.all([before.person, person]).then(([then, now]) => then && then !== now && token?.read() && leave())
  }, [kit, token])
  return null
}

const isSameService = (one: Kit, other: Kit) => JSON.stringify(one.serviceKey) === JSON.stringify(other.serviceKey)
