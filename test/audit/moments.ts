import { failures } from '../../src/emulator/index.js'
import type { Visit } from './visit.js'

/** What a visit shows, in the order of the report. */
export const moments = [
  'code typed',
  'code sent, no answer yet',
  'code refused',
  'code accepted',
  'removed before the code was accepted',
  'typed',
  'suggested',
  'asked for the current password after all',
  'challenge on screen',
  'shown as text',
  'waiting for the key',
  'sent, no answer yet',
  'accepted, panel on screen',
  'other sessions ended, panel on screen',
  'card on screen',
  'card removed',
  'form removed, undo pressed',
  'host has dropped its tokens',
  'confirmation differs',
  'proof refused',
  'new password too weak',
  'connection broke',
  'HTTP 500, outcome unknown',
  'offline',
  'removed after a failure',
  'removed before the answer',
  'answered after that',
  'browser has closed',
] as const
export type Moment = (typeof moments)[number]

/** A visit, which stops wherever there is something to look at. */
export type Course = (visit: Visit) => AsyncGenerator<Moment>

const verify = '/api/v3/verify-reset-password-request'

/** Before the last step. */
export const codeCourses: Record<string, Course> = {
  async *'good code'(visit) {
    await visit.showCode()
    await visit.typeCode()
    yield 'code typed'
    visit.shut(/verify/)
    await visit.submitCode()
    await visit.sent(verify)
    yield 'code sent, no answer yet'
    visit.open()
    await visit.choosing()
    yield 'code accepted'
    await visit.remove()
    yield 'form removed, undo pressed'
  },

  async *'wrong code'(visit) {
    visit.sendAnotherCode()
    await visit.showCode()
    await visit.typeCode()
    await visit.submitCode()
    await visit.invalid()
    yield 'code refused'
    await visit.remove()
    yield 'removed after a failure'
  },

  async *'removal before the code is accepted'(visit) {
    await visit.showCode()
    await visit.typeCode()
    visit.shut(/verify/)
    await visit.submitCode()
    await visit.sent(verify)
    await visit.remove()
    yield 'removed before the code was accepted'
    visit.open()
  },
}

/** Of the features that are off by default. */
export const featureCourses: Record<string, Course> = {
  async *suggestion(visit) {
    visit.signInElsewhere()
    await visit.show()
    await visit.suggest()
    yield 'suggested'
    visit.shut()
    await visit.submit()
    await visit.sent()
    yield 'sent, no answer yet'
    visit.open()
    await visit.done()
    await visit.sessionsEnded()
    yield 'other sessions ended, panel on screen'
    await visit.remove()
    await visit.undo()
    yield 'form removed, undo pressed'
    await visit.letGo()
    yield 'host has dropped its tokens'
  },

  async *challenge(visit) {
    visit.fail({ envelope: { statusCode: 403, apiCode: 2000, message: 'Captcha wanted' } })
    await visit.show()
    await visit.type()
    await visit.submit()
    await visit.challenged()
    yield 'challenge on screen'
    await visit.answerChallenge()
    await visit.done()
    yield 'accepted, panel on screen'
    await visit.remove()
    await visit.undo()
    yield 'form removed, undo pressed'
  },

  async *'current password after all'(visit) {
    visit.forgetPassword()
    await visit.show()
    visit.setPassword()
    await visit.type()
    await visit.submit()
    await visit.asked()
    yield 'asked for the current password after all'
    await visit.remove()
    yield 'removed after a failure'
  },
}

export const cardCourses: Record<string, Course> = {
  async *card(visit) {
    await visit.showCard()
    yield 'card on screen'
    await visit.remove()
    yield 'card removed'
    await visit.letGo()
    yield 'host has dropped its tokens'
  },
}

export const courses: Record<string, Course> = {
  async *success(visit) {
    visit.shut()
    await visit.show()
    await visit.type()
    yield 'typed'
    await visit.toggle()
    yield 'shown as text'
    await visit.submit()
    await visit.keyAsked()
    yield 'waiting for the key'
    visit.open()
    visit.shut()
    await visit.sent()
    yield 'sent, no answer yet'
    visit.open()
    await visit.done()
    yield 'accepted, panel on screen'
    await visit.remove()
    await visit.undo()
    yield 'form removed, undo pressed'
    await visit.letGo()
    yield 'host has dropped its tokens'
  },

  async *'confirmation that differs'(visit) {
    await visit.show()
    await visit.type('confirm')
    await visit.submit()
    await visit.invalid()
    yield 'confirmation differs'
    await visit.remove()
    yield 'removed after a failure'
  },

  'refused proof': failing('proof refused', async ({ form, secrets, emulator }) => {
    if (form === 'change' || form === 'rotation') emulator.changeUser('alice', { password: 'another one by now' })
    else emulator.revoke(secrets.resetToken)
  }),
  'weak password': failing('new password too weak', async ({ fail }) => {
    fail({ envelope: { statusCode: 400, apiCode: 2029, message: 'Password too weak' } })
  }),
  'broken connection': failing('connection broke', async ({ fail }) => void fail(failures.unreachable)),
  'server error': failing('HTTP 500, outcome unknown', async ({ fail }) => void fail(failures.serverError)),
  offline: failing('offline', ({ offline }) => offline(true)),

  async *'removal before the answer'(visit) {
    visit.shut()
    await visit.show()
    await visit.type()
    await visit.keyAsked()
    visit.open()
    visit.shut()
    await visit.submit()
    await visit.sent()
    await visit.remove()
    yield 'removed before the answer'
    visit.open()
    await visit.reported()
    yield 'answered after that'
  },
}

/** The form shows the failure beside the fields, which keep their text. */
function failing(moment: Moment, prepare: (visit: Visit) => Promise<void>): Course {
  return async function* (visit) {
    await visit.show()
    await visit.type()
    await prepare(visit)
    await visit.submit()
    await visit.reported()
    yield moment
    await visit.remove()
    yield 'removed after a failure'
  }
}
