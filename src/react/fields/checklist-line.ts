'use client'

import type { Requirement } from '../../core/policy.js'

/** A line as it is drawn: no text, and nothing measured of it. */
export interface ChecklistLine {
  key: string
  state: Requirement['state']
  label: string
  /** Whether its state is said beside it; the other lines say by themselves what is wrong. */
  listed: boolean
}

/** Ids of the lines: the list itself would describe the field with its own name alone (accname 1.2, 2C). */
export const requirementIds = (id: string, lines: readonly ChecklistLine[]) => lines.map((_, index) => `${id}-${index}`)
