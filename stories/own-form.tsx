import {
  useChangePasswordForm,
  type ChangePasswordFormOptions,
  type FormField,
  type FormLine,
  type FormStep,
} from '../src/index.js'
import './own-form.css'

export function OwnChangeForm(options: ChangePasswordFormOptions) {
  const form = useChangePasswordForm(options)
  return (
    <section {...form.rootProps({ className: 'own' })}>
      <OwnStep form={form} />
      <p {...form.statusProps({ className: 'own-unseen' })} />
    </section>
  )
}

/** Any step of either flow. */
function OwnStep({ form }: { form: FormStep }) {
  return (
    <>
      <h2 {...form.titleProps()}>{form.title}</h2>
      <p {...form.descriptionProps()}>{form.description}</p>
      {form.step !== 'done' && (
        <form {...form.formProps()}>
          <div {...form.alertProps({ className: 'own-alert' })}>{form.alert}</div>
          <Notes of={form.notes} />
          <input {...form.usernameProps()} />
          {form.fields.map((name) =>
            form.field(name, (field) => (
              <div {...field.groupProps({ className: 'own-field' })}>
                <label {...field.labelProps()}>{field.label}</label>
                <input {...field.inputProps()} />
                {field.toggle && <button {...field.toggleProps()}>{field.toggle === 'show' ? '○' : '●'}</button>}
                <p {...field.errorProps({ className: 'own-error' })}>{field.error}</p>
                {field.requirements.length > 0 && <Requirements of={field} />}
                <Notes of={field.notes} />
              </div>
            )),
          )}
          <button {...form.submitProps()}>{form.submit}</button>
        </form>
      )}
    </>
  )
}

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
