import { issueWords, words } from '../../core/messages.js'
import type { FieldIssues } from '../types.js'
import type { EngineContext } from './context.js'

/**
 * Shows the issues and focuses the first field that has one. If the focus is there already or cannot move, the issue is
 * announced instead, because screen readers would not read it.
 */
export function focusInvalidField({ form, control }: EngineContext, issues: FieldIssues): void {
  const { options, fields, effects } = form
  // On the page before the focus comes, so that each is read with its field.
  effects.commit(() => {
    for (const name of options.fields) {
      const issue = issues[name]
      if (issue) control.setError(name, issue)
    }
  })
  const name = options.fields.find((each) => issues[each])
  const issue = name && issues[name]
  if (!issue) return
  const { input } = fields[name]
  const sentence = words(options.messages.fieldIssue, {
    field: options.messages.fields[name].label,
    issue: issueWords(options.messages, issue, options.tag),
  })
  effects.announce(input && effects.focus(input) ? '' : sentence)
}
