'use client'

import type { FormChallenge, FormChoice, FormCountry, FormField, FormLine, FormStep } from 'react-password-kit'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field, FieldDescription, FieldGroup, FieldLabel } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** One step of a password form. Every element that is here must stay: the inputs' descriptions refer to them. */
export function PasswordStep({ form }: { form: FormStep }) {
  return (
    <>
      <div className="grid gap-2">
        <h2 {...form.titleProps({ className: 'text-xl font-semibold outline-none' })}>{form.title}</h2>
        <p {...form.descriptionProps({ className: 'text-sm text-muted-foreground empty:hidden' })}>
          {form.description}
        </p>
      </div>
      <Lines of={form.notes} />
      {form.step !== 'done' && (
        <form {...form.formProps()}>
          <FieldGroup>
            {/* It is there before its words, so that screen readers announce them. */}
            <Alert variant="destructive" {...form.alertProps({ className: 'empty:absolute empty:border-0 empty:p-0' })}>
              {form.alert ? <AlertDescription>{form.alert}</AlertDescription> : null}
            </Alert>
            <input {...form.usernameProps({ className: 'sr-only' })} />
            {form.fields.map((name) => form.field(name, (field) => <PasswordField field={field} />))}
            {form.country && <Country country={form.country} />}
            {form.choice && <Choice choice={form.choice} />}
            <Button {...form.submitProps()}>{form.submit}</Button>
          </FieldGroup>
        </form>
      )}
      {form.challenge && <Challenge challenge={form.challenge} />}
      {form.mail && (
        <a {...form.mail.props({ className: 'justify-self-start text-sm underline underline-offset-4' })}>
          {form.mail.text}
        </a>
      )}
      {form.links.map(({ key, text, props }) => (
        <Button key={key} variant="link" {...props({ className: 'justify-self-start p-0' })}>
          {text}
        </Button>
      ))}
    </>
  )
}

function PasswordField({ field }: { field: FormField }) {
  return (
    <Field data-invalid={field.invalid || undefined} {...field.groupProps()}>
      <FieldLabel {...field.labelProps()}>{field.label}</FieldLabel>
      <div className="flex gap-2">
        <Input {...field.inputProps()} />
        {field.toggle && (
          <Button variant="outline" size="icon" {...field.toggleProps()}>
            <span aria-hidden="true">{field.toggle === 'show' ? '○' : '●'}</span>
          </Button>
        )}
      </div>
      <p {...field.errorProps({ className: 'text-sm text-destructive' })}>{field.error}</p>
      {field.strength && (
        <FieldDescription>
          <span {...field.strength.labelProps()}>{field.strength.label}</span> {field.strength.text}
          <span {...field.strength.meterProps()} />
        </FieldDescription>
      )}
      {field.requirements.length > 0 && (
        <ul {...field.requirementsProps({ className: 'grid gap-1 text-sm text-muted-foreground' })}>
          {field.requirements.map(({ key, text, props }) => (
            <li key={key} {...props()}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {field.action && (
        <Button variant="link" {...field.action.props({ className: 'justify-self-start p-0' })}>
          {field.action.text}
        </Button>
      )}
      <Lines of={field.notes} />
    </Field>
  )
}

const Lines = ({ of }: { of: readonly FormLine<'p'>[] }) =>
  of.map(({ key, text, props }) => (
    <FieldDescription key={key} {...props()}>
      {text}
    </FieldDescription>
  ))

const Country = ({ country }: { country: FormCountry }) => (
  <Field>
    <FieldLabel {...country.labelProps()}>{country.label}</FieldLabel>
    <select
      {...country.selectProps({ className: 'h-9 w-full rounded-md border border-input bg-background px-3 text-sm' })}
    >
      {country.options.map(({ region, label }) => (
        <option key={region} value={region}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)

const Choice = ({ choice }: { choice: FormChoice }) => (
  <Field>
    <div className="flex items-center gap-2">
      <input {...choice.inputProps({ className: 'size-4' })} />
      <FieldLabel {...choice.labelProps()}>{choice.label}</FieldLabel>
    </div>
    <Lines of={[choice.hint]} />
  </Field>
)

/** What answers a captcha or a second factor: outside of the form, so that it may be a form of its own. */
const Challenge = ({ challenge }: { challenge: FormChallenge }) => (
  <div {...challenge.groupProps({ className: 'grid gap-2 outline-none' })}>
    <p {...challenge.labelProps({ className: 'text-sm font-medium' })}>{challenge.label}</p>
    {challenge.content}
  </div>
)
