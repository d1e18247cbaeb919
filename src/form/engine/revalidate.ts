import type { FieldName } from '../../core/policy.js'
import type { FieldIssue } from '../types.js'
import { askAboutLeaks } from './breach.js'
import type { EngineContext } from './context.js'
import { updateChecklist } from './checklist.js'
import { findIssues, readTexts, withLeaks } from './validate.js'

/** After each key: what is wrong by now may be right, and the other way round. Nothing new is found wrong while typing. */
export function revalidateTyped(context: EngineContext, typed: FieldName): void {
  const { fields, snapshot } = context.form
  const shown = snapshot.fieldIssues
  const names = new Set<FieldName>()
  if (shown[typed]) names.add(typed)
  // A rule between two fields is shown under the second.
  if (typed === 'currentPassword' && shown.newPassword) names.add('newPassword')
  if (typed === 'newPassword' && fields.confirmPassword.wasVisited) names.add('confirmPassword')
  void revalidate(context, [...names])
}

/** The limits have changed: every issue that is shown may be another one. */
export function revalidateShown(context: EngineContext): void {
  void revalidate(context, Object.keys(context.form.snapshot.fieldIssues) as FieldName[])
}

/** A field has been left: it is checked, and the new password is looked up among leaks. */
export async function revalidateLeft(context: EngineContext, left: FieldName): Promise<void> {
  const { form, breach } = context
  await revalidate(context, [left])
  const { breach: check } = form.options.kit
  if (left !== 'newPassword' || !check || breach.verdict || form.snapshot.fieldIssues.newPassword) return
  const { newPassword } = readTexts(form)
  if (!newPassword || (await findIssuesQuietly(context))?.newPassword) return
  await askAboutLeaks(breach, check, newPassword)
  updateChecklist(context)
  await revalidate(context, [left])
}

/** Shows what is wrong with these fields now. An issue that stays the same is not shown again, since that renders the field. */
export async function revalidate(context: EngineContext, names: readonly FieldName[]): Promise<void> {
  const { form, control } = context
  const issues = names.length > 0 ? await findIssuesQuietly(context) : undefined
  for (const name of issues ? form.options.fields.filter((each) => names.includes(each)) : []) {
    const issue = issues?.[name]
    if (isSameIssue(issue, form.snapshot.fieldIssues[name])) continue
    if (issue) control.setError(name, issue)
    else control.clearErrors(name)
  }
}

/** What cannot be checked yet is checked on submit, and its failure is shown there. */
const findIssuesQuietly = ({ form, breach }: EngineContext) =>
  findIssues(form, readTexts(form)).then(
    (issues) => withLeaks(issues, breach),
    () => undefined,
  )

/** Whether both show the same. */
const isSameIssue = (one: FieldIssue | undefined, other: FieldIssue | undefined): boolean =>
  one?.type === other?.type &&
  one?.serviceError === other?.serviceError &&
  one?.rule?.measured === other?.rule?.measured &&
  one?.rule?.rule === other?.rule?.rule
