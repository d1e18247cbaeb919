import { DEFAULT_COUNTRY_CODE } from '../accounts.js'
import type { Call } from '../types.js'
import { securityLevel } from '../strength.js'

/** GET /api/v3/get-profile; the parts of UserDto that have to do with passwords, and who it is. */
export function getProfile(call: Call): unknown {
  const account = call.account()
  const { id, email, phone, username, password, passwordSetAt } = account
  return {
    userId: id,
    status: account.locked || account.lockedByFailures ? 'Suspended' : 'Activated',
    username: username ?? null,
    email: email ?? null,
    emailVerified: email !== undefined,
    phone: phone ?? null,
    phoneCountryCode: phone === undefined ? null : (account.phoneCountryCode ?? DEFAULT_COUNTRY_CODE),
    phoneVerified: phone !== undefined,
    passwordLastSetAt: passwordSetAt === undefined ? null : new Date(passwordSetAt).toISOString(),
    passwordSecurityLevel: securityLevel(password),
    resetPasswordOnNextLogin: account.resetPasswordOnNextLogin ?? false,
    ...(wants(call, 'withCustomData') ? { customData: {} } : {}),
    ...(wants(call, 'withIdentities') ? { identities: [] } : {}),
    ...(wants(call, 'withDepartmentIds') ? { departmentIds: [] } : {}),
  }
}

function wants(call: Call, parameter: string): boolean {
  return call.query.get(parameter) === 'true'
}
