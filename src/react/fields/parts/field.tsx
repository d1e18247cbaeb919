'use client'

import { fieldExtras } from '../field-extras-module.js'
import type { Line } from '../../form/types.js'
import { join } from '../../shared/class-names.js'
import { useFormScope } from '../../shared/form-context.js'
import { useLoaded } from '../../shared/use-lazy-module.js'
import type { Field } from '../types.js'
import { EyeIcon } from './icons.js'
import { Requirements } from './requirements.js'

/** A field, as the kit draws it. */
export function DrawnField({ field }: { field: Field }) {
  const { part, elements, messages, pending } = useFormScope()
  const { invalid, visible, hint, policy, strength, suggest, requirements } = field
  const extras = useLoaded(!!(strength || suggest), fieldExtras)
  const input = (
    <elements.Input
      {...part('input', { invalid, plain: !field.toggleProps })}
      {...field.inputProps}
      className={join(part('input').className, field.inputProps.className)}
    />
  )
  const note = ({ key, text, props }: Line) => (
    <p key={key} {...part('note')} {...props}>
      {text}
    </p>
  )
  return (
    <div {...part('field', { invalid })} {...field.groupProps}>
      <elements.Label {...part('label')} {...field.labelProps}>
        {field.label}
      </elements.Label>
      {field.toggleProps ? (
        <div {...part('control', { invalid, pending, visible })}>
          {input}
          <elements.Button {...part('toggle', { visible })} {...field.toggleProps}>
            <EyeIcon part={part} struck={visible === true} />
          </elements.Button>
        </div>
      ) : (
        input
      )}
      {field.capsLock && <p {...part('caps-lock')}>{messages.capsLock}</p>}
      <p {...part('error')} {...field.errorProps}>
        {field.error}
      </p>
      {hint && (
        <p {...part('hint')} {...hint.props}>
          {hint.text}
        </p>
      )}
      {suggest && extras && <extras.SuggestButton form={suggest} />}
      {strength && extras && <extras.LiveStrength {...strength} />}
      {policy && note(policy)}
      {requirements?.length ? <Requirements lines={requirements} props={field.requirementsProps} /> : null}
      {field.notes?.map(note)}
    </div>
  )
}
