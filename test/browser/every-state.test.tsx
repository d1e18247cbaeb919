import { afterEach, beforeEach, expect, test } from 'vitest'
import { page as screenOf } from 'vitest/browser'
import type { Locale } from '../../src/index.js'
import { ar } from '../../src/locales/ar.js'
import { en } from '../../src/locales/en.js'
import { depth } from '../depth.js'
import { readAloud } from './accessibility-tree.js'
import { inPage, states } from './form-states.js'
import { objections } from './objections.js'
import { addStyles, kitStyles } from './stylesheets.js'
import { whatOverlaps } from './what-overlaps.js'
import { whatSticksOut } from './what-sticks-out.js'

const everyLocale = Object.values(
  import.meta.glob<Record<string, Locale>>('../../src/locales/*.ts', { eager: true }),
).flatMap((exported) => Object.values(exported))
// On every push: the source, the two with the longest words, and the one from right to left.
const locales = everyLocale.filter(({ tag }) => depth(['en', 'de', 'ru', 'ar'].includes(tag), true))

/** The values of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`
const twice = ':root { font-size: 200% }'

let remove = () => {}
beforeEach(async () => {
  remove = addStyles('body { margin: 0 } * { transition: none !important }', kitStyles)
  await screenOf.viewport(800, 900)
})
afterEach(() => remove())

/**
 * Once in its state a form is looked at in every way, since to get there is what takes time: it reads as a person has read
 * and approved it (the snapshot), axe finds nothing, all can be pressed, and nothing is cut off or overlaps in any language.
 */
test.each(Object.entries(states))('%s', async (_, open) => {
  const { speak, finish } = await open({}, inPage('light'))
  expect(await readAloud()).toMatchSnapshot()
  expect(tooSmall()).toEqual([])
  expect(await objections(), 'in light').toEqual([])
  main().style.colorScheme = 'dark'
  // Dark changes nothing but colours.
  expect(await objections(depth('color-contrast', undefined)), 'in dark').toEqual([])

  for (const [width, height, how, sheet] of [
    // 1280 by 1024 at 400 %.
    [320, 256, 'at 400 %', ''],
    [320, 256, 'with the text spacing of WCAG 1.4.12', spacing],
    [640, 512, 'with text of twice the size', twice],
  ] as const) {
    await screenOf.viewport(width, height)
    const undo = addStyles(sheet)
    for (const locale of locales) {
      speak(locale)
      expect.soft([...whatSticksOut(), ...whatOverlaps()], `${locale.tag} ${how}`).toEqual([])
    }
    undo()
  }
  await screenOf.viewport(320, 256)
  speak(ar)
  if (depth(false, true)) expect(await objections(), 'from right to left').toEqual([])
  expect(tooSmall(), 'on a narrow screen').toEqual([])
  speak(en)
  finish()
})

const main = () => document.querySelector('main')!

/** AX-10: 24 pixels for whatever can be pressed, 44 for fields and the buttons beside them. */
function tooSmall(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('main :is(button, input, select):not([aria-hidden])')]
  return controls
    .filter((control) => control.checkVisibility())
    .flatMap((control) => {
      // A press on its label is one on the checkbox.
      const pressed = (control.matches('[type=checkbox]') && (control as HTMLInputElement).labels?.[0]) || control
      const { width, height } = pressed.getBoundingClientRect()
      const least = control.matches('.pwk-link, [type=checkbox]') ? 24 : 44
      return Math.min(width, height) < least ? [`${control.className}: ${width} by ${height}`] : []
    })
}

test('what is wrong would be seen: a pale hint, a small box without a label, a button that is too wide, and texts that lie on one another', async () => {
  await states['idle']!({}, (form) =>
    inPage('light')(
      <>
        {form}
        <input type="checkbox" id="nameless" />
      </>,
    ),
  )
  const pale = addStyles(':root { --pwk-muted: #ccc }')
  expect(await objections()).toEqual([
    expect.stringContaining('color-contrast'),
    expect.stringContaining('label'),
    expect.stringContaining('target-size'),
  ])
  pale()
  expect(tooSmall()).toEqual([expect.stringMatching(/^: \d+ by \d+$/)])
  const close = addStyles('.pwk-hint { margin-block-start: -1.5em } .pwk-submit { min-inline-size: 800px }')
  expect(whatSticksOut()).toContain('pwk-submit')
  expect(whatOverlaps()).toEqual(['pwk-input on "A few unrelated words are hard to guess "'])
  close()
})
