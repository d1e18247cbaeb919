import { beforeAll, describe, expect, test } from 'vitest'
import { audit, isClean, quickSetups, render, type Report } from '../audit/index.js'

/**
 * The command, which `npm run test:all` runs as well, takes longest: it looks at each flow with each algorithm, and into the
 * profiles on the disk, and fails if a page that leaks on purpose is not found.
 */
describe('the audit of `npm run audit:secrets`', () => {
  let report: Report

  beforeAll(async () => {
    report = await audit({ setups: quickSetups, shownSetups: [], only: ['forms'] })
  }, 600_000)

  test('finds nothing of what was typed into the kit’s forms, anywhere, at any moment', () => {
    expect(report.failures).toEqual([])
    expect(report.cells.filter(({ found }) => found.length > 0)).toEqual([])
  })

  test('has looked at each form, at the code and its token, into a worker, and at what advises', () => {
    expect([...new Set(report.cells.map(({ flow }) => flow))]).toEqual([
      'change with rsa and advice',
      'forgotten with sm2',
      'reset with sm2 in a worker',
    ])
    const met = new Set(report.cells.flatMap(({ allowed, secret }) => Object.keys(allowed).map(() => secret)))
    // The confirmation is a secret of its own only where it differs, which the command looks at.
    expect([...met].toSorted()).toEqual(['accessToken', 'code', 'current', 'new', 'resetToken'])
    const inWorker = report.cells.filter(
      ({ place, allowed }) => place.includes('worker') && Object.keys(allowed).length,
    )
    expect(inWorker.map(({ moment, secret }) => [moment, secret])).toEqual([['sent, no answer yet', 'resetToken']])
  })

  test('a service that knows of leaks gets five hex digits of a password, and nothing else', () => {
    expect(report.rangesAsked.length).toBeGreaterThan(0)
    for (const url of report.rangesAsked) expect(url).toMatch(/^\/range\/[\dA-F]{5}$/)
  })

  test('has the text of a field in memory once, and none of it when the form is gone or done', () => {
    const held = report.cells.filter(({ allowed }) =>
      Object.keys(allowed).some((what) => what.startsWith('React’s copy')),
    )
    expect(held).not.toEqual([])
    expect(Math.max(...held.flatMap(({ allowed }) => Object.values(allowed)))).toBe(1)
    const gone = /^(?:code refused|code accepted|accepted|form removed|host has|removed|answered)/
    expect(held.filter(({ moment }) => gone.test(moment))).toEqual([])
  })

  test('is over with success for this, and with failure as soon as it finds a secret or misses a control', () => {
    expect(isClean(report), render(report)).toBe(true)
    const [cell] = report.cells
    const control = { place: cell!.place, name: 'a page that leaks', found: 1 }
    const whole: Report = { ...report, only: ['forms', 'controls'], controls: [control] }
    expect(isClean(whole)).toBe(true)
    expect(isClean({ ...whole, cells: [{ ...cell!, found: ['string'] }] })).toBe(false)
    expect(isClean({ ...whole, controls: [{ ...control, found: 0 }] })).toBe(false)
    expect(isClean({ ...whole, falseAlarms: 1 })).toBe(false)
    expect(isClean({ ...whole, cells: [] })).toBe(false)
    expect(isClean({ ...whole, controls: [] })).toBe(false)
    expect(isClean({ ...whole, only: ['controls'], cells: [] })).toBe(true)
    expect(isClean({ ...whole, only: ['forms', 'controls', 'Chromium'] }), 'its profile was not seen').toBe(false)
    expect(isClean({ ...whole, only: ['forms', 'controls', 'Chromium'], missing: ['Chromium'] })).toBe(true)
  })

  test('a visit that does not come to its end is named in the last line, beside all counts, and is no success', () => {
    const failures = [{ visit: 'forgotten, shown', error: new Error('Nothing came.\nCall log') }]
    const lines = render({ ...report, failures }).split('\n')
    expect(lines).toContain('FAILED forgotten, shown: Error: Nothing came.')
    expect(lines.at(-1)).toBe(
      `${render(report).split('\n').at(-1)}; NOT FINISHED, so not all was looked at: forgotten, shown`,
    )
    expect(isClean({ ...report, failures })).toBe(false)
  })

  test('a visit that was made once more is named in the last line', () => {
    const repeated = [{ visit: 'reset with sm2: offline', error: new Error('Timeout') }]
    const lines = render({ ...report, repeated }).split('\n')
    expect(lines).toContain('ONCE MORE reset with sm2: offline: Error: Timeout')
    expect(lines.at(-1)).toContain('; once more, since the browser hung: reset with sm2: offline')
  })
})
