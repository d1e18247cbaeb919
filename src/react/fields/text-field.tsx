'use client'

import type { ReactNode } from 'react'
import type { Field } from './types.js'
import { useField, type FieldOptions } from './use-field.js'

/** A field whose text is no password. */
export function TextField({ render, ...options }: FieldOptions & { render(field: Field): ReactNode }): ReactNode {
  return render(useField(options))
}
