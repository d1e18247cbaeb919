import { isShowable } from '../core/reset-refusals.js'
import type { CallName } from './find-call.js'
import type { Reply } from './forward.js'
import { answerWith } from './refusal.js'

/** Calls whose answer, or whose time, could tell whether an account exists. */
export const isTelling = (name: CallName) => name in alike

const sent = () => answerWith(200, { statusCode: 200, message: 'If there is such an account, a code is on its way.' })
/** 2001 is the service's own number for a wrong code. */
const wrongCode = () =>
  answerWith(200, { statusCode: 403, apiCode: 2001, message: 'The code is wrong or has expired.' })

const alike: Readonly<Partial<Record<CallName, () => Response>>> = {
  sendEmail: sent,
  sendSms: sent,
  verifyResetPasswordRequest: wrongCode,
}

export interface AlikeOptions {
  floorMs: number
  /** Keeps the process alive until the service has answered. */
  waitUntil: (work: Promise<unknown>) => void
}

/**
 * The answer to a call for a forgotten password: after `floorMs`, and of what the service says only what it says of every
 * account. A send that takes longer is answered all the same; the proof that a code is exchanged for has to be waited for,
 * and comes at a multiple of the floor.
 */
export async function answerAlike(name: CallName, work: Promise<Reply>, options: AlikeOptions): Promise<Response> {
  const { floorMs, waitUntil } = options
  const isSend = name !== 'verifyResetPasswordRequest'
  for (;;) {
    const [reply] = await Promise.all([Promise.race([work, pause(floorMs)]), pause(floorMs)])
    if (reply) return withoutAccount(name, reply)
    if (isSend) {
      waitUntil(work)
      return sent()
    }
  }
}

function withoutAccount(name: CallName, { response, error }: Reply): Response {
  if (error && isShowable(error)) return response
  // A success has no news but the proof.
  if (!error && name === 'verifyResetPasswordRequest') return response
  return alike[name]?.() ?? response
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}
