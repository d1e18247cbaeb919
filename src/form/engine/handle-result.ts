import { attemptFactsOf } from '../../core/attempt-facts.js'
import { PasswordError } from '../../core/errors.js'
import type { FieldName } from '../../core/policy.js'
import { retryTimeAhead } from '../../core/retry-time.js'
import { readableServiceMessage } from '../../core/service-message.js'
import { invokeCallback } from '../host-callbacks.js'
import type { FlowSuccess, FormAccess } from '../types.js'
import type { EngineContext } from './context.js'
import { focusInvalidField } from './focus-invalid-field.js'
import { updateChecklist } from './checklist.js'
import { findIssues, readTexts } from './validate.js'

/** The service has accepted the new password. */
export async function handleSuccess({ form }: EngineContext, result: FlowSuccess): Promise<void> {
  const { text, onSuccess } = form.options
  form.effects.announce(text.done)
  form.update({ status: 'finishing' })
  await invokeCallback(onSuccess, result)
  form.update({ status: 'done' })
}

/** The request has failed, or its outcome is unknown: shows why, in the field or above the form. */
export async function handleError(context: EngineContext, error: PasswordError): Promise<void> {
  const { form, policy } = context
  const { options, fields, effects } = form
  effects.announce('')
  if (error.code === 'aborted') return form.update({ status: 'idle' })
  if (options.takesOver?.(error)) {
    form.update({ status: 'idle', requestError: error })
    return void invokeCallback(options.onError, error)
  }
  if (error.code === 'policy-changed') policy.refresh()
  const isHidden = options.hiddenErrorCodes[error.code]
  // How long a lock lasts would say that there is one.
  const retryAt = error.code === 'locked' && isHidden ? 0 : retryTimeAhead(error)
  if (isHidden || error.code === 'rejected')
    fields.newPassword.formRefusal = isHidden ? new PasswordError('rejected') : error
  updateChecklist(context)
  const field = attemptFactsOf(error.code).field
  const place = field && options.fields.includes(field) ? field : undefined
  const formError = place ? null : withoutTexts(form, error)
  form.update({
    status: 'idle',
    requestError: error,
    retryAt,
    isWaiting: retryAt > 0,
    formError,
    serviceMessage: formError ? shownServiceMessage(form, formError) : '',
  })
  const issues = attemptFactsOf(error.code).isAboutText ? await findIssues(form, readTexts(form)) : {}
  if (Object.keys(issues).length > 0) focusInvalidField(context, issues)
  else if (place) showUnderField(context, place, error)
  void invokeCallback(options.onError, error)
}

/** The service's own sentence, where its number is unknown. In a reset it would tell a hidden refusal from any other. */
function shownServiceMessage({ options }: FormAccess, { code, apiCode, serviceMessage }: PasswordError): string {
  const isUnknown = code === 'rejected' && apiCode !== undefined && !options.hiddenErrorCodes[code]
  return options.kit.showServiceMessage && options.flow === 'change' && isUnknown
    ? readableServiceMessage(serviceMessage)
    : ''
}

/** A service that quotes what was typed would have it shown on the page. */
function withoutTexts({ options, fields }: FormAccess, error: PasswordError): PasswordError {
  const { code, serviceMessage = '', apiCode, statusCode, requestId, attemptsLeft, retryAt } = error
  const quotes = options.fields.some(
    (name) => fields[name].input?.value && serviceMessage.includes(fields[name].input.value),
  )
  return quotes ? new PasswordError(code, '', { apiCode, statusCode, requestId, attemptsLeft, retryAt }) : error
}

/**
 * Shows what the service said of a field. Only a wrong current password is emptied: browsers take a form whose fields are all
 * empty for one that has succeeded (PM-21).
 */
function showUnderField(context: EngineContext, name: FieldName, serviceError: PasswordError): void {
  const field = context.form.fields[name]
  if (serviceError.code === 'wrong-password' && field.input) field.input.value = ''
  field.serviceError = serviceError
  updateChecklist(context)
  focusInvalidField(context, { [name]: { type: serviceError.code, rule: undefined, serviceError } })
}
