'use client'

import { PasswordError } from '../core/errors.js'

/** Milliseconds; as long as a call of the service may take by default. */
const patienceMs = 15_000

/** What the work gives, or a rejection with `timeout`: a request for code may never be answered. */
export async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PasswordError('timeout')), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
