import css3 from 'virtual:tailwind-3'
import css4 from 'virtual:tailwind-4'
import { useId, type ReactNode } from 'react'
import { TailwindTheme } from '../../src/themes/tailwind.js'
import { Eye } from './eye.js'
import type { FieldWords, FormWords } from './words.js'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** A page with preflight and shadcn's tokens; its sheet is there for as long as the page is. */
const pageWith = (css: string) =>
  function TailwindPage({ scheme, children }: PageProps) {
    return (
      <div data-scheme={scheme} className="text-foreground">
        <style>{css}</style>
        {children}
      </div>
    )
  }

type Classes = Record<'label' | 'input' | 'button' | 'eye', string>

/** A form of the host's in the classes of its own label, input and button. */
const formWith = (classes: Classes) =>
  function TailwindForm({ title, description, fields, submit }: FormWords) {
    return (
      <form className="grid content-start gap-4" aria-label={title}>
        <h2 className="text-lg font-semibold leading-none tracking-tight">{title}</h2>
        {description && <p className="text-sm text-muted-foreground">{description}</p>}
        {fields.map((field) => (
          <TailwindField key={field.label} classes={classes} {...field} />
        ))}
        <button type="submit" className={classes.button}>
          {submit}
        </button>
      </form>
    )
  }

function TailwindField({ classes, label, type, show, value, error, lines }: FieldWords & { classes: Classes }) {
  const id = useId()
  const input = (
    <input type={type} className={classes.input} id={id} defaultValue={value} aria-invalid={error ? true : undefined} />
  )
  return (
    <div className="grid gap-2">
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {type === 'password' ? (
        <div className="relative">
          {input}
          <button type="button" className={classes.eye} aria-label={show}>
            <Eye />
          </button>
        </div>
      ) : type === 'country' ? (
        <select className={classes.input} id={id}>
          <option>{value}</option>
        </select>
      ) : (
        input
      )}
      {error && <p className="text-sm text-destructive">{error}</p>}
      {lines?.map((line) => (
        <p key={line} className="text-sm text-muted-foreground">
          {line}
        </p>
      ))}
    </div>
  )
}

const eye = 'absolute inset-y-0 end-0 grid w-9 place-items-center text-muted-foreground'

/** As shadcn writes them for Tailwind 4. */
const four = {
  eye,
  label: 'flex items-center gap-2 text-sm leading-none font-medium select-none',
  input:
    'dark:bg-input/30 border-input h-9 w-full min-w-0 rounded-md border bg-transparent px-3 py-1 text-base shadow-xs ' +
    'transition-[color,box-shadow] outline-none md:text-sm focus-visible:border-ring focus-visible:ring-ring/50 ' +
    'focus-visible:ring-[3px] aria-invalid:border-destructive aria-invalid:ring-destructive/20',
  button:
    'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-md text-sm font-medium transition-all ' +
    'outline-none focus-visible:border-ring focus-visible:ring-ring/50 focus-visible:ring-[3px] bg-primary ' +
    'text-primary-foreground shadow-xs hover:bg-primary/90 h-9 px-4 py-2',
}

/** And for Tailwind 3. */
const three = {
  eye,
  label: 'text-sm font-medium leading-none',
  input:
    'flex h-9 w-full rounded-md border border-input bg-transparent px-3 py-1 text-base shadow-sm transition-colors ' +
    'focus-visible:outline-none focus-visible:ring-1 focus-visible:ring-ring md:text-sm',
  button:
    'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-md text-sm font-medium transition-colors ' +
    'focus-visible:outline-none focus-visible:ring-1 focus-visible:ring-ring bg-primary text-primary-foreground shadow ' +
    'hover:bg-primary/90 h-9 px-4 py-2',
}

/** The platform's own, opened as a modal. */
function TailwindDialog({ title, children }: DialogProps) {
  const id = useId()
  return (
    <dialog
      className="m-auto grid w-full max-w-lg gap-4 rounded-lg border bg-background p-6 text-foreground"
      aria-labelledby={id}
      ref={open}
    >
      <h2 className="text-lg leading-none font-semibold" id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

const open = (dialog: HTMLDialogElement | null) => {
  if (dialog && !dialog.open) dialog.showModal()
}

const shared = { KitTheme: TailwindTheme, Dialog: TailwindDialog }

export const tailwind4: DesignSystem = { ...shared, Page: pageWith(css4), OwnForm: formWith(four) }

const TailwindThreeTheme = ({ children }: { children: ReactNode }) => (
  <TailwindTheme version={3}>{children}</TailwindTheme>
)

export const tailwind3: DesignSystem = {
  ...shared,
  Page: pageWith(css3),
  OwnForm: formWith(three),
  KitTheme: TailwindThreeTheme,
}
