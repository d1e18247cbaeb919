'use client'

import { readSmsCode } from '../../core/web-otp.js'
import type { Kit } from '../provider/kit-context.js'
import { loadExtraMessages } from '../provider/use-extra-messages.js'
import type { Announce } from '../shared/announcer.js'
import { typeInto } from './type-into.js'

export interface FillOptions {
  input: HTMLInputElement
  /** Ends the wait for the message. */
  signal: AbortSignal
  kit: Kit
  announce: Announce
}

/** Waits for a text message, fills its code in, and says so. */
export async function fillFromSms({ input, signal, kit, announce }: FillOptions): Promise<void> {
  const code = await readSmsCode(signal)
  if (code === undefined) return
  typeInto(input, code)
  const words = await loadExtraMessages(kit).catch(() => undefined)
  // Without its words the code is in the field all the same, and is read there.
  if (words) announce(words.sms.filled)
}
