import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm, parts, type ClassNames } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'
import { addStyles, hostSheets, kitStyles, layeredStyles } from './stylesheets.js'

let remove = () => {}
const styles = (...sheets: string[]) => {
  remove()
  remove = addStyles(...sheets)
}
afterEach(() => remove())

/** What makes the looks. Whether a size includes the padding is seen by the size itself. */
const looks = [
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
    `margin-${side}`,
    `padding-${side}`,
    `border-${side}-width`,
    `border-${side}-style`,
    `border-${side}-color`,
  ]),
  'border-top-left-radius',
  'background-color',
  'background-image',
  'box-shadow',
  'color',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-transform',
  'text-decoration-line',
  'display',
  'position',
  'cursor',
  'outline-style',
]

/** What a page rightly decides for everything on it, and the kit takes from there, is the same for all sheets here. */
const samePage = `:root { font-size: 16px !important; font-family: sans-serif !important; letter-spacing: normal !important;
    color: #222 !important }
  body { color: #222 !important; display: block !important; justify-items: normal !important; font-family: sans-serif !important;
    font-size: 16px !important; letter-spacing: normal !important }
  * { transition: none !important; animation: none !important }`

/** These two are invisible, and have to stay so. */
const unseen = ['pwk-username', 'pwk-status']

/** By `padding-top of pwk-input (7)` and so on, for every part on the page. */
function looksOfParts(): Map<string, string> {
  const elements = [...document.querySelectorAll('[class^="pwk-"]')]
  return new Map(
    elements.flatMap((element, index) => {
      const computed = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      const name = element.classList[0] ?? ''
      const of = `of ${name} (${index})`
      return [
        ...(unseen.includes(name) ? ['position', 'clip-path', 'overflow'] : looks)
          .filter((property) => isSeen(computed, property))
          .map((property): [string, string] => [`${property} ${of}`, computed.getPropertyValue(property)]),
        [`size ${of}`, `${width} × ${height}`] as [string, string],
      ]
    }),
  )
}

/** A border without a width has an invisible style and colour. */
function isSeen(computed: CSSStyleDeclaration, property: string): boolean {
  const side = /^border-(\w+)-(?:style|color)$/.exec(property)?.[1]
  return side === undefined || computed.getPropertyValue(`border-${side}-width`) !== '0px'
}

/** What one class cannot outdo: Bootstrap gives every button that is not disabled a pointer, by two conditions. */
const beyond: Record<string, RegExp> = { Bootstrap: /^cursor of pwk-(?:link|submit|spinner) / }

function changesFrom(before: Map<string, string>): string[] {
  const after = looksOfParts()
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((look) => before.get(look) !== after.get(look))
    .map((look) => `${look}: ${before.get(look)} became ${after.get(look)}`)
}

describe('the form keeps its looks beside', () => {
  beforeEach(() => styles(samePage, kitStyles))

  test('the sheets of other systems, wherever they are loaded', async () => {
    // The states are drawn once for all sheets: drawing them takes longer than looking.
    await drawEveryPart()
    const own = looksOfParts()
    expect(own.size).toBeGreaterThan(1000)
    for (const [name, sheet] of Object.entries(hostSheets)) {
      const changes = () => changesFrom(own).filter((change) => !beyond[name]?.test(change))

      styles(sheet, samePage, kitStyles)
      expect.soft(changes(), `${name}, loaded before`).toEqual([])

      styles(kitStyles, sheet, samePage)
      expect.soft(changes(), `${name}, loaded after`).toEqual([])
    }
  })

  test('nothing else: a rule for one of its classes does show', async () => {
    await drawEveryPart()
    const own = looksOfParts()
    styles(samePage, kitStyles, '.pwk-toggle { padding-top: 1px }')
    expect(changesFrom(own)).toContainEqual(expect.stringMatching(/^padding-top of pwk-toggle .*: 0px became 1px$/))
  })
})

