'use client'

import type { FormEvent, FormEventHandler, SyntheticEvent } from 'react'

const stop = (event: SyntheticEvent) => event.stopPropagation()

/**
 * React carries events out of a portal to the components around it: a host's form around a dialog would take a submit or a
 * reset of ours for its own. Other events go on, as hosts may watch for them.
 */
export const formEvents = (
  onSubmit: (event: FormEvent) => unknown,
): { onSubmit: FormEventHandler; onReset: FormEventHandler } => ({
  onSubmit(event) {
    stop(event)
    void onSubmit(event)
  },
  onReset: stop,
})
