import type { FieldErrors, ResolverResult } from 'react-hook-form'
import type { RequestExtra } from '../../core/call-endpoint.js'
import { PasswordError } from '../../core/errors.js'
import { yieldToPage } from '../../core/yield-to-page.js'
import { pendingDelayMs } from '../announcements.js'
import type { FieldIssues, FormAccess } from '../types.js'
import { askAboutLeaks } from './breach.js'
import { updateChecklist } from './checklist.js'
import type { EngineContext, FieldNames } from './context.js'
import { focusInvalidField } from './focus-invalid-field.js'
import { reportUnchecked } from '../report-unchecked.js'
import { handleError, handleSuccess } from './handle-result.js'
import { loadLimits } from './limits.js'
import { findIssues, readTexts, withLeaks } from './validate.js'

/** One submit: validate, check for leaks, encrypt, send, handle the result. */
export async function submit(context: EngineContext, extra?: RequestExtra): Promise<void> {
  const { form, control, submission } = context
  if ((await wasTypedWhileYielding(context)) || isUnmounted(context)) return form.effects.announce('')
  clearServiceErrors(form)
  await loadLimits(context)
  if (isUnmounted(context)) return
  submission.reset()
  Object.assign(context, { maySend: true, extra })
  // react-hook-form asks `resolve` below, which engine.ts hands to `createFormControl`, and then calls one of these two. What
  // passes between them is in the context: `maySend` and `extra` on the way there, `answer` and `failure` on the way back.
  await control.handleSubmit(
    async () => {
      if (context.failure) return reportUnchecked(form, context.failure)
      if (!context.answer) return form.effects.announce('')
      await context.answer.then(
        (result) => handleSuccess(context, result),
        (error: PasswordError) => handleError(context, error),
      )
    },
    (issues) =>
      context.failure ? reportUnchecked(form, context.failure) : focusInvalidField(context, issues as FieldIssues),
  )()
}

/** The resolver of react-hook-form: what is wrong with the texts. If nothing is wrong, they are on their way when it returns. */
export async function resolve(context: EngineContext): Promise<ResolverResult<FieldNames>> {
  const { maySend, extra } = context
  Object.assign(context, { answer: undefined, failure: undefined, maySend: false, extra: undefined })
  try {
    return { values: {}, errors: (await checkAndSend(context, maySend, extra)) as FieldErrors<FieldNames> }
  } catch (error) {
    context.failure = error as PasswordError
    return { values: {}, errors: { root: { type: context.failure.code } } as FieldErrors<FieldNames> }
  }
}

/**
 * Reads the inputs, validates the texts, asks about leaks, and hands the very texts that were checked to what encrypts
 * them. This is the one function of a form that holds plaintext; when it returns the texts are gone.
 */
async function checkAndSend(
  context: EngineContext,
  maySend: boolean,
  extra: RequestExtra | undefined,
): Promise<FieldIssues> {
  const { form, breach, submission } = context
  const { options, fields } = form
  // A host's input that cannot be read must not be taken for an empty one.
  if (options.fields.some((name) => !fields[name].input)) throw new PasswordError('config')
  const texts = readTexts(form)
  const issues = await findIssues(form, texts)
  // Only a submit sends, whoever else may ask for the issues.
  if (Object.keys(issues).length > 0 || !maySend) return issues
  if (options.kit.breach) {
    await askAboutLeaks(breach, options.kit.breach, texts.newPassword)
    updateChecklist(context)
    // If something was typed while leaks were asked about, it is not to be sent yet.
    if (breach.verdict !== 'clear' && breach.verdict !== 'unknown') return withLeaks({}, breach)
  }
  form.effects.announce(options.text.pending, pendingDelayMs)
  context.answer = submission.submit(options.valuesOf(texts), extra)
  form.update({ status: 'submitting' })
  return {}
}

/**
 * Yields to the page and returns whether anything was typed meanwhile. Without it the click and the check would be one long
 * task.
 */
async function wasTypedWhileYielding({ form }: EngineContext): Promise<boolean> {
  const inputs = form.options.fields.map((name) => form.fields[name].input)
  let wasTyped = false
  const onInput = () => {
    wasTyped = true
  }
  for (const input of inputs) input?.addEventListener('input', onInput)
  await yieldToPage()
  for (const input of inputs) input?.removeEventListener('input', onInput)
  return wasTyped
}

const isUnmounted = ({ form }: EngineContext) => form.options.fields.every((name) => form.fields[name].input === null)

/** Clears what the service said before, since it may say something else about another attempt. */
export function clearServiceErrors(form: FormAccess, names = form.options.fields): void {
  for (const name of names)
    Object.assign(form.fields[name], { wasVisited: true, serviceError: undefined, formRefusal: undefined })
}