describe("a class of the host's wins over the kit", () => {
  const mine = `color: rgb(1, 2, 3); background-color: rgb(4, 5, 6); padding: 3px; margin: 5px; font-size: 21px;
    border: 3px dotted rgb(7, 8, 9); border-radius: 11px; line-height: 31px; outline: 7px solid rgb(1, 2, 3)`
  const everyPart = Object.fromEntries(parts.map((part) => [part, 'mine'])) as ClassNames
  const wanted = { color: 'rgb(1, 2, 3)', backgroundColor: 'rgb(4, 5, 6)', padding: '3px', margin: '5px' }
  const wantedToo = { fontSize: '21px', border: '3px dotted rgb(7, 8, 9)', borderRadius: '11px', lineHeight: '31px' }

  async function expectMine() {
    await drawEveryPart(everyPart)
    const elements = [...document.querySelectorAll('.mine')]
    const drawn = parts.filter((part) => elements.some((element) => element.classList.contains(`pwk-${part}`)))
    expect(drawn).toEqual([...parts])
    for (const element of elements) {
      // A drop-down keeps a line height of the browser's own.
      const all = { ...wanted, ...wantedToo, ...(element.localName === 'select' && { lineHeight: 'normal' }) }
      expect({ part: element.className, ...getComputedStyle(element) }).toMatchObject(all)
    }
  }

  test('on every part and in every state, if it is loaded later', async () => {
    styles('* { transition: none !important }', kitStyles, `.mine { ${mine} }`)
    await expectMine()
  })

  test('wherever its sheet stands, if it is in a later layer than the layered styles', async () => {
    const order = '@layer theme, base, password-kit, components, utilities;'
    styles(`${order} * { transition: none !important }`, `@layer utilities { .mine { ${mine} } }`, layeredStyles)
    await expectMine()
  })

  test("and so with Tailwind 4's own layers: its preflight loses to the kit, and its utilities win", () => {
    const tailwind = `@layer theme, base, password-kit, components, utilities; * { transition: none !important }
      @layer base { ${hostSheets["Tailwind 4's preflight"]} } @layer utilities { .mine { ${mine} } }`
    styles(tailwind, layeredStyles)
    renderKit(<ChangePasswordForm classNames={{ submit: 'mine' }} />)
    expect(getComputedStyle(page.submitButton())).toMatchObject({ ...wanted, ...wantedToo })
    const { paddingLeft, borderTopWidth, borderTopLeftRadius } = getComputedStyle(page.currentPassword())
    expect([paddingLeft, borderTopWidth, borderTopLeftRadius]).toEqual(['12px', '1px', '8px'])
  })

  test('not if its layer comes before', async () => {
    styles('@layer base, password-kit;', `@layer base { .mine { ${mine} } }`, layeredStyles)
    renderKit(<ChangePasswordForm classNames={everyPart} />)
    expect(getComputedStyle(page.currentPassword())).not.toMatchObject(wanted)
  })
})

test('the custom properties may be set on the page or on any element around the form', async () => {
  styles(kitStyles, ':root { --pwk-accent: rgb(1, 2, 3) } main { --pwk-radius: 13px }')
  renderKit(
    <main>
      <ChangePasswordForm />
    </main>,
  )
  expect(getComputedStyle(page.submitButton())).toMatchObject({ backgroundColor: 'rgb(1, 2, 3)', borderRadius: '13px' })
})

test('outside the form nothing changes its looks by so much as one computed property', () => {
  renderKit(
    <>
      <main className="root form field input error panel">
        <h1>Title</h1>
        <h2>Subtitle</h2>
        <p>
          Text with a <a href="#there">link</a>, <em>words</em> and <code>code</code>
        </p>
        <form className="form">
          <label className="label" htmlFor="other">
            Other
          </label>
          <input className="input" id="other" type="password" required />
          <input type="checkbox" aria-label="Tick" />
          <select aria-label="Pick">
            <option>One</option>
          </select>
          <textarea aria-label="Write" />
          <button className="submit toggle" type="submit">
            Send
          </button>
        </form>
        <ul role="status">
          <li>Item</li>
        </ul>
        <div role="alert" className="alert" tabIndex={-1} data-invalid="" data-pending="" />
        <table className="status">
          <tbody>
            <tr>
              <td>Cell</td>
            </tr>
          </tbody>
        </table>
        <svg className="icon" viewBox="0 0 1 1" />
      </main>
      <ChangePasswordForm />
    </>,
  )
  const everything = () =>
    [document.documentElement, document.body, ...document.querySelectorAll('main, main *')].map((element) => {
      const computed = getComputedStyle(element)
      return [element.localName, ...Array.from(computed, (name) => `${name}: ${computed.getPropertyValue(name)}`)]
    })
  // The form's own size moves nothing but the page's end.
  const withoutHeight = () =>
    everything().map((lines) =>
      lines.filter((line) => !/^(?:height|block-size|perspective-origin|transform-origin):/.test(line)),
    )
  const before = withoutHeight()
  expect(before.flat().length).toBeGreaterThan(5000)
  styles(kitStyles)
  expect(withoutHeight()).toEqual(before)
  styles(kitStyles, 'button { color: rgb(1, 2, 3) }')
  expect(withoutHeight()).not.toEqual(before)
})

