/**
 * Every element of the kit. The list yields the class `pwk-<part>`, the key in `classNames`, the rule in the stylesheet
 * and the row in docs/theming.md; part-facts.ts describes each.
 */
export const parts = [
  'root',
  'form',
  'title',
  'description',
  'alert',
  'message',
  'service-message',
  'reference',
  'countdown',
  'field',
  'label',
  'control',
  'input',
  'select',
  'toggle',
  'icon',
  'hint',
  'requirements',
  'requirement',
  'requirement-label',
  'requirement-state',
  'mark',
  'note',
  'error',
  'strength',
  'verdict',
  'meter',
  'segment',
  'caps-lock',
  'actions',
  'submit',
  'cancel',
  'spinner',
  'status',
  'panel',
  'account',
  'link',
  'username',
] as const

/** The name of an element the kit draws. */
export type Part = (typeof parts)[number]

/** Your classes by part, added to the kit's own. */
export type ClassNames = Partial<Record<Part, string>>

/** What a part carries on its element: its class, and each state that holds as an empty `data-*` attribute. */
export type PartAttributes = { className?: string } & Partial<Record<`data-${string}`, ''>>
