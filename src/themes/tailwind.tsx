/**
 * Tailwind CSS with shadcn’s colours: class names for every part of the forms. Guide: docs/design-systems.md.
 *
 * @packageDocumentation
 */

'use client'

import type { ClassNames } from '../parts.js'
import { Themed, type ThemeProps } from './themed.js'

const muted = 'text-sm text-muted-foreground'
const field = 'w-full rounded-md border border-input bg-transparent px-3 py-1 text-base md:text-sm'
const pressed = 'inline-flex h-9 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-medium'

/** What shadcn writes alike for both versions of Tailwind. */
const shared = {
  root: 'relative',
  form: 'grid gap-4',
  title: 'text-lg font-semibold leading-none tracking-tight outline-none',
  description: muted,
  message: '',
  alert:
    'rounded-lg border border-destructive px-4 py-3 text-sm text-destructive outline-none empty:absolute empty:border-0 empty:p-0',
  'service-message': muted,
  reference: muted,
  countdown: 'text-sm font-medium tabular-nums',
  field: 'grid gap-2',
  control: 'relative',
  toggle:
    'absolute inset-y-0 end-0 grid w-9 place-items-center rounded-md text-muted-foreground hover:text-foreground ' +
    'focus-visible:outline-none focus-visible:ring-2 focus-visible:ring-inset focus-visible:ring-ring',
  icon: 'size-5',
  error: 'text-sm text-destructive empty:absolute',
  hint: muted,
  note: muted,
  'caps-lock': muted,
  requirements: `grid gap-1 ${muted}`,
  requirement: 'relative flex items-start gap-2 data-[met]:text-foreground',
  'requirement-state': 'sr-only data-[service]:not-sr-only',
  mark: 'mt-0.5 size-4 shrink-0',
  strength: 'grid gap-1',
  verdict: `flex flex-wrap justify-between gap-x-4 ${muted}`,
  meter: 'flex gap-1',
  segment: 'h-2 flex-1 rounded-full border border-input data-[filled]:border-primary data-[filled]:bg-primary',
  actions: 'flex flex-wrap gap-2',
  spinner: 'size-4 animate-spin rounded-full border-2 border-current border-e-transparent',
  link: 'justify-self-start text-sm font-medium underline underline-offset-4 data-[waiting]:no-underline data-[waiting]:opacity-70',
  account: 'flex flex-wrap items-center justify-between gap-x-4 text-sm font-medium',
  panel: 'grid gap-2 rounded-lg border px-4 py-3 text-sm',
  status: 'sr-only',
  username: 'sr-only',
} satisfies ClassNames

const input4 =
  `${field} h-9 min-w-0 shadow-xs outline-none transition-[color,box-shadow] dark:bg-input/30 focus-visible:border-ring ` +
  'focus-visible:ring-[3px] focus-visible:ring-ring/50 aria-invalid:border-destructive aria-invalid:ring-destructive/20'
const button4 =
  `${pressed} shadow-xs outline-none transition-all focus-visible:border-ring focus-visible:ring-[3px] ` +
  'focus-visible:ring-ring/50'
const input3 =
  `flex ${field} h-9 shadow-sm transition-colors focus-visible:outline-none focus-visible:ring-1 focus-visible:ring-ring ` +
  'data-[invalid]:border-destructive'
const button3 = `${pressed} transition-colors focus-visible:outline-none focus-visible:ring-1 focus-visible:ring-ring`

/** Classes for every part, by the version of Tailwind. `TailwindTheme` hands them over, and leaves the kit's own out. */
export const tailwindClasses: Record<3 | 4, ClassNames> = {
  4: {
    ...shared,
    label: 'flex items-center gap-2 text-sm leading-none font-medium',
    input: `${input4} [&:not([data-plain])]:pe-9`,
    select: input4,
    submit: `${button4} flex-1 bg-primary text-primary-foreground hover:bg-primary/90`,
    cancel:
      `${button4} border bg-background hover:bg-accent hover:text-accent-foreground dark:border-input dark:bg-input/30 ` +
      'dark:hover:bg-input/50',
  },
  3: {
    ...shared,
    label: 'text-sm font-medium leading-none',
    input: `${input3} [&:not([data-plain])]:pe-9`,
    select: input3,
    submit: `${button3} flex-1 bg-primary text-primary-foreground shadow hover:bg-primary/90`,
    cancel: `${button3} border border-input bg-background shadow-sm hover:bg-accent hover:text-accent-foreground`,
  },
}

/** What `TailwindTheme` takes. */
export interface TailwindThemeProps extends ThemeProps {
  /** Which Tailwind the page has: its classes are not the same. @default 4 */
  version?: 3 | 4 | undefined
}

/**
 * The forms below it look as shadcn's own, in the colours of its tokens (`--primary`, `--input`, `--ring` …), light or dark.
 * Tailwind has to read the classes: `@source '../node_modules/react-password-kit/dist/themes';`. It goes below the
 * `PasswordKitProvider`.
 *
 * @example
 * ```tsx
 * <TailwindTheme><ChangePasswordForm /></TailwindTheme>
 * ```
 */
export const TailwindTheme = ({ version = 4, children }: TailwindThemeProps) => (
  <Themed unstyled classNames={tailwindClasses[version]}>
    {children}
  </Themed>
)
