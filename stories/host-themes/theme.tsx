import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType, CSSProperties, ReactNode } from 'react'
import { ChangePasswordForm, ResetPasswordForm, type ChangePasswordFormProps } from '../../src/index.js'

export interface ThemeProps {
  scheme: 'light' | 'dark'
  children: ReactNode
}

/** What a host does to have the forms look like the rest of its pages, and a form of its own to hold them against. */
export interface HostTheme {
  Theme: ComponentType<ThemeProps>
  OwnForm: ComponentType
  form: ChangePasswordFormProps
}

export interface SideBySideProps extends HostTheme, Pick<ThemeProps, 'scheme'> {
  /** @default 'change' */
  flow?: 'change' | 'reset'
}

/** The kit's form beside the system's own. */
export function SideBySide({ scheme, Theme, OwnForm, form, flow = 'change' }: SideBySideProps) {
  const ours =
    flow === 'change' ? <ChangePasswordForm username="alice@example.com" {...form} /> : <ResetPasswordForm {...form} />
  return (
    <Theme scheme={scheme}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 48 }}>
        <div style={column}>{ours}</div>
        <div style={column}>
          <OwnForm />
        </div>
      </div>
    </Theme>
  )
}

const column: CSSProperties = { flex: '1 1 320px', maxInlineSize: 416 }

/** Of an alert that has nothing to say yet: it is there, and takes no room. */
export const outOfTheFlow: CSSProperties = { position: 'absolute' }

/** `--pwk-font` and so on. */
export const customProperties = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--pwk-${name}`, value])) as CSSProperties

export type ThemeMeta = Meta<typeof SideBySide>
export type ThemeStory = StoryObj<typeof SideBySide>

export const light: ThemeStory = { args: { scheme: 'light' }, globals: { scheme: 'light' } }
export const dark: ThemeStory = { args: { scheme: 'dark' }, globals: { scheme: 'dark' } }
/** With the list of countries. */
export const forgotten: ThemeStory = { args: { ...light.args, flow: 'reset' } }
