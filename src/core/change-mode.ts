/** What a sign-in that is refused with one of these numbers asks for: the `mode` of the form to show, given an access token. */
const changeModes: Partial<Record<number, 'forced' | 'expired'>> = {
  1639: 'forced', // first login (docs-v3 error-code.md, Guard, tests of guard-ios)
  2058: 'expired', // rotation period over (docs-v3 error-code.md, Guard)
  2071: 'expired', // present password below today's policy (Guard)
}

/** The mode in which a user whose sign-in was refused with this `apiCode` can change the password, or `undefined`. */
export function changeModeOf(apiCode: number | undefined): 'forced' | 'expired' | undefined {
  return apiCode === undefined ? undefined : changeModes[apiCode]
}
