import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { ar } from '../../src/locales/ar.js'
import { de } from '../../src/locales/de.js'
import { en } from '../../src/locales/en.js'
import { es } from '../../src/locales/es.js'
import { fr } from '../../src/locales/fr.js'
import { hi } from '../../src/locales/hi.js'
import { ja } from '../../src/locales/ja.js'
import { ko } from '../../src/locales/ko.js'
import { ptBR } from '../../src/locales/pt-br.js'
import { ru } from '../../src/locales/ru.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { zhTW } from '../../src/locales/zh-tw.js'
import { renderKit } from '../kit.js'

const locales = [ar, de, en, es, fr, hi, ja, ko, ptBR, ru, zhCN, zhTW]

// The first one of a page has the browser read its tables, before anything is drawn (src/core/formats.ts).
test.each(locales.map((locale) => [locale.tag, locale] as const))(
  'in %s the forms are drawn without an Intl.NumberFormat or Intl.ListFormat',
  (_, locale) => {
    const made = [vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'ListFormat')]
    renderKit(<ChangePasswordForm />, { locale })
    renderKit(<ResetPasswordForm resetToken="token" />, { locale })
    expect(screen.getAllByRole('list').length).toBeGreaterThan(1)
    for (const format of made) expect(format).not.toHaveBeenCalled()
  },
)
