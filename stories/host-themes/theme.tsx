import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType, CSSProperties, ReactNode } from 'react'
import { ChangePasswordForm, ResetPasswordForm, type ChangePasswordFormProps } from '../../src/index.js'
import { changeWords, emailWords, resetWords, type FormWords } from './words.js'

export interface PageProps {
  scheme: 'light' | 'dark'
  children: ReactNode
}

/** What a host has of a design system, what of the kit makes the forms look like it, and a form of the system's own. */
export interface DesignSystem {
  Page: ComponentType<PageProps>
  OwnForm: ComponentType<FormWords>
  KitTheme: ComponentType<{ children: ReactNode }>
  /** The system's own, which names what is in it by its title. */
  Dialog?: ComponentType<DialogProps>
  form?: Omit<ChangePasswordFormProps, 'sessions'>
}

export interface DialogProps {
  title: ReactNode
  children: ReactNode
}

export interface SideBySideProps extends DesignSystem, Pick<PageProps, 'scheme'> {
  /** @default 'change' */
  flow?: 'change' | 'reset'
}

/** The kit's form beside the system's own. */
export function SideBySide({ scheme, Page, OwnForm, KitTheme, form, flow = 'change' }: SideBySideProps) {
  const ours =
    flow === 'change' ? <ChangePasswordForm username="alice@example.com" {...form} /> : <ResetPasswordForm {...form} />
  return (
    <Page scheme={scheme}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 48 }}>
        <div style={column}>
          <KitTheme>{ours}</KitTheme>
        </div>
        <div style={column}>
          <OwnForm {...emailWords} />
        </div>
      </div>
    </Page>
  )
}

export type TwinsProps = Pick<SideBySideProps, 'scheme' | 'Page' | 'OwnForm' | 'KitTheme'>

/** Both forms of the kit, each beside what the host would write itself: the same fields with the same words. */
export function Twins({ scheme, Page, OwnForm, KitTheme }: TwinsProps) {
  return (
    <Page scheme={scheme}>
      <div className="twins" style={twins}>
        <KitTheme>
          <ChangePasswordForm username="alice@example.com" />
        </KitTheme>
        <div className="own">
          <OwnForm {...changeWords} />
        </div>
        <KitTheme>
          <ResetPasswordForm defaultCountryCode="+1" />
        </KitTheme>
        <div className="own">
          <OwnForm {...resetWords} />
        </div>
      </div>
    </Page>
  )
}

const column: CSSProperties = { flex: '1 1 320px', maxInlineSize: 416 }

const twins: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
  alignItems: 'start',
  gap: 40,
  maxInlineSize: 744,
  padding: 24,
}

export type ThemeMeta = Meta<typeof SideBySide>
export type ThemeStory = StoryObj<typeof SideBySide>

export const light: ThemeStory = { args: { scheme: 'light' }, globals: { scheme: 'light' } }
export const dark: ThemeStory = { args: { scheme: 'dark' }, globals: { scheme: 'dark' } }
/** With the list of countries. */
export const forgotten: ThemeStory = { args: { ...light.args, flow: 'reset' } }
