import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { translatePage } from '../translate-page.js'
import { inPage, states } from './form-states.js'

/** What is read on the page, but for what no two runs share: numbers, references, and what was announced and taken back. */
function words(): string {
  const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement
  for (const passing of copy.querySelectorAll('.pwk-reference, [role=status]')) passing.remove()
  return copy.textContent.replace(/\d+/g, '#')
}

/** Uncaught errors of a page; React empties the page then. */
function watchErrors(): () => string[] {
  const seen: string[] = []
  const note = ({ message }: ErrorEvent) => seen.push(message)
  addEventListener('error', note)
  return () => {
    removeEventListener('error', note)
    return seen
  }
}

let endTranslation = () => {}
beforeEach(() => localStorage.clear())
afterEach(() => endTranslation())

describe('a page shows the same words while it is translated all the time', () => {
  test.each(Object.entries(states))('%s', async (_, open) => {
    const plain = await open({}, inPage('light'))
    const expected = words()
    plain.finish()
    cleanup()

    const errors = watchErrors()
    endTranslation = translatePage()
    // Another application's, so that no wait of the first run holds it up.
    const { finish } = await open({ appId: 'translated' }, inPage('light'))
    await expect.poll(words).toBe(expected)
    finish()
    expect(errors()).toEqual([])
  })
})
