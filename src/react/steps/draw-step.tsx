'use client'

import type { ReactNode } from 'react'
import { DrawnField } from '../fields/parts/field.js'
import type { Field } from '../fields/types.js'
import { StepForm } from '../form/parts/step-form.js'
import type { Step } from '../form/types.js'

export type RenderStep = (step: Step<Field>) => ReactNode

const drawField = (field: Field) => <DrawnField field={field} />

/** A step, as the kit draws it. */
export const drawStep = (step: Step<Field>, intro?: ReactNode, below?: ReactNode): ReactNode => (
  <StepForm step={step} intro={intro}>
    {step.fields.map((name) => step.field(name, drawField))}
    {step.below}
    {below}
  </StepForm>
)
