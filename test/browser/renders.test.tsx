import { render } from '@testing-library/react'
import { Profiler } from 'react'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, host } from '../kit.js'
import { reactTree } from '../scan.js'
import { turns } from '../turns.js'
import { press, type } from './keyboard.js'

/** The fields that a commit drew; what belongs to no field stands for itself. */
const fieldsOf = (drawn: readonly string[]) => [...new Set(drawn.map((each) => / in (.*)/.exec(each)?.[1] ?? each))]

describe.each(['change', 'reset'] as const)('in the %s form', (flow) => {
  const fields = [...(flow === 'change' ? ['currentPassword'] : []), 'newPassword', 'confirmPassword']

  test.each(fields)('typing into %s draws nothing at all while nothing is wrong', async (name) => {
    const { commits } = await draw(flow, name)
    await type('quiet')
    await settled()
    expect(commits).toEqual([])
  })

  test.each(fields)('once %s shows an error, a key draws at most that field, and its error only once', async (name) => {
    const { commits, forget } = await draw(flow, name)
    await press('Enter')
    const field = elementOf(name)
    await expect.poll(() => page.errorOf(field)).not.toBe('')
    await page.expectFocus(elementOf(fields[0]!)) // The first that is wrong.
    field.focus()
    await settled() // With the focus there already, the error is also said.
    forget()
    for (const key of 'quiet river') {
      const [before, list] = [commits.length, page.requirements().join()]
      await type(key)
      await settled()
      // The list follows at once, the error when it has been looked up.
      const most = name === 'newPassword' && page.requirements().join() !== list ? 2 : 1
      expect(commits.length - before, `commits after "${key}"`).toBeLessThanOrEqual(most)
    }
    expect(commits.length, 'the words of the error do change').toBeGreaterThan(0)
    for (const drawn of commits) expect(fieldsOf(drawn)).toEqual([name])
  })

  test('a key in the new password draws, besides that field, the confirmation it no longer matches', async () => {
    const { commits, forget } = await draw(flow, 'newPassword')
    await type('quiet river')
    await press('Tab', 'Tab')
    await type('quiet river')
    await press('Shift+Tab', 'Shift+Tab', 'End')
    await settled()
    forget()
    for (const key of ' stone') {
      const before = commits.length
      await type(key)
      await settled()
      expect(commits.length - before, `commits after "${key}"`).toBeLessThanOrEqual(1)
    }
    expect(page.errorOf(page.confirmPassword())).not.toBe('')
    expect(commits, 'it is reported once').toHaveLength(1)
    expect(fieldsOf(commits[0]!)).toEqual(['confirmPassword'])
  })
})

test('showing a password draws that field alone: the line for screen readers is not drawn by React', async () => {
  const { commits, forget } = await draw('change', 'newPassword')
  await type('quiet river')
  await press('Tab')
  await settled()
  forget()
  await press('Enter')
  await settled()
  expect(fieldsOf(commits.flat()).sort()).toEqual(['newPassword'])
})

test('the count sees every component, those of a whole form included', async () => {
  const { commits, view, element } = await draw('change', 'newPassword')
  view.rerender(element())
  expect(commits).toHaveLength(1)
  expect(commits[0]).toEqual(expect.arrayContaining(['ChangeStep', 'DrawnField in newPassword', 'StepForm']))
})

const elementOf = (name: string) =>
  ({ currentPassword: page.currentPassword, newPassword: page.newPassword }[name] ?? page.confirmPassword)()

/** Draws the form, puts the caret into the field, and waits for the key of the service; each commit lists who was drawn. */
async function draw(flow: 'change' | 'reset', name: string) {
  const emulator = emulate()
  const token = emulator.issueResetToken('alice@example.com')
  const commits: string[][] = []
  const element = () => (
    <Profiler id="form" onRender={() => commits.push(drawnComponents(reactTree(container) as Fiber))}>
      <PasswordKitProvider host={host} appId="app" accessToken="token" fetch={emulator.fetch}>
        {flow === 'change' ? <ChangePasswordForm /> : <ResetPasswordForm resetToken={token} />}
      </PasswordKitProvider>
    </Profiler>
  )
  const container = document.body.appendChild(document.createElement('div'))
  const view = render(element(), { container })
  elementOf(name).focus()
  // The attributes for generators change once the key has been read, whose code may come after it.
  await expect.poll(() => page.newPassword().getAttribute('passwordrules')).toContain('maxlength')
  expect(emulator.requests).toHaveLength(1)
  await settled()
  const forget = () => commits.splice(0)
  forget()
  return { commits, forget, view, element }
}

/** Enough for everything that a key sets off: validation is asynchronous. */
const settled = () => turns(10)

interface Fiber {
  type: unknown
  memoizedProps: Record<string, unknown> | null
  flags: number
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
  stateNode: { current: Fiber } | null
}

const performedWork = 1

/** The function components that ran in the commit just made, by name: as React's own developer tools tell them. */
function drawnComponents(anyRoot: Fiber): string[] {
  const root = anyRoot.stateNode!.current
  const drawn: string[] = []
  walk(root, root.alternate, '')
  return drawn

  function walk(now: Fiber, before: Fiber | null, around: string): void {
    const name = typeof now.type === 'function' ? now.memoizedProps?.['name'] : undefined
    const field = typeof name === 'string' ? ` in ${name}` : around
    if (typeof now.type === 'function' && (!before || now.flags & performedWork)) drawn.push(now.type.name + field)
    const kept = new Set(children(before))
    for (const child of children(now)) if (!kept.has(child)) walk(child, child.alternate, field)
  }
}

function children(fiber: Fiber | null): Fiber[] {
  const found: Fiber[] = []
  for (let child = fiber?.child ?? null; child; child = child.sibling) found.push(child)
  return found
}
