import css from 'bootstrap/dist/css/bootstrap.min.css?inline'
import { BootstrapTheme } from '../../src/themes/bootstrap.js'
import { useId } from 'react'
import { Eye } from './eye.js'
import type { FieldWords, FormWords } from './words.js'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** Its sheet is there for as long as the page is. */
const BootstrapPage = ({ scheme, children }: PageProps) => (
  <div data-bs-theme={scheme}>
    <style>{css}</style>
    {children}
  </div>
)

/** As Bootstrap has it. */
const BootstrapForm = ({ title, description, fields, submit }: FormWords) => (
  <form className="vstack gap-3" aria-label={title}>
    <h2 className="h4 mb-0">{title}</h2>
    {description && <p className="mb-0 text-body-secondary">{description}</p>}
    {fields.map((field) => (
      <BootstrapField key={field.label} {...field} />
    ))}
    <button type="submit" className="btn btn-primary">
      {submit}
    </button>
  </form>
)

function BootstrapField({ label, type, show, value, error, lines }: FieldWords) {
  const id = useId()
  const input = (
    <input type={type} className={`form-control ${error ? 'is-invalid' : ''}`} id={id} defaultValue={value} />
  )
  return (
    <div>
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      {type === 'password' ? (
        <div className="input-group has-validation">
          {input}
          <button type="button" className="btn btn-outline-secondary" aria-label={show}>
            <Eye />
          </button>
          {error && <div className="invalid-feedback">{error}</div>}
        </div>
      ) : type === 'country' ? (
        <select className="form-select" id={id}>
          <option>{value}</option>
        </select>
      ) : (
        input
      )}
      {lines?.map((line) => (
        <div key={line} className="form-text">
          {line}
        </div>
      ))}
    </div>
  )
}

/** Open, as its script leaves it. */
function BootstrapDialog({ title, children }: DialogProps) {
  const id = useId()
  return (
    <div className="modal d-block" role="dialog" aria-modal aria-labelledby={id}>
      <div className="modal-dialog">
        <div className="modal-content">
          <div className="modal-header">
            <h1 className="modal-title fs-5" id={id}>
              {title}
            </h1>
          </div>
          <div className="modal-body">{children}</div>
        </div>
      </div>
    </div>
  )
}

export const bootstrap: DesignSystem = {
  Page: BootstrapPage,
  OwnForm: BootstrapForm,
  KitTheme: BootstrapTheme,
  Dialog: BootstrapDialog,
}
