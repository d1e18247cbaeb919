import { nothing, type Endpoint } from '../core/wire.js'

const write = { method: 'POST', login: false, effect: 'write', envelope: 'v2', answer: nothing } as const

/** Sources: guard-ios and guard-android (AuthClient), flutter SDK; answered with 200 in a live test of guard-ios. */
export const resetByFirstLoginToken: Endpoint<undefined> = {
  ...write,
  path: '/api/v2/users/password/reset-by-first-login-token',
}

const mutation = 'resetPasswordByForceResetToken'

/** Sources: Guard (rotation), and the mutation's name and arguments in the JavaScript, C#, Java and Go SDKs. */
export const resetByForceResetToken: Endpoint<undefined> = { ...write, path: '/graphql/v2', unwrap: unwrapMutation }

export const forceResetBody = (variables: { token: string; oldPassword: string; newPassword: string }) => ({
  operationName: mutation,
  query: `mutation ${mutation}($token: String!, $oldPassword: String!, $newPassword: String!) { ${mutation}(token: $token, oldPassword: $oldPassword, newPassword: $newPassword) { message code } }`,
  variables,
})

/**
 * The V2 envelope in an answer of GraphQL: `data.<mutation>` of a success, `errors[0].message` of a refusal. Nothing where
 * both or neither is there, or numbers beside them: the outcome of such an answer is unknown.
 */
function unwrapMutation(body: unknown): unknown {
  const { data, errors, code: otherCode, statusCode } = objectOf(body)
  const result = objectOf(data)[mutation] ?? undefined
  const hasErrors = errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)
  const isAlone = [otherCode, statusCode].every((each) => each === undefined || each === 200)
  if (!hasErrors) return isAlone ? result : undefined
  if (result !== undefined || !Array.isArray(errors)) return undefined
  const { code, apiCode, ...rest } = objectOf(objectOf(errors[0])['message'])
  return { ...rest, code: apiCode ?? code }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
