import { warnOnce } from './development.js'
import type { PasswordError, PasswordErrorCode } from './errors.js'
import type { ExtraMessages } from './extra-messages.js'
import type { NoteCode } from './policy/notes.js'
import type { BrokenRule, FieldName, ListedRule, PolicyRule, Requirement, RuleCode } from './policy.js'
import type { AccountMessages, CodeMessages, FlowMessages, ResetMessages } from './step-messages.js'
import type { Strength } from './strength/estimate-strength.js'
import { mergeWords, words, type DeepPartial, type Words } from './words.js'

export { words }

/** Words of a password field. */
export interface FieldMessages {
  /** Label of the field. */
  label: string
  /** Under the field when it is empty. */
  required: string
  /** Accessible name of the button that shows what was typed; names its field. */
  show: string
  /** Accessible name of the same button while the text is shown. */
  hide: string
  /** Announced when the text has been shown. */
  shown: string
  /** Announced when it has been hidden. */
  hidden: string
}

/** Words of the strength meter. */
export interface StrengthMessages {
  /** Label of the meter. */
  label: string
  /** While there is nothing to say. */
  none: string
  /** From the weakest to the strongest. Words, not promises: no time and no number. */
  words: Record<Strength, string>
}

/** Every word the kit can show. A locale that misses one does not compile. */
export interface Messages {
  /** Words of a change. */
  change: FlowMessages
  /** Words of setting a first password. */
  set: FlowMessages
  /** Words of a change that the host demands. */
  forced: FlowMessages
  /** Words of a change of an expired password. */
  expired: FlowMessages
  /** Words of the step that asks for the account. */
  account: AccountMessages
  /** Words of the step that asks for the code. */
  code: CodeMessages
  /** Words of the last step of a reset. */
  reset: ResetMessages
  /** Labels of the password fields, and the words of their buttons. */
  fields: Record<FieldName, FieldMessages>
  /** Under the new password: how to choose one. The rules are listed beside it. */
  hint: string
  /** Under its field, when a rule is broken. */
  rules: Record<Exclude<RuleCode, 'required'>, Words<BrokenRule>>
  /** In the list of rules, before anything is typed. Rules that are not here join it with the words of `rules`. */
  requirements: Record<ListedRule, Words<BrokenRule>>
  /** Accessible name of that list. */
  requirementsTitle: string
  /** What is read right after each of its lines, with the marks that make for a pause. */
  requirementStates: Record<Requirement['state'], string>
  /** Announced when someone pauses. */
  requirementsMet: Words<{ met: number; total: number }>
  /** In place of the list while the service's policy is loading. */
  policyLoading: string
  /** Above it where the policy cannot be read. */
  policyFailed: string
  /** Under the list; they refuse no password. */
  notes: Record<NoteCode | 'breach-unknown', string>
  /** Beside the meter, where a form has one. */
  strength: StrengthMessages
  /** Under a field, or above the form. */
  errors: Record<PasswordErrorCode, Words<PasswordError>>
  /** How long a new attempt is useless. */
  wait: Words<{ seconds: number }>
  /** When that time is over. */
  waitOver: string
  /** Announced when something is wrong with a field that the focus is not moved to. */
  fieldIssue: Words<{ field: string; issue: string }>
  /** Under a password field, and announced, while the key is on. */
  capsLock: string
  /** The button that gives up. */
  cancel: string
  /** The same button, once it has said what became of the password. */
  close: string
  /** Said before the form goes, when an attempt has failed. */
  unchanged: string
  /** On the button, where what a step needs could not be fetched. */
  retry: string
  /** For the person to quote to support. */
  reference: Words<{ requestId: string }>
}

/** A language: its BCP 47 tag, its direction and its words. */
export interface Locale {
  /** The language as a BCP 47 tag, such as `zh-CN`. */
  tag: string
  /** The direction of the language. */
  dir: 'ltr' | 'rtl'
  /** Every word of the forms. */
  messages: Messages
  /** Loads the words of the features that are off by default, when one of them is used. @default English */
  loadExtras?: (() => Promise<ExtraMessages>) | undefined
}

/** Some of the words; the rest come from the locale. */
export type PartialMessages = DeepPartial<Messages>

/** Under its field, in the person's language; `tag` is for the words of rules that are not the kit's. */
export function ruleWords(messages: Pick<Messages, 'fields' | 'rules'>, broken: BrokenRule, tag = ''): string {
  const { code, field, rule } = broken
  if (code === 'required') return messages.fields[field].required
  return (rule && ownWords(rule, tag)) || words(messages.rules[code], broken)
}

/** Words of the host's that throw are none: they must not take the form off the page. */
function ownWords({ code, message = '' }: PolicyRule, tag: string): string {
  try {
    return words(message, tag)
  } catch {
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(`words ${code}`, `the message of the password rule "${code}" threw, so the kit's own words are shown.`)
    }
    return ''
  }
}

/** Under its field: what rule was broken, or what the service said. */
export function issueWords(
  messages: Messages,
  issue: { rule?: BrokenRule | undefined; serviceError?: PasswordError | undefined },
  tag: string,
): string {
  if (issue.rule) return ruleWords(messages, issue.rule, tag)
  return issue.serviceError ? words(messages.errors[issue.serviceError.code], issue.serviceError) : ''
}

/** In the list of rules. */
export function requirementWords({ fields, rules, requirements }: Messages, item: Requirement, tag?: string): string {
  return ruleWords({ fields, rules: { ...rules, ...requirements } }, item, tag)
}

/** Later words win; what they leave out stays. */
export const mergeMessages = (messages: Messages, partial?: PartialMessages): Messages => mergeWords(messages, partial)
