import type { Route } from '../types.js'
import { captchaCode } from './captcha-code.js'
import { getProfile } from './get-profile.js'
import { getSecurityInfo } from './get-security-info.js'
import { listMyDevices, revokeSession } from './my-devices.js'
import { preCheckCode } from './pre-check-code.js'
import { publicConfig } from './public-config.js'
import { graphql } from './graphql.js'
import { resetByFirstLoginToken } from './reset-by-first-login-token.js'
import { resetPassword } from './reset-password.js'
import { sendEmail, sendSms } from './send-code.js'
import { signIn } from './sign-in.js'
import { system } from './system.js'
import { updatePassword } from './update-password.js'
import { validatePassword } from './validate-password.js'
import { verifyResetPasswordRequest } from './verify-reset-password-request.js'

export { matchRoute } from './route.js'

const v3 = { style: 'v3', app: true } as const

/**
 * Paths of the V3 authentication OpenAPI, the one V2 path that tells an app's password policy, and the V2 calls that take the
 * token of a refused sign-in.
 */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/v3/signin', ...v3, handle: signIn },
  { method: 'GET', path: '/api/v3/system', style: 'bare', app: false, handle: system },
  { method: 'POST', path: '/api/v3/update-password', ...v3, handle: updatePassword },
  { method: 'POST', path: '/api/v3/send-email', ...v3, handle: sendEmail },
  { method: 'POST', path: '/api/v3/send-sms', ...v3, handle: sendSms },
  { method: 'POST', path: '/api/v3/pre-check-code', ...v3, handle: preCheckCode },
  { method: 'POST', path: '/api/v3/verify-reset-password-request', ...v3, handle: verifyResetPasswordRequest },
  { method: 'POST', path: '/api/v3/reset-password', ...v3, handle: resetPassword },
  { method: 'POST', path: '/api/v3/validate-password', ...v3, handle: validatePassword },
  { method: 'GET', path: '/api/v3/captcha-code', style: 'bare', app: false, handle: captchaCode },
  { method: 'GET', path: '/api/v3/mydevices/list', ...v3, handle: listMyDevices },
  { method: 'POST', path: '/api/v3/mydevices/revoke-session', ...v3, handle: revokeSession },
  { method: 'GET', path: '/api/v3/get-profile', ...v3, handle: getProfile },
  { method: 'GET', path: '/api/v3/get-security-info', ...v3, handle: getSecurityInfo },
  {
    method: 'GET',
    path: '/api/v2/applications/{appId}/public-config',
    style: 'v2',
    app: false,
    handle: publicConfig,
  },
  {
    method: 'POST',
    path: '/api/v2/users/password/reset-by-first-login-token',
    style: 'v2',
    app: true,
    handle: resetByFirstLoginToken,
  },
  { method: 'POST', path: '/graphql/v2', style: 'graphql', app: true, handle: graphql },
]
