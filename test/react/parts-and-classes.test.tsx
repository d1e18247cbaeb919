import { readFileSync } from 'node:fs'
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm, parts, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, fill, fillRight, gate } from './acts.js'

const ours = parts.map((part) => `pwk-${part}`)
/** Not looks, but marks for session recorders (SEC-06). */
const marks = ['rr-block', 'rr-ignore', 'ph-no-capture']
const classesOnPage = () => [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])

/** Takes both forms through all their states and gives every class that was on the page in any of them. */
async function classesOfAllStates(classNames = {}, unstyled = false) {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  const seen = new Set<string>()
  const look = () => classesOnPage().forEach((name) => seen.add(name))
  renderKit(<ChangePasswordForm username={alice.email} strengthMeter onCancel={() => {}} />, {
    emulator,
    fetch: door.fetch,
    classNames,
    unstyled,
  })
  look()
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
  look()
  await user.click(page.currentPassword())
  await user.keyboard('{CapsLock}A')
  look()
  await user.keyboard('{CapsLock}{Backspace}')
  await fill(user, { next: ' edge' })
  await expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(en.messages.notes['blank-at-edge'])
  look()
  await user.clear(page.newPassword())
  await fillRight(user)
  const headers = { 'retry-after': '0' }
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 499, apiCode: 987_654 }, headers })
  await user.click(page.submitButton())
  await door.arrived()
  look()
  door.open()
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  look()
  await user.click(page.submitButton())
  await page.doneHeading()
  look()
  cleanup()
  renderKit(<ResetPasswordForm />, { emulator, classNames, unstyled })
  await user.type(await screen.findByLabelText('Email or phone number'), alice.email)
  look()
  await user.keyboard('{Enter}')
  await screen.findByLabelText('Code')
  look()
  return [...seen].toSorted()
}

test('every class on the page, in any state, is that of a part, and every part is drawn in some state', async () => {
  const drawn = parts.map((part) => `pwk-${part}`)
  expect(await classesOfAllStates()).toEqual([...drawn, ...marks].toSorted())
})

test('every part takes a class of the host’s', async () => {
  const hosts = Object.fromEntries(parts.map((part) => [part, `host-${part}`]))
  const seen = await classesOfAllStates(hosts)
  expect(seen).toEqual(expect.arrayContaining(Object.values(hosts)))
})

test('unstyled leaves the kit’s classes out, and the host’s in', async () => {
  expect(await classesOfAllStates({ submit: 'mine' }, true)).toEqual(['mine', ...marks].toSorted())
})

test('classes of the provider and of the form are both there, after the kit’s own', () => {
  renderKit(<ChangePasswordForm classNames={{ submit: 'form-submit' }} className="card" />, {
    classNames: { submit: 'kit-submit', root: 'kit-root' },
  })
  expect(page.submitButton().className).toBe('pwk-submit kit-submit form-submit')
  expect(document.querySelector('.pwk-root')!.className).toBe('pwk-root kit-root card')
})

test('a form may be styled below a provider that is not', () => {
  renderKit(<ChangePasswordForm unstyled={false} />, { unstyled: true })
  expect(page.submitButton()).toHaveClass('pwk-submit')
})

test('a state is an attribute that is there or is not', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  const input = page.newPassword()
  const control = input.parentElement!
  expect(input).not.toHaveAttribute('data-invalid')
  await fill(user, { next: 'short' })
  await user.click(page.toggle('Show new password'))
  expect(control).toHaveAttribute('data-visible', '')
  await user.click(page.confirmPassword())
  expect(input).toHaveAttribute('data-invalid', '')
  await user.click(page.toggle('Hide new password'))
  expect(control).not.toHaveAttribute('data-visible')
})

test('no element carries a style of its own', async () => {
  await classesOfAllStates()
  expect(document.querySelectorAll('[style]')).toHaveLength(0)
})

describe('the stylesheet', () => {
  const css = readFileSync('src/styles.css', 'utf8').replace(/\/\*[^]*?\*\//g, '')
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors, body]) => ({
    selectors: selectors!.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
    body: body!,
  }))
  const styling = rules.filter(({ selectors }) => selectors.some((selector) => selector.includes('.')))
  const selectors = styling.flatMap((rule) => rule.selectors)
  /** What counts for precedence. */
  const bare = (selector: string) => selector.replaceAll(/:where\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')

  test('has a rule for every part, and for nothing else', () => {
    const styled = new Set(
      selectors.flatMap((selector) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!)),
    )
    expect([...styled].toSorted()).toEqual([...ours].toSorted())
  })

  test('has but one class in each selector outside :where(), and no element or attribute', () => {
    expect(selectors.length).toBeGreaterThan(parts.length)
    for (const selector of selectors) {
      // A pseudo-element of a browser's own cannot stand in :where().
      expect(bare(selector), selector).toMatch(/^\.pwk-[a-z-]+(?:::[a-z-]+)?$/)
    }
    const others = rules.filter((rule) => !styling.includes(rule)).flatMap((rule) => rule.selectors)
    expect(others, 'what is not of a part is a step of an animation').toEqual(
      others.filter((name) => /^(?:from|to|[\d.]+%)$/.test(name)),
    )
  })

  test('never insists', () => {
    expect(css).not.toContain('!important')
  })

  test('names a colour only in the custom properties of the root', () => {
    const colour =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color|color-mix)\(|:\s*(?:black|white|red|gray|grey)\b/gi
    for (const { selectors: of, body } of styling) {
      const declarations = body.split(';').filter((line) => !(of[0] === '.pwk-root' && line.trim().startsWith('--_')))
      expect(declarations.join(';').match(colour), of.join()).toBeNull()
    }
    expect(css.match(colour)!.length, 'the root’s are found').toBeGreaterThan(10)
  })
})
