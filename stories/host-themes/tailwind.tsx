import css from 'virtual:tailwind'
import type { ClassNames } from '../../src/index.js'
import type { ThemeProps } from './theme.js'

/** As shadcn/ui writes its input, its button and its label. */
const input =
  'flex h-9 w-full rounded-md border border-zinc-300 bg-transparent px-3 py-1 text-base shadow-sm focus-visible:outline-none ' +
  'focus-visible:ring-2 focus-visible:ring-zinc-500 data-[invalid]:border-red-600 dark:border-zinc-700 md:text-sm'
const button =
  'inline-flex h-9 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-medium focus-visible:outline-none ' +
  'focus-visible:ring-2 focus-visible:ring-zinc-500 focus-visible:ring-offset-2'
const primary = `${button} bg-zinc-900 text-zinc-50 shadow hover:bg-zinc-800 dark:bg-zinc-50 dark:text-zinc-900`
const label = 'text-sm font-medium leading-none'
const muted = 'text-sm text-zinc-600 dark:text-zinc-400'

/** Classes on every part; the kit's own are left out by `unstyled`. */
export const tailwindClasses: ClassNames = {
  root: 'relative',
  form: 'grid gap-4',
  title: 'text-2xl font-semibold tracking-tight',
  description: muted,
  alert: 'rounded-md border border-red-600 px-4 py-3 text-sm empty:absolute empty:border-0 empty:p-0',
  reference: muted,
  countdown: 'text-sm font-medium tabular-nums',
  field: 'grid gap-2',
  label,
  control: 'relative',
  input: `${input} [&:not([data-plain])]:pe-9`,
  select: input,
  toggle: 'absolute inset-y-0 end-0 grid w-9 place-items-center rounded-md text-zinc-600 dark:text-zinc-400',
  error: 'text-sm font-medium text-red-700 empty:absolute dark:text-red-300',
  hint: muted,
  note: muted,
  'caps-lock': muted,
  requirements: `grid gap-1 ${muted}`,
  requirement: 'relative flex items-center gap-2',
  'requirement-state': 'sr-only',
  mark: 'data-[met]:text-green-700 dark:data-[met]:text-green-400',
  actions: 'flex gap-2',
  submit: `${primary} flex-1`,
  cancel: `${button} border border-zinc-300 dark:border-zinc-700`,
  spinner: 'size-4 animate-spin rounded-full border-2 border-current border-e-transparent',
  link: 'text-sm font-medium underline underline-offset-4 data-[waiting]:no-underline data-[waiting]:opacity-70',
  account: 'flex flex-wrap justify-between gap-x-4 font-medium',
  panel: 'grid gap-1 rounded-md border border-green-700 px-4 py-3 dark:border-green-400',
  status: 'sr-only',
  username: 'sr-only',
}

/** A page with preflight; its sheet is there for as long as the page is. */
export const TailwindTheme = ({ scheme, children }: ThemeProps) => (
  <div data-scheme={scheme} className="text-zinc-950 dark:text-zinc-50">
    <style>{css}</style>
    {children}
  </div>
)

/** As shadcn/ui has it. */
export const TailwindForm = () => (
  <form className="grid gap-4">
    <h2 className="text-2xl font-semibold tracking-tight">Change email</h2>
    <div className="grid gap-2">
      <label className={label} htmlFor="tailwind-email">
        Email
      </label>
      <input type="email" className={input} id="tailwind-email" />
    </div>
    <button type="submit" className={primary}>
      Save
    </button>
  </form>
)
