import type { Part } from './parts.js'

/** What a `data-*` attribute says while it is there. */
export const states = {
  pending: 'A request is under way.',
  waiting: 'The service wants no attempt yet; a press does nothing.',
  opening: 'A link is about to come, and a place is kept for it.',
  finishing: 'The password is changed, and what `onSuccess` does is under way.',
  invalid: 'The field has an error.',
  visible: 'The password is shown.',
  plain: 'The input has no button in it.',
  met: 'The new password meets the requirement.',
  unmet: 'It does not yet.',
  service: 'Only the service can tell.',
  filled: 'The segment counts.',
  level:
    'How hard the password is to guess, from `0` to `4`: the one state with a value. Not there without a password.',
} as const

export type State = keyof typeof states

interface PartFacts {
  is: string
  states: readonly State[]
}

/** What each part is, and the states it can be in. Only types of this come with the forms: `part()` takes no other state. */
export const partFacts = {
  root: { is: 'Around all of a form; the custom properties are read here', states: [] },
  form: { is: 'The `<form>` of a step', states: ['pending', 'opening'] },
  title: { is: 'Its heading, also that of the panel after a success', states: [] },
  description: { is: 'The sentence below the heading', states: [] },
  alert: { is: 'What went wrong with the form as a whole; empty while nothing did', states: [] },
  message: { is: 'The sentence in it', states: [] },
  'service-message': { is: 'What the service says of a refusal that the kit has no words for', states: [] },
  reference: { is: 'The number of a request, for support', states: [] },
  countdown: { is: 'How long to wait before the next attempt', states: [] },
  field: { is: 'Around label, control, error, hint and what is below', states: ['invalid'] },
  label: { is: 'The `<label>`', states: [] },
  control: { is: 'Around the input of a password and its eye', states: ['invalid', 'pending', 'visible'] },
  input: { is: 'The `<input>`', states: ['invalid', 'plain'] },
  select: { is: 'The list of countries', states: [] },
  toggle: { is: 'The button that shows and hides a password', states: ['visible'] },
  icon: { is: 'The eye in it', states: [] },
  hint: { is: 'Help below an input', states: [] },
  requirements: { is: 'The list of what a new password must be', states: [] },
  requirement: { is: 'A line of it', states: ['met', 'unmet', 'service'] },
  'requirement-label': { is: 'The words of the line', states: [] },
  'requirement-state': {
    is: 'Whether it is met, in words; seen only where no mark says it',
    states: ['met', 'unmet', 'service'],
  },
  mark: { is: 'Its drawing', states: ['met', 'unmet', 'service'] },
  note: { is: 'Advice about the new password, and news of its policy', states: [] },
  error: { is: 'What is wrong with a field; empty while nothing is', states: [] },
  strength: { is: 'Around the meter and its verdict', states: [] },
  verdict: { is: 'The meter in words', states: [] },
  meter: { is: 'The meter', states: ['level'] },
  segment: { is: 'A segment of it', states: ['filled'] },
  'caps-lock': { is: 'The hint that Caps Lock is on', states: [] },
  actions: { is: 'Around the buttons', states: [] },
  submit: { is: 'The button that sends the form', states: ['pending', 'waiting'] },
  cancel: { is: 'The Cancel button', states: ['pending'] },
  spinner: { is: 'In the button while a request is under way', states: [] },
  status: { is: 'Announcements for screen readers; not visible', states: [] },
  panel: { is: 'The panel that replaces a form after a success', states: ['finishing'] },
  account: { is: 'The account that a code was sent to', states: [] },
  link: { is: 'A button that leads elsewhere', states: ['waiting'] },
  username: { is: 'The account’s name for password managers; not visible', states: [] },
} as const satisfies Record<Part, PartFacts>

/** The states that the element of a part may be drawn with. */
export type StateOf<P extends Part> = (typeof partFacts)[P]['states'][number]
