import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChangePasswordForm, requireClasses, tenantPattern } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { hostile } from '../core/policy/hostile-patterns.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { accessibilityTree } from './accessibility-tree.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

const form = <ChangePasswordForm mode="set" confirm={false} />
const policy = { minLength: 10, classes: requireClasses(['letter', 'digit']) }
/** Milliseconds without a key, after which something may be said. */
const pauseMs = 1000

/** Everything the live region says from now on, with its time; keys are noted by the page itself. */
function listen() {
  const said: { words: string; at: number }[] = []
  const keys: number[] = []
  const region = page.statusLine()
  // The words are taken away a while after they were said, which says nothing.
  const note = () => region.textContent !== '' && said.push({ words: region.textContent, at: performance.now() })
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true })
  page.newPassword().addEventListener('input', () => keys.push(performance.now()))
  return { said, keys }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('what a screen reader can read', () => {
  test('once after each pause in typing and never in between, and nothing where nothing has changed', async () => {
    renderKit(form, { policy })
    const { said, keys } = listen()
    await press('Tab')
    const parts = [
      { part: 'quiet', sums: 1 },
      { part: ' river', sums: 2 },
      { part: ' stone', sums: 2 },
      { part: ' 7', sums: 3 },
    ]
    for (const { part, sums } of parts) {
      const isSaid = sums > said.length
      for (const key of part) await type(key)
      if (isSaid) await expect.poll(() => said.length).toBe(sums)
      else await wait(pauseMs + 400)
    }
    expect(page.requirements()).toEqual(['At least 10 characters: met.', 'Has letters and digits: met.'])
    expect(said.map(({ words }) => words)).toEqual([
      '0 of 2 requirements met.',
      '1 of 2 requirements met.',
      '2 of 2 requirements met.',
    ])
    for (const { at } of said) {
      const before = Math.max(...keys.filter((key) => key < at))
      expect(at - before, 'a pause came first').toBeGreaterThanOrEqual(pauseMs - 20)
    }
  })

  test('someone who types on and on is left alone', async () => {
    renderKit(form, { policy })
    const { said } = listen()
    await press('Tab')
    for (const key of 'quiet river stone 7') {
      await type(key)
      await wait(60)
    }
    expect(page.requirements()).toEqual(['At least 10 characters: met.', 'Has letters and digits: met.'])
    expect(said).toEqual([])
    await expect.poll(() => said.map(({ words }) => words), { timeout: 3000 }).toEqual(['2 of 2 requirements met.'])
  })

  test('nothing about an empty field, and once it has been left what is wrong with it, but no sum', async () => {
    renderKit(form, { policy })
    const { said } = listen()
    await press('Tab')
    await wait(pauseMs + 300)
    await type('a')
    await press('Backspace')
    await wait(pauseMs + 300)
    await type('quiet')
    await press('Tab', 'Tab')
    await wait(pauseMs + 300)
    expect(said.map(({ words }) => words)).toEqual(['New password: Use at least 10 characters.'])
  })

  test("the field, its description and each line, as Chromium's accessibility tree has them", async () => {
    renderKit(form, { policy: { ...policy, rules: [{ code: 'history', message: 'Not used before' }] } })
    await press('Tab')
    await type('quiet river')
    const lines = [
      'At least 10 characters: met.',
      'Has letters and digits: not met yet.',
      'Not used before: checked by the service.',
    ]
    await expect.poll(page.requirements).toEqual(lines)
    // While the field has the focus its description stays as it was when the focus came.
    await press('Tab', 'Tab')
    const tree = await accessibilityTree()
    const field = tree.find(({ role, name }) => role === 'textbox' && name === 'New password')
    expect(field?.description).toContain([en.messages.hint, ...lines].join(' '))
    expect(tree).toContainEqual(expect.objectContaining({ role: 'list', name: 'Your new password' }))
    expect(tree.filter(({ role }) => role === 'listitem')).toHaveLength(3)
    const texts = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name)
    for (const word of [': met.', ': not met yet.', ': checked by the service.']) expect(texts).toContain(word)
    expect(
      tree.filter(({ role }) => role === 'image'),
      'a mark is only for the eye',
    ).toEqual([])
  })
})

test('from right to left the mark is at the right of its line, and a state is visible only where no mark shows it', async () => {
  const remove = addStyles(kitStyles)
  renderKit(form, {
    policy: { ...policy, rules: [{ code: 'history', message: 'Not used before' }] },
    locale: { ...en, tag: 'ar', dir: 'rtl' },
  })
  for (const line of document.querySelectorAll('.pwk-requirement')) {
    const [mark, label] = [...line.children].map((child) => child.getBoundingClientRect())
    expect(mark!.left).toBeGreaterThanOrEqual(label!.right)
  }
  const states = [...document.querySelectorAll('.pwk-requirement-state')].map((state) => state.getBoundingClientRect())
  expect(states.map(({ width }) => width > 1)).toEqual([false, false, true])
  remove()
})

describe('an expression that could freeze the page', () => {
  const trap = `${'a'.repeat(60)}!`

  test.each(hostile.map((source) => ({ source })))('$source', async ({ source }) => {
    renderKit(form, { policy: { rules: [tenantPattern(source, 'As the tenant wants it')] } })
    const line = 'As the tenant wants it: checked by the service.'
    expect(page.requirements()).toContain(line)
    await userEvent.click(page.newPassword())
    await type(trap)
    expect(page.newPassword()).toHaveValue(trap)
    await expect.poll(page.requirements).toEqual(['At least 8 characters: met.', line])
    await press('Backspace')
    expect(page.newPassword(), 'the field still listens').toHaveValue(trap.slice(0, -1))
  })
})
