import { requirementWords } from '../../core/messages.js'
import { requirements, type Requirement } from '../../core/policy.js'
import type { FormAccess, PasswordFormOptions } from '../types.js'
import type { EngineContext } from './context.js'

/** Something that the checklist depends on has changed. */
export function updateChecklist({ form, advice }: EngineContext): void {
  const { options, snapshot } = form
  const items = listRequirements(form)
  // A list that says the same is kept as it is, since a new one is drawn.
  if (items && linesOf(items, options) !== linesOf(snapshot.requirements, options)) form.update({ requirements: items })
  advice.afterPause()
}

/** What is drawn of the list: of what was measured, only what its words say. */
const linesOf = (items: readonly Requirement[], { messages, tag }: PasswordFormOptions): string =>
  JSON.stringify(items.map((item) => [item.key, item.state, requirementWords(messages, item, tag)]))

/** Nothing where a rule of the host's throws, which is shown on submit. */
function listRequirements({ fields, options, snapshot }: FormAccess): readonly Requirement[] | undefined {
  const { input, serviceError, formRefusal } = fields.newPassword
  const currentPassword = options.fields.includes('currentPassword')
    ? (fields.currentPassword.input?.value ?? '')
    : undefined
  try {
    return requirements(input?.value ?? '', { ...snapshot.limits, currentPassword }, serviceError ?? formRefusal).items
  } catch {
    return undefined
  }
}
