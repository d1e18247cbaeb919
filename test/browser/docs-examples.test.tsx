import { render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AccountPage } from '../../stories/docs/examples/getting-started/account-page.js'
import brand from '../../stories/docs/examples/readme/brand.css?raw'
import darkClass from '../../stories/docs/examples/theming/dark-class.css?raw'
import schemes from '../../stories/docs/examples/theming/schemes.css?raw'
import acme from '../../stories/docs/examples/theming/acme.css?raw'
import { Live } from '../../stories/docs/live.js'
import * as page from '../elements.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { addStyles } from './stylesheets.js'

/** A colour that is on its way would be read as it is. */
const still = '* { transition: none !important }'
let remove = () => {}
afterEach(() => remove())

function open(scheme = 'light') {
  render(
    <div className="acme" style={{ colorScheme: scheme }}>
      <Live options={{ keys: throwawayKeys }}>
        {(service) => (
          <AccountPage
            service={service}
            user={{ email: 'alice@example.com' }}
            getAccessToken={() => undefined}
            onChanged={() => {}}
          />
        )}
      </Live>
    </div>,
  )
}

/** What the rules of the example are about, as it comes out. */
function looks(): Record<string, string> {
  const of = (element: Element) => getComputedStyle(element)
  const title = of(page.heading('Change password'))
  const input = of(page.newPassword())
  const submit = of(page.submitButton())
  return {
    'font of the title': title.fontFamily,
    'weight of the title': title.fontWeight,
    'corner of the input': input.borderTopLeftRadius,
    'height of the input': input.height,
    'border of the input': input.borderTopColor,
    'ground of the input': input.backgroundColor,
    'ground of the button': submit.backgroundColor,
    'letters of the button': submit.textTransform,
    'text of the button': submit.color,
    'width of the form': of(page.heading('Change password').closest('.pwk-root')!).width,
    'space in the form': of(document.querySelector('.pwk-form')!).rowGap,
  }
}

/** In the light; what a scheme does not touch is the same in the dark. */
const wanted = {
  'font of the title': 'Georgia, serif',
  'weight of the title': '400',
  'corner of the input': '0px',
  'height of the input': '48px',
  'border of the input': 'rgb(122, 138, 131)',
  'ground of the input': 'rgb(251, 253, 252)',
  'ground of the button': 'rgb(11, 110, 79)',
  'letters of the button': 'uppercase',
  'text of the button': 'rgb(255, 255, 255)',
  'width of the form': '352px',
  'space in the form': '16px',
}
const inTheDark = {
  'border of the input': 'rgb(124, 143, 135)',
  'ground of the input': 'rgb(22, 33, 29)',
  'ground of the button': 'rgb(127, 224, 189)',
  'text of the button': 'rgb(6, 40, 29)',
}

test('at most twenty lines of a host change how the form looks', () => {
  expect(acme.trim().split('\n').length).toBeLessThanOrEqual(20)
  open()
  const before = looks()
  remove = addStyles(still, acme)
  expect(looks()).toEqual(wanted)
  // White on the accent is the kit's own choice too.
  const kept = Object.entries(before).filter(([name, value]) => value === wanted[name as keyof typeof wanted])
  expect(kept.map(([name]) => name)).toEqual(['text of the button'])
})

test('in the dark too', () => {
  open('dark')
  remove = addStyles(still, acme)
  expect(looks()).toEqual({ ...wanted, ...inTheDark })
})

test('three properties give the form a colour, corners and a font', () => {
  open()
  const before = looks()
  remove = addStyles(still, brand)
  const { 'ground of the button': ground, 'corner of the input': corner, 'font of the title': font } = looks()
  expect({ ground, corner, font }).toEqual({ ground: 'rgb(11, 110, 79)', corner: '0px', font: 'Georgia, serif' })
  expect(before).not.toMatchObject({ 'ground of the button': ground, 'corner of the input': corner })
})

test.each([
  [
    'with its colour scheme',
    schemes,
    (dark: boolean) => (document.documentElement.style.colorScheme = dark ? 'dark' : 'light'),
  ],
  [
    'with the class of its dark mode',
    darkClass,
    (dark: boolean) => document.documentElement.classList.toggle('dark', dark),
  ],
])('a colour of the host changes %s', (_, sheet, setDark) => {
  open()
  document.querySelector<HTMLElement>('.acme')!.style.colorScheme = ''
  remove = addStyles(still, sheet)
  setDark(false)
  const light = looks()
  setDark(true)
  const dark = looks()
  setDark(false)
  document.documentElement.style.colorScheme = ''
  expect([light['ground of the button'], light['text of the button']]).toEqual([
    'rgb(11, 110, 79)',
    'rgb(255, 255, 255)',
  ])
  expect([dark['ground of the button'], dark['text of the button']]).toEqual(['rgb(127, 224, 189)', 'rgb(6, 40, 29)'])
})
