import { describe, expect, it } from 'vitest'
import type { PasswordErrorCode } from '../../src/core/errors.js'
import { api, changeBody, counted, failure, resetBody } from './service.js'

/** What a change is refused with when the service answers so. */
async function refusal(body: object, status = 200) {
  const { fetch, requests } = counted(async () => Response.json({ message: 'words', ...body }, { status }))
  const error = await failure(api({ host: 'https://auth.example', fetch }).updatePassword(await changeBody()))
  expect(requests).toHaveLength(1)
  return error
}

/** The published numbers and what they mean to a person; written from the service's documentation, not from the code. */
const published: [number, string, PasswordErrorCode][] = [
  [2006, 'password wrong', 'wrong-password'],
  [2203, 'original password wrong', 'wrong-password'],
  [2333, 'account or password wrong', 'wrong-password'],
  [1320011, 'old password incorrect', 'wrong-password'],
  [2029, 'password shorter than 6', 'weak-password'],
  [2001, 'verification code wrong', 'wrong-code'],
  [2300, 'verification code expired', 'code-expired'],
  [2003, 'email format wrong', 'account-malformed'],
  [2028, 'give a right phone or email', 'account-malformed'],
  [1020017, 'email malformed, as a send says it', 'account-malformed'],
  [1010001, 'token invalid or expired', 'token-invalid'],
  [1020020, 'token invalid or expired', 'token-invalid'],
  [1643, 'locked, may unlock himself', 'locked'],
  [2005, 'user locked', 'locked'],
  [2057, 'locked after repeated failures', 'locked'],
  [1002, 'too often', 'rate-limited'],
  [2080, 'code already sent within the minute', 'rate-limited'],
  [2027, 'account came from OAuth and has no password', 'password-not-set'],
  [1639, 'first login: reset the password', 'change-required'],
  [2058, 'rotation period over', 'change-required'],
  [2071, 'present password below the policy', 'change-required'],
  [2061, 'policy changed meanwhile', 'policy-changed'],
  [1635, 'personal MFA wanted', 'challenge'],
  [1636, 'MFA of the application wanted', 'challenge'],
  [2000, 'captcha needed', 'challenge'],
  [2019, 'must verify before changing the password', 'challenge'],
  [2201, 'original password missing', 'challenge'],
  [2004, 'user not found', 'account-not-found'],
  [2036, 'user not in this pool', 'account-not-found'],
  [1001, 'no permission for this operation', 'forbidden'],
  [1576, 'the account may not use this application', 'forbidden'],
  [1577, 'device disabled', 'forbidden'],
  [1578, 'device suspended', 'forbidden'],
  [2018, 'not allowed to change this item', 'forbidden'],
  [2218, 'no email bound, cannot change the password', 'forbidden'],
  [2120008, 'user disabled or not in the tenant', 'forbidden'],
  [2020, 'not logged in', 'unauthorized'],
  [2206, 'login info expired', 'unauthorized'],
  [2207, 'login info wrong', 'unauthorized'],
  [2011, 'application does not exist', 'config'],
  [2101, 'app id missing', 'config'],
  [2016, 'the service could not decrypt the password', 'undecryptable'],
  [400, 'malformed, or a password that could not be decrypted', 'rejected'],
]

/** Numbers that look as if they spoke of passwords, or whose meaning is disputed or of another flow. */
const others: [number, string][] = [
  [2026, 'user already exists, not "weak password"'],
  [2042, 'unverified email, not a password error'],
  [2021, 'mail template missing, or login invalid: sources disagree'],
  [1320010, 'no other login method left, not password strength'],
  [1000, 'system busy'],
  [1600, 'post-login flow done'],
  [1699, 'flow ended early'],
  [2231, 'parameters incomplete'],
  [6001, 'one-time code'],
  [200, 'no business number'],
  [401, 'no business number'],
  [429, 'no business number'],
  [0, 'no business number'],
  [-2006, 'no business number'],
  [2006.5, 'no business number'],
  [987654321, 'it is not published'],
]

describe('a refusal by number', () => {
  it.each(published)('%i (%s) is %s', async (apiCode, _, code) => {
    // The pairings of both numbers are not documented but for 403 with 2333, so none must matter.
    for (const statusCode of [400, 403, 422, 499]) {
      expect(await refusal({ statusCode, apiCode })).toMatchObject({ code, apiCode, statusCode })
    }
  })

  it.each(published)('%i as text, as the older service writes it, is the same number', async (apiCode, _, code) => {
    expect(await refusal({ statusCode: 499, apiCode: String(apiCode) })).toMatchObject({ code, apiCode })
  })

  it.each(published)(
    '%i decides even under an HTTP status and a statusCode that say less',
    async (apiCode, _, code) => {
      expect((await refusal({ statusCode: 401, apiCode })).code).toBe(code)
      // What was refused at the door was not looked at; a lock is the longer wait.
      expect((await refusal({ statusCode: 429, apiCode })).code).toBe(code === 'locked' ? code : 'rate-limited')
      expect((await refusal({ statusCode: 403, apiCode }, 429)).code).toBe(code === 'locked' ? code : 'rate-limited')
      expect((await refusal({ statusCode: 403, apiCode }, 401)).code).toBe('unauthorized')
      expect((await refusal({ statusCode: 403, apiCode }, 403)).code).toBe(code)
    },
  )

  it.each(others)('%d (%s) is not guessed at: rejected', async (apiCode) => {
    expect(await refusal({ statusCode: 422, apiCode })).toMatchObject({ code: 'rejected', apiCode })
    // 499 is also what a proxy says of a client that has gone.
    expect(await refusal({ statusCode: 499, apiCode })).toMatchObject({ code: 'outcome-unknown', apiCode })
  })

  it.each(['', 'x', '2006x', ' 2006', '-2006', '2e3', '0x7d6', '9'.repeat(10), true, {}, [2006], null])(
    '%j is no number: it is left out, and the refusal stays a refusal',
    async (apiCode) => {
      const error = await refusal({ statusCode: 422, apiCode })
      expect(error.code).toBe('rejected')
      expect(error).not.toHaveProperty('apiCode')
    },
  )

  it('a reset is read by the same table', async () => {
    const { fetch } = counted(async () => Response.json({ statusCode: 499, apiCode: 1010001 }))
    const error = await failure(api({ host: 'https://auth.example', fetch }).resetPassword(await resetBody()))
    expect(error.code).toBe('token-invalid')
  })
})

