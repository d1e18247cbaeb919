import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { ChangePasswordForm, ResetPasswordForm } from '../src/index.js'
import { locales } from './decorators.js'

/** Both forms in each language the kit brings. */
function BothForms() {
  return (
    <div style={{ display: 'grid', gap: 48 }}>
      <ChangePasswordForm username="alice@example.com" />
      <ResetPasswordForm resetToken="" username="alice@example.com" />
    </div>
  )
}

const meta = {
  title: 'Languages',
  component: BothForms,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta<typeof BothForms>

export default meta
type Story = StoryObj<typeof meta>

const inLanguage = (locale: keyof typeof locales): Story => ({
  globals: { locale },
  play: async ({ canvasElement }) => {
    const { tag, dir, messages } = locales[locale]
    const page = within(canvasElement)
    const title = page.getByRole('heading', { name: messages.change.title })
    await expect(title.closest('[lang]')).toHaveAttribute('lang', tag)
    await expect(getComputedStyle(title).direction).toBe(dir)
    await expect(await page.findByText(messages.errors['token-missing'] as string)).toBeVisible()
  },
})

export const English = inLanguage('en')
export const SimplifiedChinese = inLanguage('zh-CN')
export const TraditionalChinese = inLanguage('zh-TW')
export const Japanese = inLanguage('ja')
export const Korean = inLanguage('ko')
export const German = inLanguage('de')
export const French = inLanguage('fr')
export const Spanish = inLanguage('es')
export const BrazilianPortuguese = inLanguage('pt-BR')
export const Russian = inLanguage('ru')
export const Arabic = inLanguage('ar')
export const Hindi = inLanguage('hi')
