import { readFileSync } from 'node:fs'
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import postcss, { type AtRule, type Rule } from 'postcss'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm, parts, ResetPasswordForm } from '../../src/index.js'
import { partFacts } from '../../src/part-facts.js'
import { masks } from '../../src/react/shared/masks.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, fill, fillRight, gate } from './acts.js'

const ours = parts.map((part) => `pwk-${part}`)
/** Not looks, but marks for session recorders (SEC-06). */
const marks = ['rr-block', 'rr-ignore', 'ph-no-capture']
const classesOnPage = () => [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])

/** Of every element of a part, each state that it is in: `input invalid`. */
const statesOnPage = () =>
  [...document.querySelectorAll('[class^="pwk-"]')].flatMap((element) => {
    const part = element.classList[0]!.slice('pwk-'.length)
    const names = element.getAttributeNames().filter((name) => name.startsWith('data-') && !(name in masks))
    return names.map((name) => `${part} ${name.slice('data-'.length)}`)
  })

interface Seen {
  classes: Set<string>
  states: Set<string>
  /** Elements with a `style` of their own. */
  styled: Set<string>
}

/** Takes both forms through all their states and gives what was on the page in any of them. */
async function allStates(classNames = {}, unstyled = false): Promise<Seen> {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  const seen: Seen = { classes: new Set(), states: new Set(), styled: new Set() }
  const look = () => {
    classesOnPage().forEach((name) => seen.classes.add(name))
    statesOnPage().forEach((name) => seen.states.add(name))
    document.querySelectorAll('[style]').forEach(({ outerHTML }) => seen.styled.add(outerHTML))
  }
  let finish = () => {}
  const finishing = new Promise<void>((resolve) => {
    finish = resolve
  })
  const form = (
    <ChangePasswordForm username={alice.email} strengthMeter onCancel={() => {}} onSuccess={() => finishing} />
  )
  renderKit(form, {
    emulator,
    fetch: door.fetch,
    classNames,
    unstyled,
    policy: { minLength: 8, rules: [{ code: 'history', message: 'None of your last five' }] },
  })
  look()
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
  look()
  await user.click(page.currentPassword())
  await user.keyboard('{CapsLock}A')
  await user.click(page.toggle('Show current password'))
  look()
  await user.click(page.currentPassword())
  await user.keyboard('{CapsLock}{Backspace}')
  await fill(user, { next: ' edge' })
  await expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(en.messages.notes['blank-at-edge'])
  look()
  await user.clear(page.newPassword())
  await fillRight(user)
  await expect.poll(() => screen.queryByRole('meter'), { timeout: 3000 }).not.toBeNull()
  const headers = { 'retry-after': '1' }
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654 }, headers })
  await user.click(page.submitButton())
  await door.arrived()
  look()
  door.open()
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  look()
  await expect.poll(() => page.submitButton().getAttribute('aria-disabled'), { timeout: 3000 }).toBeNull()
  await user.click(page.submitButton())
  await page.doneHeading()
  look()
  finish()
  cleanup()
  renderKit(<ChangePasswordForm recovery={{ email: alice.email }} />, { emulator, classNames, unstyled })
  look()
  cleanup()
  renderKit(<ResetPasswordForm />, { emulator, classNames, unstyled })
  await user.type(await screen.findByLabelText('Email or phone number'), alice.email)
  look()
  await user.keyboard('{Enter}')
  await screen.findByLabelText('Verification code')
  look()
  cleanup()
  return seen
}

describe('in any state', () => {
  let walk: Promise<Seen> | undefined
  /** One walk for all of these; the first of them takes it. */
  const walked = () => (walk ??= allStates())

  test('every class on the page is that of a part, and every part is drawn', async () => {
    const seen = await walked()
    expect([...seen.classes].toSorted()).toEqual([...ours, ...marks].toSorted())
  })

  test('an element has no state that its part is not said to have, and every such state is drawn', async () => {
    const seen = await walked()
    const reported = parts.flatMap((part) => partFacts[part].states.map((state) => `${part} ${state}`))
    expect([...seen.states].toSorted()).toEqual(reported.toSorted())
  })

  test('no element carries a style of its own', async () => {
    const seen = await walked()
    expect([...seen.styled]).toEqual([])
  })
})

test('every part takes a class of the host’s', async () => {
  const hosts = Object.fromEntries(parts.map((part) => [part, `host-${part}`]))
  const { classes } = await allStates(hosts)
  expect([...classes]).toEqual(expect.arrayContaining(Object.values(hosts)))
})

test('unstyled leaves the kit’s classes out, and the host’s in', async () => {
  const { classes } = await allStates({ submit: 'mine' }, true)
  expect([...classes].toSorted()).toEqual(['mine', ...marks].toSorted())
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

describe('the stylesheet', () => {
  const sheet = postcss.parse(readFileSync('src/styles.css', 'utf8'))
  const all: { rule: Rule; selector: string }[] = []
  const steps: string[] = []
  sheet.walkRules((rule) => {
    const { parent } = rule
    const animates = parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes'
    if (animates) steps.push(rule.selector)
    else all.push(...rule.selectors.map((selector) => ({ rule, selector })))
  })
  /** What counts for precedence. */
  const bare = (selector: string) => selector.replaceAll(/:where\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')

  test('has a rule for every part, and for nothing else', () => {
    const styled = new Set(
      all.flatMap(({ selector }) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!)),
    )
    expect([...styled].toSorted()).toEqual([...ours].toSorted())
  })

  test('can meet nothing but a part: each selector is one class, the rest of it is in :where()', () => {
    expect(all.length).toBeGreaterThan(parts.length)
    expect(steps).toEqual(['to'])
    // A browser's pseudo-element is not allowed in :where(). An option is in the list, which is a part.
    const own = /^\.pwk-[a-z-]+(?:::[a-z-]+)?$/
    expect(all.map(({ selector }) => selector).filter((selector) => !own.test(bare(selector).trim()))).toEqual([])
  })

  test('never insists', () => {
    const insisting: string[] = []
    sheet.walkDecls((declaration) => void (declaration.important && insisting.push(String(declaration))))
    expect(insisting).toEqual([])
  })

  test('gives the page no name that could be another’s', () => {
    const names: string[] = []
    sheet.walkAtRules((rule) => void names.push(`@${rule.name} ${rule.params}`))
    expect([...new Set(names)]).toEqual([
      '@media (prefers-reduced-motion: no-preference)',
      '@media (forced-colors: active)',
      '@keyframes pwk-turn',
    ])
    const properties = new Set<string>()
    sheet.walkDecls(/^--/, ({ prop, parent }) => void properties.add(`${(parent as Rule).selector} ${prop}`))
    const elsewhere = [...properties].filter((name) => !/^\.pwk-root --_[a-z-]+$/.test(name))
    expect(elsewhere, 'a property of the kit’s is read below its root alone').toEqual([])
  })

  test('names a colour only in the custom properties of the root', () => {
    const colour =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color|color-mix)\(|^(?:black|white|red|gray|grey)$/i
    const [named, own] = [[] as string[], [] as string[]]
    sheet.walkDecls(({ prop, value }) => {
      if (colour.test(value)) (prop.startsWith('--_') ? own : named).push(`${prop}: ${value}`)
    })
    expect(named).toEqual([])
    expect(own.length, 'the root’s are all found').toBe(11)
  })
})
