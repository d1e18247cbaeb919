import { beforeAll, describe, expect, test } from 'vitest'
import { audit, isClean, render, setups, type Report } from '../audit/index.js'

/** `npm run audit:secrets` looks at both flows with both algorithms; here each flow and each algorithm is met once. */
const chosen = setups.slice(0, 2)

describe('the audit of `npm run audit:secrets`', () => {
  let report: Report

  beforeAll(async () => {
    report = await audit(chosen)
  }, 600_000)

  test('finds every control that leaks on purpose, and nothing where nobody keeps anything', () => {
    expect(report.controls.filter(({ found }) => found === 0)).toEqual([])
    expect(report.controls.length).toBeGreaterThan(30)
    expect(report.falseAlarms).toBe(0)
  })

  test('finds nothing of what was typed into the kit’s forms, anywhere, at any moment', () => {
    expect(report.cells.filter(({ found }) => found.length > 0)).toEqual([])
  })

  test('has the text of a field in memory once, and none of it when the form is gone or done', () => {
    const held = report.cells.filter(({ allowed }) =>
      Object.keys(allowed).some((what) => what.startsWith('React’s copy')),
    )
    expect(held).not.toEqual([])
    expect(Math.max(...held.flatMap(({ allowed }) => Object.values(allowed)))).toBe(1)
    const gone = /^(?:accepted|form removed|host has|removed|answered)/
    expect(held.filter(({ moment }) => gone.test(moment))).toEqual([])
  })

  test('is over with success for this, and with failure as soon as it finds a secret or misses a control', () => {
    expect(isClean(report), render(report)).toBe(true)
    const [cell] = report.cells
    const [control] = report.controls
    expect(isClean({ ...report, cells: [{ ...cell!, found: ['string'] }] })).toBe(false)
    expect(isClean({ ...report, controls: [{ ...control!, found: 0 }] })).toBe(false)
    expect(isClean({ ...report, falseAlarms: 1 })).toBe(false)
    expect(isClean({ ...report, cells: [] })).toBe(false)
    expect(isClean({ ...report, controls: [] })).toBe(false)
  })
})
