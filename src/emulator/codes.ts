// Which number is answered when: the one place. `recorded` names where the number is published; `chosen` marks what no public
// source says, so that it is the emulator's own choice. docs-v3 = Authing/docs-v3 error-code.md, alike in genauth-docs;
// docs-v2 = Authing/docs error-code.md; Guard = Authing/Guard; flutter = Authing/authing-flutter-sdk (README, live tests);
// sign-in table = the table of answers of /api/v3/signin in Authing/authing-node-sdk, 2022-10; app 2026-02 = answers that a
// public browser application wrote down in February 2026. Pairs of statusCode and apiCode without one of the last two, or
// without "sample", are chosen by the statusCode classes of docs-v3.

/** What the service says in a situation. */
export interface Answer {
  /** The body's; HTTP says 200 unless `httpStatus` does. */
  statusCode: number
  /** The number of the failure; missing after a success. */
  apiCode?: number | undefined
  /** The service's sentence. */
  message: string
  /** The status of HTTP. @default 200 */
  httpStatus?: number | undefined
}

interface Row extends Answer {
  recorded?: string
  chosen?: string
}

const rows = {
  'app-id-missing': { statusCode: 400, apiCode: 2101, message: 'Provide an app ID', recorded: 'docs-v2' },
  'app-unknown': {
    statusCode: 499,
    apiCode: 2011,
    message: 'Application does not exist',
    recorded: 'docs-v3 (sample)',
  },
  'not-logged-in': { statusCode: 401, apiCode: 2020, message: 'Not logged in', recorded: 'docs-v3, flutter test' },
  'route-unknown': { statusCode: 404, message: 'Not found', httpStatus: 404, chosen: 'HTTP 404 as well' },
  throttled: {
    statusCode: 429,
    message: 'Too many requests, try again later',
    httpStatus: 429,
    recorded: 'OpenAPI, section on rate limits',
  },
  malformed: { statusCode: 400, message: 'Malformed request', recorded: 'docs-v3 (class 400)', chosen: 'no apiCode' },
  'parameter-missing': {
    statusCode: 400,
    message: 'Parameter missing',
    recorded: 'app 2026-02: no apiCode, and a text that names the parameter, in English whatever the language',
  },
  undecryptable: {
    statusCode: 499,
    apiCode: 2016,
    message: 'Decrypt password failed, please check your encryption configuration.',
    recorded: 'sign-in table, docs-v2; V2 routes answer 499 with 400 as well: codeVariants.undecryptableAs400',
  },

  'wrong-credentials': {
    statusCode: 403,
    apiCode: 2333,
    message: 'Account not exists or password is incorrect.',
    recorded: 'sign-in table, docs-v3 (sample), Guard',
    chosen: 'also for an account without a password',
  },
  locked: { statusCode: 403, apiCode: 2005, message: 'User is locked', recorded: 'docs-v3, Guard' },
  'locked-by-failures': {
    statusCode: 403,
    apiCode: 2057,
    message: 'Locked after too many failed attempts',
    recorded: 'Guard',
  },
  'user-unknown': {
    statusCode: 404,
    apiCode: 2004,
    message: 'User not exists.',
    recorded: 'sign-in table, docs-v3, flutter README',
  },
  'no-access-to-app': {
    statusCode: 403,
    apiCode: 1576,
    message: '无权限登录此应用，请联系管理员',
    recorded: 'app 2026-02',
  },
  'captcha-wanted': {
    statusCode: 403,
    apiCode: 2000,
    message: 'Please enter captcha code for this login request.',
    recorded: 'sign-in table, docs-v2, Guard',
    chosen: 'the same for a captcha that was answered wrong',
  },
  'client-credentials-missing': {
    statusCode: 499,
    message: '应用 token_endpoint_auth_method 配置不为 none, 请在 body 或者请求头中传递 client_id 和 client_secret',
    recorded: 'app 2026-02: no apiCode',
  },
  'device-unknown': {
    statusCode: 404,
    message: 'Device not exists',
    chosen: 'nothing is published for a device that the account does not have',
  },
  'first-login': {
    statusCode: 403,
    apiCode: 1639,
    message: 'You must reset your password at the first login',
    recorded: 'docs-v3, Guard, iOS test: the number; V3 sign-in is documented not to support it',
    chosen: 'the statusCode',
  },

  'old-password-missing': {
    statusCode: 400,
    apiCode: 2201,
    message: 'Original password missing',
    recorded: 'docs-v2',
  },
  'old-password-wrong': {
    statusCode: 403,
    apiCode: 2006,
    message: 'Password is incorrect.',
    recorded: 'sign-in table, docs-v3',
    chosen:
      'at a change, of the recorded 2006, 2203 (docs-v2) and 1320011 (flutter test, V2 route); which one V3 says is unknown',
  },
  'password-not-set': {
    statusCode: 400,
    apiCode: 2027,
    message: 'Registered by OAuth, no password is set',
    recorded: 'docs-v2: the number, at a sign-in',
    chosen: 'at a change, and only with needlessOldPassword: refused',
  },
  'password-too-short': {
    statusCode: 422,
    apiCode: 2029,
    message: 'Password must have at least 6 characters',
    recorded: 'docs-v2, Guard',
  },
  'password-too-weak': {
    statusCode: 422,
    message: 'Password does not meet the strength requirement',
    chosen: 'no number is published for a candidate the policy refuses',
  },

  'address-malformed': {
    statusCode: 400,
    apiCode: 1020017,
    message: 'Email address malformed',
    recorded: 'flutter README (send email)',
  },
  'phone-malformed': {
    statusCode: 400,
    apiCode: 2028,
    message: 'Provide a correct phone number or email',
    recorded: 'docs-v2',
    chosen: 'V2 answers code 500 to SMS for an invalid number (iOS test)',
  },
  'sent-too-often': {
    statusCode: 499,
    apiCode: 2080,
    message: 'A code was sent within the last minute',
    recorded: 'Guard SendCodeByEmail, iOS test (email)',
    chosen: 'the same for SMS, where no number is published',
  },
  'code-wrong': {
    statusCode: 499,
    apiCode: 2001,
    message: '验证码不正确',
    recorded: 'app 2026-02, docs-v2, flutter test',
  },
  'code-expired': {
    statusCode: 499,
    apiCode: 2001,
    message: '验证码已失效，请重新获取验证码',
    recorded: 'app 2026-02; docs-v2 has 2300 for it: codeVariants.codeExpiredAs2300',
  },
  'code-spent': {
    statusCode: 499,
    apiCode: 2001,
    message: '验证码已失效，请重新获取验证码',
    recorded: 'app 2026-02: as for an expired one',
  },
  'reset-token-invalid': {
    statusCode: 403,
    apiCode: 1020020,
    message: 'Token invalid or expired',
    recorded: 'flutter README: token invalid or expired (link)',
    chosen: 'nothing is published for passwordResetToken itself',
  },
  'reset-token-expired': {
    statusCode: 403,
    apiCode: 1020020,
    message: 'Token invalid or expired',
    chosen: 'as for an invalid token',
  },
  'reset-token-used': {
    statusCode: 403,
    apiCode: 1020020,
    message: 'Token invalid or expired',
    chosen: 'as for an invalid token',
  },
} as const satisfies Record<string, Row>

/** The name of something that the service can answer. */
export type Situation = keyof typeof rows
/** Answers of a tenant that differ from the published ones. */
export type CodeOverrides = Partial<Record<Situation, Partial<Answer>>>

/** Every situation with its answer, its sources and the choices made. */
export const codes: Readonly<Record<Situation, Row>> = rows

/** Answers that other services of the family were seen to give, ready for the option `codes`. */
export const codeVariants = {
  /** A V2 route in July 2022, to a password that could not be decrypted. */
  undecryptableAs400: { undecryptable: { statusCode: 499, apiCode: 400, message: '密码解密失败' } },
  /** The table of V2 has a number of its own for a code that has expired. */
  codeExpiredAs2300: { 'code-expired': { statusCode: 403, apiCode: 2300, message: 'Verification code expired' } },
} as const satisfies Record<string, CodeOverrides>
