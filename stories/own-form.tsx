import {
  useChangePasswordForm,
  useResetPasswordForm,
  type ChangePasswordFormOptions,
  type FormChallenge,
  type FormChoice,
  type FormCountry,
  type FormField,
  type FormLine,
  type FormStep,
  type FormStrength,
  type ResetPasswordFormOptions,
} from 'react-password-kit'
import './own-form.css'

export function OwnChangeForm(options: ChangePasswordFormOptions) {
  const form = useChangePasswordForm(options)
  return (
    <section {...form.rootProps({ className: 'own' })}>
      <OwnStep form={form} />
      {form.recovery((step) => (
        <OwnStep form={step} />
      ))}
      <p {...form.statusProps({ className: 'own-unseen' })} />
    </section>
  )
}

export function OwnResetForm(options: ResetPasswordFormOptions) {
  const form = useResetPasswordForm(options)
  return (
    <section {...form.rootProps({ className: 'own' })}>
      {form.step((step) => (
        <OwnStep form={step} />
      ))}
      <p {...form.statusProps({ className: 'own-unseen' })} />
    </section>
  )
}

/** Any step of either flow. */
export function OwnStep({ form }: { form: FormStep }) {
  return (
    <>
      <h2 {...form.titleProps()}>{form.title}</h2>
      <p {...form.descriptionProps()}>{form.description}</p>
      <Notes of={form.notes} />
      {form.step !== 'done' && (
        <form {...form.formProps()}>
          <div {...form.alertProps({ className: 'own-alert' })}>{form.alert}</div>
          <input {...form.usernameProps()} />
          {form.fields.map((name) =>
            form.field(name, (field) => (
              <div {...field.groupProps({ className: 'own-field' })}>
                <label {...field.labelProps()}>{field.label}</label>
                <input {...field.inputProps()} />
                {field.toggle && <button {...field.toggleProps()}>{field.toggle === 'show' ? '○' : '●'}</button>}
                <p {...field.errorProps({ className: 'own-error' })}>{field.error}</p>
                {field.strength && <Strength of={field.strength} />}
                {field.requirements.length > 0 && <Requirements of={field} />}
                {field.action && <Links of={[field.action]} />}
                <Notes of={field.notes} />
              </div>
            )),
          )}
          {form.country && <Countries of={form.country} />}
          {form.choice && <Choice of={form.choice} />}
          <button {...form.submitProps()}>{form.submit}</button>
        </form>
      )}
      {form.challenge && <Challenge of={form.challenge} />}
      {form.mail && <a {...form.mail.props({ className: 'own-link' })}>{form.mail.text}</a>}
      <Links of={form.links} />
    </>
  )
}

const Strength = ({ of }: { of: FormStrength }) => (
  <div>
    <span {...of.labelProps()}>{of.label}</span> <span>{of.text}</span>
    <div {...of.meterProps({ className: 'own-meter' })} />
  </div>
)

const Requirements = ({ of }: { of: FormField }) => (
  <ul {...of.requirementsProps()}>
    {of.requirements.map(({ key, text, props }) => (
      <li key={key} {...props()}>
        {text}
      </li>
    ))}
  </ul>
)

const Notes = ({ of }: { of: readonly FormLine<'p'>[] }) =>
  of.map(({ key, text, props }) => (
    <p key={key} {...props({ className: 'own-note' })}>
      {text}
    </p>
  ))

const Countries = ({ of }: { of: FormCountry }) => (
  <div className="own-field">
    <label {...of.labelProps()}>{of.label}</label>
    <select {...of.selectProps()}>
      {of.options.map(({ region, label }) => (
        <option key={region} value={region}>
          {label}
        </option>
      ))}
    </select>
  </div>
)

const Challenge = ({ of }: { of: FormChallenge }) => (
  <div {...of.groupProps()}>
    <p {...of.labelProps()}>{of.label}</p>
    {of.content}
  </div>
)

const Choice = ({ of }: { of: FormChoice }) => (
  <div>
    <input {...of.inputProps()} /> <label {...of.labelProps()}>{of.label}</label>
    <Notes of={[of.hint]} />
  </div>
)

const Links = ({ of }: { of: readonly FormLine<'button'>[] }) =>
  of.map(({ key, text, props }) => (
    <button key={key} {...props({ className: 'own-link' })}>
      {text}
    </button>
  ))
