import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline'
import type { ClassNames, Components } from '../../src/index.js'
import type { ThemeProps } from './theme.js'

/** Bootstrap's classes on every part; the kit's own are left out by `unstyled`. */
export const bootstrapClasses: ClassNames = {
  root: 'position-relative',
  form: 'vstack gap-3',
  title: 'h4 mb-0',
  description: 'mb-0 text-body-secondary',
  message: 'mb-0',
  reference: 'mb-0 small text-body-secondary',
  countdown: 'mb-0 fw-semibold',
  label: 'form-label',
  control: 'input-group',
  input: 'form-control',
  select: 'form-select',
  toggle: 'btn btn-outline-secondary d-flex align-items-center',
  error: 'text-danger-emphasis small mb-0',
  hint: 'form-text mb-0',
  note: 'form-text mb-0',
  'caps-lock': 'form-text mb-0',
  requirements: 'list-unstyled small text-body-secondary vstack gap-1 mt-2 mb-0',
  requirement: 'd-flex align-items-center gap-2 position-relative',
  'requirement-state': 'visually-hidden',
  actions: 'd-flex gap-2',
  submit: 'btn btn-primary flex-fill',
  cancel: 'btn btn-outline-secondary',
  spinner: 'spinner-border spinner-border-sm me-2',
  link: 'btn btn-link p-0',
  account: 'd-flex flex-wrap justify-content-between mb-0 fw-semibold',
  panel: 'alert alert-success mb-0',
  status: 'visually-hidden',
  username: 'visually-hidden',
}

/** Two states for which Bootstrap wants a class. */
export const bootstrapComponents: Partial<Components> = {
  Input: ({ Default, className, ...props }) => (
    <Default {...props} className={`${className} ${props['data-invalid'] === undefined ? '' : 'is-invalid'}`} />
  ),
  Alert: ({ Default, ...props }) => (
    <Default {...props} className={props.children ? 'alert alert-danger mb-0' : 'position-absolute'} />
  ),
}

/** Its sheet is there for as long as the page is. */
export const BootstrapTheme = ({ scheme, children }: ThemeProps) => (
  <div data-bs-theme={scheme}>
    <style>{bootstrap}</style>
    {children}
  </div>
)

/** As Bootstrap has it. */
export const BootstrapForm = () => (
  <form className="vstack gap-3">
    <h2 className="h4 mb-0">Change email</h2>
    <div>
      <label htmlFor="bootstrap-email" className="form-label">
        Email
      </label>
      <input type="email" className="form-control" id="bootstrap-email" />
    </div>
    <button type="submit" className="btn btn-primary">
      Save
    </button>
  </form>
)