/** All states side by side, in one page: a form at rest, one with mistakes, one that failed, one under way, one done. */
async function drawEveryPart(classNames: ClassNames = {}) {
  const emulator = emulate()
  const token = emulator.issueAccessToken('alice@example.com')
  const draw = async (options: object, act: () => Promise<void>) => {
    const { container } = renderKit(<ChangePasswordForm username="alice" classNames={classNames} />, options)
    container.querySelector<HTMLElement>('input:not([tabindex])')?.focus()
    await act()
    container.querySelector<HTMLElement>(':focus')?.blur()
    // Announced only while somebody types.
    const locked = new KeyboardEvent('keydown', { modifierCapsLock: true })
    container.querySelector('input:not([tabindex])')?.dispatchEvent(locked)
    container.inert = true
    container.setAttribute('aria-hidden', 'true')
  }
  const fill = async () => {
    await type('correct horse battery')
    await press('Tab', 'Tab')
    await type('quiet river stone')
    await press('Tab', 'Tab')
    await type('quiet river stone')
    await press('Enter')
  }
  await draw({ emulator, accessToken: token }, async () => {
    await fill()
    await page.doneHeading()
  })
  const failing = emulate()
  // With a reference for support, and a wait.
  failing.inject({
    route: 'POST /api/v3/update-password',
    envelope: { statusCode: 422, apiCode: 987_654 },
    headers: { 'retry-after': '30' },
  })
  await draw({ emulator: failing }, async () => {
    await fill()
    await expect.poll(() => document.querySelector('.pwk-reference')?.textContent).toBeTruthy()
  })
  const stalled = emulate()
  stalled.inject({ ...failures.stall, route: 'POST /api/v3/update-password' })
  await draw({ emulator: stalled }, async () => {
    await fill()
    await expect.poll(() => document.querySelector('.pwk-spinner')).toBeTruthy()
  })
  await draw({}, async () => {
    await press('Enter')
    await expect.poll(() => document.querySelector('.pwk-error:not(:empty)')).toBeTruthy()
  })
  const reset = renderKit(<ResetPasswordForm classNames={classNames} />).container
  await expect.poll(() => reset.querySelector('.pwk-select')).toBeTruthy()
  const sent = emulate()
  sent.inject({ route: '/api/v3/send-email', envelope: { statusCode: 429 } })
  const code = renderKit(<ResetPasswordForm defaultAccount="alice@example.com" classNames={classNames} />, {
    emulator: sent,
  }).container
  await expect.poll(() => code.querySelector('.pwk-select')).toBeTruthy()
  code.querySelector('form')?.requestSubmit()
  await expect.poll(() => code.querySelector('.pwk-account')).toBeTruthy()
  for (const container of [reset, code]) {
    container.querySelector<HTMLElement>(':focus')?.blur()
    container.inert = true
    container.setAttribute('aria-hidden', 'true')
  }
  const noted = renderKit(
    <ChangePasswordForm username="alice" classNames={classNames} strengthMeter onCancel={() => {}} />,
  ).container
  await press('Tab', 'Tab', 'Tab')
  await type(' quiet river')
  await expect.poll(() => noted.querySelector('.pwk-note')).toBeTruthy()
  await expect.poll(() => noted.querySelector('.pwk-segment[data-filled]')).toBeTruthy()
  noted.querySelector<HTMLElement>(':focus')?.blur()
}
