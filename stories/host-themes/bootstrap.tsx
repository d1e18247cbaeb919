import css from 'bootstrap/dist/css/bootstrap.min.css?inline'
import { BootstrapTheme } from '../../src/themes/bootstrap.js'
import { useId } from 'react'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** Its sheet is there for as long as the page is. */
const BootstrapPage = ({ scheme, children }: PageProps) => (
  <div data-bs-theme={scheme}>
    <style>{css}</style>
    {children}
  </div>
)

/** As Bootstrap has it. */
const BootstrapForm = () => (
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
