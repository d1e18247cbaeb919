import { createFormControl } from 'react-hook-form'
import { words } from '../../core/messages.js'
import type { Engine, FieldIssues, FormAccess } from '../types.js'
import { forgetVerdict } from './breach.js'
import { updateChecklist } from './checklist.js'
import type { EngineContext, FieldNames } from './context.js'
import { areLimitsLoaded, loadCommonPasswords, refusesCommon, updateLimits } from './limits.js'
import { createPolicyReader } from '../requests/policy-reader.js'
import { revalidateLeft, revalidateShown, revalidateTyped } from './revalidate.js'
import { clearServiceErrors, resolve, submit } from './submit.js'
import { createSubmission } from '../requests/submission.js'
import { createTransportLoader } from '../requests/transport-loader.js'
import { createTypingAdvice } from './typing-advice.js'

// These two come in the chunk of the engine: for a suggested password, and for calls of a signed-in person.
export { generationTools } from '../../core/policy/generation-tools.js'
export { withServiceSettings } from '../requests/public-config.js'

/** What checks, encrypts and sends for one form. */
export function createEngine(form: FormAccess): Engine {
  const getKit = () => form.options.kit
  const getOperation = () => form.options.operation
  // A call that is not one of the kit's own cannot cross to the worker.
  const getSendingKit = () => (typeof getOperation() === 'string' ? getKit() : { ...getKit(), worker: undefined })
  const transport = createTransportLoader(getSendingKit)
  const parts = {
    form,
    transport,
    policy: createPolicyReader(getKit),
    submission: createSubmission(getOperation, form.options.flow, getSendingKit, transport),
    breach: { verdict: undefined, request: undefined },
    answer: undefined,
    failure: undefined,
    maySend: false,
    extra: undefined,
    control: createFormControl<FieldNames>({
      resolver: () => resolve(context),
      shouldFocusError: false,
    }),
  } satisfies Omit<EngineContext, 'advice'>
  const context: EngineContext = Object.assign(parts, { advice: createTypingAdvice(parts) })
  let isPrefetched = false
  let names = form.options.fields
  let unsubscribe = () => {}

  parts.control.subscribe({
    formState: { errors: true },
    callback({ errors }) {
      const { root: _root, ...fieldIssues } = { ...errors }
      form.update({ fieldIssues: fieldIssues as FieldIssues })
    },
  })

  /** Once, and early, so that a submit waits for nothing. What cannot be loaded is reported when it is needed. */
  function prefetch(): void {
    if (isPrefetched) return
    isPrefetched = true
    const loads: Promise<unknown>[] = [transport.load(), ...(refusesCommon(context) ? [loadCommonPasswords()] : [])]
    for (const load of loads)
      load.then(
        () => updateLimits(context),
        () => {},
      )
  }

  return {
    isReady: () => areLimitsLoaded(context) && !getKit().breach,
    handle(event) {
      switch (event.type) {
        case 'focus':
          return prefetch()
        case 'pageShown':
          updateChecklist(context)
          return revalidateShown(context)
        case 'input':
          if (event.field === 'newPassword') forgetVerdict(parts.breach)
          updateChecklist(context)
          return revalidateTyped(context, event.field)
        case 'blur':
          updateChecklist(context)
          return void revalidateLeft(context, event.field)
      }
    },
    submit: (extra) => submit(context, extra),
    announceWait() {
      const { effects, options, snapshot } = form
      const seconds = Math.ceil((snapshot.retryAt - Date.now()) / 1000)
      effects.announce(words(options.messages.wait, { seconds }))
    },
    optionsChanged() {
      const { fields } = form.options
      if (names.length !== fields.length) {
        // Something else is asked now: what was said of it, and of the form as a whole, no longer holds.
        const gone = names.filter((name) => !fields.includes(name))
        clearServiceErrors(form, gone)
        parts.control.clearErrors(gone)
        if (!form.snapshot.isWaiting) form.update({ formError: null, serviceMessage: '' })
        names = fields
      }
      parts.policy.optionsChanged()
      updateLimits(context)
    },
    connect() {
      unsubscribe()
      unsubscribe = parts.policy.subscribe(() => updateLimits(context))
      transport.connect()
      updateLimits(context)
    },
    disconnect() {
      unsubscribe()
      transport.disconnect()
      parts.submission.release()
      forgetVerdict(parts.breach)
      context.advice.cancel()
    },
  }
}
