import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm, type Locale } from '../../src/index.js'
import { renderKit } from '../kit.js'

const locales = import.meta.glob<Record<string, Locale>>('../../src/locales/*.ts')

// The first one of a page has the browser read its tables, before anything is drawn (src/core/formats.ts).
test.each(Object.entries(locales))(
  '%s: it is loaded, and draws the forms, without a formatter of Intl',
  async (_, load) => {
    const made = [vi.spyOn(Intl, 'NumberFormat').mockClear(), vi.spyOn(Intl, 'ListFormat').mockClear()]
    vi.resetModules() // What a locale does as it is loaded counts, so it is loaded here.
    const [locale] = Object.values(await load())
    renderKit(<ChangePasswordForm />, { locale })
    renderKit(<ResetPasswordForm resetToken="token" />, { locale })
    expect(screen.getAllByRole('list').length).toBeGreaterThan(1)
    for (const format of made) expect(format).not.toHaveBeenCalled()
  },
)
