import { render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { contrast } from '../contrast.js'
import { Meter, Metered } from '../metered.js'
import { standsOut } from './ground.js'
import { press, type } from './keyboard.js'
import { objections } from './objections.js'
import { addStyles, kitStyles } from './stylesheets.js'

const scores = [null, 0, 1, 2, 3, 4] as const

let remove = () => {}
beforeEach(() => {
  remove = addStyles('body { margin: 0 } * { transition: none !important }', kitStyles)
})
afterEach(async () => {
  remove()
  await emulateMedia({})
  await page.viewport(800, 900)
})

describe.each([en, zhCN])('axe finds nothing to object to, in $tag', (locale) => {
  test.each(['light', 'dark'])('in a %s page, at every score', async (scheme) => {
    for (const score of scores) {
      const { unmount } = render(inPage(scheme, <Meter score={score} locale={locale} />))
      expect(await objections(), String(score)).toEqual([])
      unmount()
    }
  })

  test('from right to left', async () => {
    render(inPage('light', <Meter score={1} locale={{ ...locale, dir: 'rtl' }} />))
    expect(await objections()).toEqual([])
  })
})

test('and would, to a meter without a name', async () => {
  render(inPage('light', <div role="meter" aria-valuenow={1} aria-valuemin={0} aria-valuemax={4} />))
  expect(await objections()).toEqual([expect.stringContaining('aria-meter-name')])
})

test('the bar fills from where reading begins', () => {
  for (const [dir, order] of [
    ['ltr', [true, true, false, false, false]],
    ['rtl', [false, false, false, true, true]],
  ] as const) {
    const { unmount } = render(inPage('light', <Meter score={1} locale={{ ...en, dir }} />))
    const segments = [...document.querySelectorAll('.pwk-segment')]
    const fromLeft = segments.toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
    expect(fromLeft.map((segment) => segment.hasAttribute('data-filled'))).toEqual(order)
    unmount()
  }
})

describe.each(['light', 'dark'])('in a %s page', (scheme) => {
  test.each([0, 1, 2, 3, 4] as const)('at %i full and empty segments stand out from the page, 3 to 1', (score) => {
    render(inPage(scheme, <Meter score={score} />))
    for (const segment of document.querySelectorAll('.pwk-segment')) {
      const bar = segment.parentElement!
      expect(standsOut(colour(segment, 'borderTopColor'), bar)).toBeGreaterThanOrEqual(3)
      if (!segment.hasAttribute('data-filled')) continue
      expect(standsOut(colour(segment, 'backgroundColor'), bar)).toBeGreaterThanOrEqual(3)
    }
  })
})

test('with the colours of the system forced upon the page, full and empty still differ', async () => {
  await emulateMedia({ 'forced-colors': 'active' })
  render(inPage('light', <Meter score={2} />))
  const around = colour(document.querySelector('main')!, 'backgroundColor')
  const [full, empty] = [document.querySelector('[data-filled]')!, document.querySelector('.pwk-segment:last-child')!]
  expect(contrast(colour(full, 'backgroundColor'), around)).toBeGreaterThanOrEqual(3)
  expect(colour(empty, 'backgroundColor')).not.toBe(colour(full, 'backgroundColor'))
  expect(getComputedStyle(empty).borderTopStyle).toBe('solid')
})

test('who asks for less motion sees none', async () => {
  remove()
  remove = addStyles(kitStyles)
  render(inPage('light', <Meter score={2} />))
  const durations = () =>
    [...document.querySelectorAll('.pwk-segment')].map((segment) => getComputedStyle(segment).transitionDuration)
  await emulateMedia({ 'prefers-reduced-motion': 'no-preference' })
  expect(durations()[0]).not.toBe('0s')
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
  expect([...new Set(durations())]).toEqual(['0s'])
})

test('it takes the same room with a word and without, so that nothing moves', () => {
  const heights = scores.map((score) => {
    const { unmount } = render(inPage('light', <Meter score={score} />))
    const { height } = document.querySelector('.pwk-strength')!.getBoundingClientRect()
    unmount()
    return height
  })
  expect(new Set(heights).size).toBe(1)
})

test('on a screen of 320 pixels nothing is cut off', async () => {
  await page.viewport(320, 640)
  render(inPage('light', <Meter score={0} />))
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  const { scrollWidth, clientWidth } = document.querySelector('.pwk-strength')!
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
})

test('typed with a real keyboard, or put in by an input method, the text gets its word', async () => {
  render(inPage('light', <Metered locale={zhCN} />))
  const now = () => document.querySelector('[role=meter]')?.getAttribute('aria-valuetext')
  await press('Tab')
  await type('woaini1314')
  await expect.poll(now).toBe('很弱')
  await type('窗边的猫数着七只纸船')
  await expect.poll(now).toBe('很强')
})

function inPage(scheme: string, child: React.ReactNode) {
  return (
    <main style={{ colorScheme: scheme, background: 'Canvas', color: 'CanvasText', padding: 16 }}>
      <h1>Account</h1>
      {child}
    </main>
  )
}

async function emulateMedia(features: Record<string, string>) {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }))
  await cdp().send('Emulation.setEmulatedMedia', { features: list })
}

const colour = (element: Element, property: 'backgroundColor' | 'borderTopColor') => getComputedStyle(element)[property]
