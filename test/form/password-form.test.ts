import { describe, expect, test } from 'vitest'
import { PasswordError } from '../../src/core/errors.js'
import { lazyModule } from '../../src/core/lazy-module.js'
import { alice, chosen, openForm } from './form-page.js'

const writes = ({ emulator }: ReturnType<typeof openForm>) =>
  emulator.requests.filter(({ path }) => path === '/api/v3/update-password')

function fillIn({ type }: ReturnType<typeof openForm>, current = alice.password, next = chosen, confirmed = next) {
  type('currentPassword', current)
  type('newPassword', next)
  type('confirmPassword', confirmed)
}

describe('a form without React', () => {
  test('encrypts what is in its inputs, sends it once, and is done', async () => {
    const view = openForm()
    fillIn(view)
    view.form.send({ type: 'submit' })
    view.form.send({ type: 'submit' })
    await view.until(({ status }) => status === 'done')
    expect(writes(view)).toHaveLength(1)
    expect(view.emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('a submit that overtakes the engine waits for it', async () => {
    let arrive = () => {}
    const module = lazyModule(async () => {
      await new Promise<void>((resolve) => {
        arrive = resolve
      })
      return import('../../src/form/engine/engine.js')
    })
    const view = openForm({}, module)
    fillIn(view)
    view.form.send({ type: 'submit' })
    expect(view.form.getSnapshot().status).toBe('validating')
    expect(writes(view)).toEqual([])
    arrive()
    await view.until(({ status }) => status === 'done')
    expect(writes(view)).toHaveLength(1)
  })

  test('an invalid field is shown before it gets the focus, and nothing is sent', async () => {
    const view = openForm()
    fillIn(view, alice.password, chosen, 'another')
    view.form.send({ type: 'submit' })
    await view.until(({ fieldIssues }) => fieldIssues.confirmPassword !== undefined)
    expect(view.form.getSnapshot().fieldIssues.confirmPassword?.type).toBe('mismatch')
    expect(view.log.slice(-2)).toEqual(['commit', 'focus: confirmPassword'])
    expect(writes(view)).toEqual([])
  })

  test('a wrong password is shown at its field, which is emptied; the others keep their texts', async () => {
    const view = openForm()
    fillIn(view, 'not this one')
    view.form.send({ type: 'submit' })
    await view.until(({ fieldIssues }) => fieldIssues.currentPassword !== undefined)
    const { fieldIssues, formError, status } = view.form.getSnapshot()
    expect(fieldIssues.currentPassword?.serviceError?.code).toBe('wrong-password')
    expect({ formError, status }).toEqual({ formError: null, status: 'idle' })
    expect([view.inputs.currentPassword.value, view.inputs.newPassword.value]).toEqual(['', chosen])
  })

  test('a lost answer is shown above the form, and the next submit says that the password was changed', async () => {
    const view = openForm()
    view.emulator.inject({ route: '/api/v3/update-password', networkError: true, work: true, times: 1 })
    fillIn(view)
    view.form.send({ type: 'submit' })
    await view.until(({ formError }) => formError !== null)
    expect(view.form.getSnapshot().formError?.code).toBe('outcome-unknown')
    expect(view.emulator.passwordOf(alice.email)).toBe(chosen)
    view.form.send({ type: 'submit' })
    await view.until(({ fieldIssues }) => fieldIssues.currentPassword !== undefined)
    expect(view.form.getSnapshot().formError).toBe(null)
    expect(writes(view)).toHaveLength(2)
  })

  test('nothing of what was typed is in the snapshot', async () => {
    const view = openForm()
    fillIn(view, 'not this one')
    view.form.send({ type: 'submit' })
    await view.until(({ fieldIssues }) => fieldIssues.currentPassword !== undefined)
    const written = JSON.stringify(view.form.getSnapshot())
    expect(written).not.toContain('not this one')
    expect(written).not.toContain(chosen)
  })

  test('disconnected before the click is worked off, it sends nothing', async () => {
    const view = openForm()
    fillIn(view)
    view.form.send({ type: 'submit' })
    for (const name of ['currentPassword', 'newPassword', 'confirmPassword'] as const)
      view.form.registerInput(name, null)
    view.disconnect()
    await view.until(({ status }) => status === 'idle')
    expect(writes(view)).toEqual([])
  })

  test('typed in while the click is worked off, it sends nothing and can be typed in again', async () => {
    const view = openForm({ breach: () => Promise.resolve('clear') })
    fillIn(view)
    view.form.send({ type: 'submit' })
    expect(view.form.getSnapshot().status).toBe('validating')
    await Promise.resolve() // The engine is there, and has given the page its turn.
    view.type('newPassword', `${chosen}!`)
    await view.until(({ status }) => status === 'idle')
    expect(writes(view)).toEqual([])
  })

  test('an error with an unknown code is a failure, and no success', async () => {
    const foreign = new PasswordError('network')
    Object.defineProperty(foreign, 'code', { value: 'from-another-version' })
    const view = openForm({ encryption: { type: 'rsa', seal: () => Promise.reject(foreign) } })
    fillIn(view)
    view.form.send({ type: 'submit' })
    await view.until(({ formError }) => formError !== null)
    expect(view.form.getSnapshot()).toMatchObject({ status: 'idle', formError: { code: 'from-another-version' } })
    expect(writes(view)).toEqual([])
  })

  test('an input that cannot be read is a failure above the form, and is no empty one', async () => {
    const view = openForm()
    fillIn(view)
    view.form.registerInput('newPassword', undefined)
    view.form.send({ type: 'submit' })
    await view.until(({ formError }) => formError !== null)
    expect(view.form.getSnapshot()).toMatchObject({ status: 'idle', formError: { code: 'config' } })
  })

  test('what the service says is left out where it quotes what was typed', async () => {
    const view = openForm()
    const message = `${chosen} is no good password`
    view.emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654, message } })
    fillIn(view)
    view.form.send({ type: 'submit' })
    await view.until(({ formError }) => formError !== null)
    expect(view.form.getSnapshot().formError).toMatchObject({ code: 'rejected', apiCode: 987_654 })
    expect(view.form.getSnapshot().formError?.serviceMessage).toBe(undefined)
  })
})