describe('a refusal by statusCode', () => {
  it.each<[number, PasswordErrorCode]>([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [400, 'rejected'],
    [402, 'rejected'],
    [404, 'rejected'],
    [409, 'rejected'],
    [413, 'rejected'],
    [422, 'rejected'],
    // None of these says what became of the password.
    [408, 'outcome-unknown'],
    [499, 'outcome-unknown'],
    [0, 'outcome-unknown'],
    [201, 'outcome-unknown'],
    [302, 'outcome-unknown'],
    [600, 'outcome-unknown'],
    [1639, 'outcome-unknown'],
    [2006, 'outcome-unknown'],
  ])('%i alone is %s', async (statusCode, code) => {
    expect(await refusal({ statusCode })).toMatchObject({ code, statusCode })
  })

  it.each<[number, PasswordErrorCode]>([
    [401, 'unauthorized'],
    [429, 'rate-limited'],
    [403, 'rejected'], // also the class of business refusals: the documented sample is 403 with 2333
    [422, 'rejected'],
  ])('%i with an unknown number is %s', async (statusCode, code) => {
    expect(await refusal({ statusCode, apiCode: 987654 })).toMatchObject({ code, statusCode, apiCode: 987654 })
  })

  it('is the one of the body; that of HTTP counts where the body says 200', async () => {
    expect((await refusal({ statusCode: 422 }, 400)).statusCode).toBe(422)
    expect((await refusal({ statusCode: 200 }, 400)).statusCode).toBe(400)
  })
})

describe('what a refusal tells beside its code', () => {
  it.each<[object, string | undefined]>([
    [{ requestId: 'r-1' }, 'r-1'],
    [{ uniqueId: 'u-1' }, 'u-1'],
    [{ requestId: 'r-1', uniqueId: 'u-1' }, 'r-1'],
    [{ requestId: null, uniqueId: 'u-1' }, 'u-1'],
    [{ request_id: 's-1' }, 's-1'],
    [{ uniqueId: 'u-1', request_id: 's-1' }, 'u-1'],
    [{ requestId: 5 }, undefined],
    [{ requestId: '' }, undefined],
    [{ requestId: 'x'.repeat(128) }, 'x'.repeat(128)],
    [{ requestId: 'x'.repeat(129) }, undefined],
    [{}, undefined],
  ])('the reference in %j for support is %s', async (body, requestId) => {
    expect((await refusal({ statusCode: 499, apiCode: 2006, ...body })).requestId).toBe(requestId)
  })

  it.each(['requestId', 'uniqueId'])('a lost outcome keeps the %s, if there is one', async (name) => {
    const error = await refusal({ statusCode: 500, [name]: 'r-1' }, 500)
    expect(error).toMatchObject({ code: 'outcome-unknown', statusCode: 500, requestId: 'r-1' })
  })

  it('the reference of the header, where the body has none', async () => {
    const answered = async (body: object, header: string) => {
      const headers = { 'x-request-id': header }
      const { fetch } = counted(async () => Response.json({ statusCode: 403, apiCode: 2006, ...body }, { headers }))
      return (await failure(api({ host: 'https://auth.example', fetch }).updatePassword(await changeBody()))).requestId
    }
    expect(await answered({}, 'h-1')).toBe('h-1')
    expect(await answered({ requestId: 'r-1' }, 'h-1')).toBe('r-1')
    expect(await answered({}, '<b>no reference</b>')).toBeUndefined()
  })

  it('how many attempts are left, where the service says so', async () => {
    const wrong = { statusCode: 403, apiCode: 2333 }
    expect((await refusal({ ...wrong, data: { remainCount: 3 } })).attemptsLeft).toBe(3)
    expect((await refusal({ ...wrong, data: { remainCount: 0 } })).attemptsLeft).toBe(0)
    expect((await refusal({ ...wrong, data: { remainCount: '3' } })).attemptsLeft).toBeUndefined()
    for (const remainCount of [-5, 1.5, 1e300, 100, -0.5])
      expect((await refusal({ ...wrong, data: { remainCount } })).attemptsLeft, `${remainCount}`).toBeUndefined()
    expect((await refusal({ ...wrong, data: 3 })).attemptsLeft).toBeUndefined()
    expect((await refusal(wrong)).attemptsLeft).toBeUndefined()
  })

  it('the service’s own words, for whoever asks for them by name', async () => {
    expect((await refusal({ statusCode: 403, apiCode: 2006, message: '密码错误' })).serviceMessage).toBe('密码错误')
  })
})
