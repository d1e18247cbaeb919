import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, useContext } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClientOf } from '../../src/form/requests/query-client.js'
import { failures } from '../../src/emulator/index.js'
import { PasswordKitProvider, useChangePasswordForm, type ChangePasswordFormRoot } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { KitContext, type Kit } from '../../src/react/provider/kit-context.js'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, requestPlaces, scan } from '../scan.js'
import { alice, chosen, fill, fillRight, gate, leave, said } from './acts.js'

const route = 'POST /api/v3/update-password'

let observer: MutationObserver | undefined
afterEach(() => observer?.disconnect())

/** All that the live region says from now on. */
function listen(): string[] {
  const announced: string[] = []
  const line = page.statusLine()
  observer = new MutationObserver(() => line.textContent && announced.push(line.textContent))
  observer.observe(line, { childList: true, characterData: true, subtree: true })
  return announced
}

/** A form of a host's that keeps what the hook gave last. */
function Kept({ give, ...options }: { give: (form: ChangePasswordFormRoot) => void; mode?: 'set' }) {
  const form = useChangePasswordForm(options)
  give(form)
  return null
}

describe.each(['rsa', 'sm2'] as const)('under %s', (encryption) => {
  test('an own form changes the password to exactly what was typed', async () => {
    const user = userEvent.setup()
    const onSuccess = vi.fn<(result: object) => void>()
    const { emulator } = renderKit(<OwnChangeForm username={alice.email} onSuccess={onSuccess} />, { encryption })
    const exact = '  a whole 密码 🔑 '
    await fill(user, { current: alice.password, next: exact, confirmed: exact })
    await user.click(page.submitButton())
    await page.expectFocus(await page.doneHeading())
    expect(page.heading('Password changed')).toHaveAccessibleDescription(en.messages.change.next)
    expect(document.querySelector('form, input')).toBeNull()
    expect(emulator.changes).toMatchObject([
      { oldPassword: alice.password, newPassword: exact, encryptType: encryption },
    ])
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith({ shouldReauthenticate: true, shouldEndOtherSessions: true })
  })
})

describe('what the getters give', () => {
  test('is what password managers and recorders read', () => {
    const { container } = renderKit(<OwnChangeForm username={alice.email} />)
    const form = screen.getByRole('form', { name: 'Change password' })
    expect(form).toHaveAttribute('method', 'post')
    expect(form).toHaveAttribute('novalidate')
    const inputs = [...container.querySelectorAll('input')]
    expect(inputs.map(({ name, type, autocomplete }) => [name, type, autocomplete])).toEqual([
      ['username', 'text', 'username'],
      ['current-password', 'password', 'current-password'],
      ['new-password', 'password', 'new-password'],
      ['confirm-password', 'password', 'new-password'],
    ])
    const [username, ...secrets] = inputs
    expect(username).toHaveValue(alice.email)
    expect(username).toHaveAttribute('aria-hidden', 'true')
    expect(username).toHaveAttribute('tabindex', '-1')
    expect(username).not.toBeVisible()
    for (const secret of secrets) {
      expect(secret).toHaveClass('rr-block', 'rr-ignore', 'ph-no-capture')
      expect(secret).toHaveAttribute('data-sentry-mask')
      expect(secret).toHaveAttribute('data-private')
      expect(secret).not.toHaveAttribute('value')
      expect(secret).toBeRequired()
    }
    expect(page.newPassword()).toHaveAttribute('passwordrules', 'minlength: 8')
    expect(page.confirmPassword()).toHaveAttribute('enterkeyhint', 'done')
  })

  test('says what the new password must be, in the list and as the description of its field', async () => {
    const user = userEvent.setup()
    renderKit(<OwnChangeForm />)
    expect(page.requirements()).toEqual([
      'At least 8 characters: not met yet.',
      'Differs from your current password: not met yet.',
    ])
    expect(page.describedBy(page.newPassword())).toEqual([en.messages.hint, ...page.requirements()])
    await fill(user, { current: alice.password, next: chosen })
    expect(page.requirements()[0]).toBe('At least 8 characters: met.')
  })

  test('is in the language of the provider, with its direction on the root', () => {
    const { container } = renderKit(<OwnChangeForm messages={{ change: { submit: '好' } }} />, { locale: zhCN })
    expect(container.firstElementChild).toHaveAttribute('lang', 'zh-CN')
    expect(container.firstElementChild).toHaveAttribute('dir', 'ltr')
    expect(page.heading(zhCN.messages.change.title)).toBeInTheDocument()
    expect(page.submitButton('好')).toBeEnabled()
    expect(screen.getByLabelText(zhCN.messages.fields.newPassword.label)).toBeInTheDocument()
  })

  test('cannot be sent before React is there', () => {
    const html = renderToString(
      <PasswordKitProvider host={host} appId="app">
        <OwnChangeForm />
      </PasswordKitProvider>,
    )
    const served = document.createElement('div')
    served.innerHTML = html
    expect(served.querySelector('button[type=submit]')).toHaveAttribute('disabled')
    expect(served.querySelector('form')).toHaveAttribute('method', 'post')
  })

  test('every id that is referred to is there, once', async () => {
    const user = userEvent.setup()
    const { container } = renderKit(
      <>
        <OwnChangeForm username={alice.email} />
        <OwnChangeForm id="other" />
      </>,
    )
    await user.click(screen.getAllByRole('button', { name: 'Change password' })[0]!)
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const referred = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
      [...container.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)!.split(' ')),
    )
    expect(referred.length).toBeGreaterThan(20)
    for (const id of referred) expect(ids).toContain(id)
  })
})

describe('an error', () => {
  test('of each field is at that field, and the focus is on the first', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<OwnChangeForm />)
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.currentPassword())).toBe(en.messages.fields.currentPassword.required)
    expect(page.errorOf(page.newPassword())).toBe(en.messages.fields.newPassword.required)
    expect(page.errorOf(page.confirmPassword())).toBe(en.messages.fields.confirmPassword.required)
    await page.expectFocus(page.currentPassword())
    expect(emulator.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('of the service empties the wrong field alone', async () => {
    const user = userEvent.setup()
    renderKit(<OwnChangeForm />)
    await fill(user, { current: 'not the password', next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.currentPassword())).toBe(said('wrong-password'))
    await page.expectFocus(page.currentPassword())
    expect(page.currentPassword()).toHaveValue('')
    expect(page.newPassword()).toHaveValue(chosen)
  })

  test('without a field is an alert that takes the focus', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    emulator.inject({ ...failures.serverError, route, times: 1 })
    const onError = vi.fn<(error: object) => void>()
    renderKit(<OwnChangeForm onError={onError} />, { emulator })
    expect(screen.queryByRole('alert')).toBeNull()
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toBe(said('outcome-unknown'))
    await page.expectFocus(page.alertBox())
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'outcome-unknown' }))
    await user.click(page.submitButton())
    await page.doneHeading()
  })

  test('is announced where the focus is elsewhere, and read with the field that has it', async () => {
    const user = userEvent.setup()
    renderKit(<OwnChangeForm />)
    const announced = listen()
    await fill(user, { next: 'short' })
    expect(page.newPassword()).toBeValid()
    await leave(user)
    const error = () => page.errorOf(page.newPassword())
    await expect.poll(error).not.toBe('')
    await expect.poll(() => announced).toContain(`New password: ${error()}`)
    await user.click(page.newPassword())
    expect(page.newPassword()).toHaveAccessibleDescription(expect.stringContaining(error()))
  })
})

test('while the service is asked, the fields keep their text and the button its focus, and one request is sent', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<OwnChangeForm />, { emulator, fetch: door.fetch })
  const announced = listen()
  await fillRight(user)
  await user.click(page.toggle('Show new password'))
  await user.click(page.submitButton())
  await door.arrived()
  expect(page.newPassword()).toHaveAttribute('readonly')
  expect(page.newPassword(), 'hidden as it is sent').toHaveAttribute('type', 'password')
  expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
  await page.expectFocus(page.submitButton())
  await user.click(page.submitButton())
  await expect.poll(() => announced, { timeout: 5000 }).toContain(en.messages.change.pending)
  door.open()
  await page.doneHeading()
  expect(emulator.changes).toHaveLength(1)
  const { pending, done } = en.messages.change
  await expect
    .poll(() => announced)
    .toEqual(expect.arrayContaining([en.messages.fields.newPassword.shown, pending, done]))
})

test('a lock is counted down, and announced at its start and end', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const emulator = emulate()
    emulator.inject({ ...failures.throttled, headers: { 'retry-after': '40' }, route, times: 1 })
    renderKit(<OwnChangeForm />, { emulator })
    const announced = listen()
    await fillRight(user)
    await user.click(page.submitButton())
    await vi.waitFor(() => expect(page.alertBox()).not.toBeEmptyDOMElement())
    expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
    const asked = emulator.requests.length
    await user.click(page.submitButton())
    expect(emulator.requests, 'nothing is asked meanwhile').toHaveLength(asked)
    await act(() => vi.advanceTimersByTimeAsync(41_000))
    expect(screen.getByText(en.messages.waitOver, { selector: '.own-note' })).toBeInTheDocument()
    expect(page.submitButton()).not.toHaveAttribute('aria-disabled')
    expect(announced.filter((words) => words === en.messages.waitOver)).toHaveLength(1)
    await user.click(page.submitButton())
    await vi.waitFor(() => expect(page.heading('Password changed')).toBeInTheDocument())
  } finally {
    vi.useRealTimers()
  }
})

test('showing a text keeps the caret and is announced, and so is Caps Lock', async () => {
  const user = userEvent.setup()
  renderKit(<OwnChangeForm />)
  const announced = listen()
  await fill(user, { next: chosen })
  const field = page.newPassword() as HTMLInputElement
  field.setSelectionRange(2, 7)
  await user.click(page.toggle('Show new password'))
  expect(field).toHaveAttribute('type', 'text')
  await page.expectFocus(field)
  expect([field.selectionStart, field.selectionEnd]).toEqual([2, 7])
  await user.click(page.toggle('Hide new password'))
  expect(field).toHaveAttribute('type', 'password')
  await expect
    .poll(() => announced)
    .toEqual(expect.arrayContaining([en.messages.fields.newPassword.shown, en.messages.fields.newPassword.hidden]))
  await user.click(field)
  await user.keyboard('{CapsLock}A')
  expect(screen.getByText(en.messages.capsLock, { selector: '.own-note' })).toBeInTheDocument()
})

test('inputs that are gone are empty', async () => {
  const user = userEvent.setup()
  const { unmount } = renderKit(<OwnChangeForm />)
  await fillRight(user)
  const inputs = [page.currentPassword(), page.newPassword(), page.confirmPassword()]
  unmount()
  for (const input of inputs) expect(input).toHaveValue('')
})

test('what the host adds is merged: handlers, refs, classes and descriptions', async () => {
  const user = userEvent.setup()
  const calls: string[] = []
  const ref = createRef<HTMLInputElement>()
  const seen: (Element | null)[] = []
  const formRef = (element: HTMLFormElement | null) => void seen.push(element)
  function Merged() {
    const form = useChangePasswordForm({ mode: 'set', confirm: false })
    return (
      <div {...form.rootProps()}>
        <p {...form.titleProps()}>{form.title}</p>
        <p id="tip">Ask your colleagues for nothing.</p>
        {form.step !== 'done' && (
          <form {...form.formProps({ ref: formRef, onSubmit: () => calls.push('submit'), 'aria-describedby': 'tip' })}>
            {form.fields.map((name) =>
              form.field(name, (field) => (
                <div {...field.groupProps({ onBlur: () => calls.push('left') })}>
                  <label {...field.labelProps({ className: 'mine' })}>{field.label}</label>
                  <input
                    {...field.inputProps({
                      ref,
                      className: 'mine',
                      'aria-describedby': 'tip',
                      onInput: () => calls.push('typed'),
                      placeholder: 'own',
                      readOnly: true,
                    })}
                  />
                  <p {...field.errorProps()}>{field.error}</p>
                </div>
              )),
            )}
            <button {...form.submitProps()}>{form.submit}</button>
          </form>
        )}
      </div>
    )
  }
  const emulator = emulate()
  renderKit(<Merged />, { emulator, account: 'carol@example.com' })
  const field = page.newPassword()
  expect(ref.current).toBe(field)
  expect(field).toHaveClass('mine', 'rr-block')
  expect(screen.getByText('New password')).toHaveClass('mine')
  expect(field).toHaveAttribute('placeholder', 'own')
  expect(field, 'where both have something to say, the kit’s is kept').not.toHaveAttribute('readonly')
  expect(page.describedBy(field)[0]).toBe('Ask your colleagues for nothing.')
  expect(field.getAttribute('aria-describedby')!.split(' ').length).toBeGreaterThan(1)
  await page.type(user, field, 'short')
  await user.keyboard('{Enter}')
  await expect.poll(() => page.errorOf(field)).not.toBe('')
  expect(calls).toEqual([...'short'].map(() => 'typed').concat('submit'))
  expect(seen, 'drawn again, the element is not taken away and given back').toHaveLength(1)
  await user.clear(field)
  await page.type(user, field, chosen)
  await user.keyboard('{Enter}')
  await expect.poll(() => emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('a handler of the host’s that throws leaves the browser nothing to send, and the change is made', async () => {
  const user = userEvent.setup()
  const thrown: unknown[] = []
  const report = (event: ErrorEvent) => {
    event.preventDefault()
    thrown.push(event.error)
  }
  const broken = new Error('the tracker is blocked')
  const fail = () => {
    throw broken
  }
  function Tracked() {
    const form = useChangePasswordForm()
    return (
      <div {...form.rootProps()}>
        <form {...form.formProps({ onSubmit: fail, 'aria-label': 'Change' })}>
          {form.fields.map((name) =>
            form.field(name, (field) => (
              <label>
                {field.label}
                <input {...field.inputProps({ onInput: fail })} />
              </label>
            )),
          )}
          <button {...form.submitProps()}>{form.submit}</button>
        </form>
        <p {...form.statusProps()} />
      </div>
    )
  }
  const { emulator, container } = renderKit(<Tracked />)
  let prevented: boolean | undefined
  container.addEventListener('submit', (event) => (prevented = event.defaultPrevented))
  window.addEventListener('error', report)
  try {
    await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await vi.waitFor(() => expect(emulator.changes).toHaveLength(1), { timeout: 9000 })
  } finally {
    window.removeEventListener('error', report)
  }
  expect(prevented).toBe(true)
  expect(new Set(thrown)).toEqual(new Set([broken]))
})

test('an input that is mounted again, or late, is watched and emptied like the first', async () => {
  const user = userEvent.setup()
  function Moody({ state }: { state: 'folded' | 'plain' | 'boxed' }) {
    const form = useChangePasswordForm({ mode: 'set', confirm: false })
    const [name] = form.fields
    if (!name) return null
    return (
      <form {...form.formProps({ 'aria-label': state })}>
        {form.field(name, (field) => {
          const input = <input aria-label="New password" {...field.inputProps()} />
          return (
            <>
              {state === 'plain' && input}
              {state === 'boxed' && <b>{input}</b>}
              <button {...field.toggleProps()}>eye</button>
            </>
          )
        })}
        <button {...form.submitProps()}>{form.submit}</button>
        <p {...form.statusProps()} />
      </form>
    )
  }
  const view = renderKit(<Moody state="folded" />, { account: 'carol@example.com' })
  const draw = (state: 'plain' | 'boxed') => view.rerenderKit(<Moody state={state} />)
  draw('plain')
  const first = page.newPassword() as HTMLInputElement
  await user.type(first, 'short')
  draw('boxed')
  const second = page.newPassword() as HTMLInputElement
  expect(second).not.toBe(first)
  await expect.poll(() => first.value).toBe('')
  await user.type(second, 'short')
  await user.click(screen.getByRole('button', { name: 'Show new password' }))
  expect(second).toHaveAttribute('type', 'text')
  await user.click(screen.getByRole('button', { name: 'Set password' }))
  expect(second).toHaveAttribute('type', 'password')
  view.unmount()
  await expect.poll(() => second.value).toBe('')
})

test('once it is done there is no field to draw and nothing to send, whatever the host goes on drawing', async () => {
  const user = userEvent.setup()
  function Careless() {
    const form = useChangePasswordForm()
    return (
      <form {...form.formProps()}>
        <h2 {...form.titleProps()}>{form.title}</h2>
        {form.fields.map((name) =>
          form.field(name, (field) => (
            <label>
              {field.label}
              <input {...field.inputProps()} />
            </label>
          )),
        )}
        <button {...form.submitProps()}>{form.submit}</button>
        <p {...form.statusProps()} />
      </form>
    )
  }
  const { emulator, container } = renderKit(<Careless />)
  const inputs = [...container.querySelectorAll('input')]
  await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
  await user.click(screen.getByRole('button'))
  await page.doneHeading()
  expect(container.querySelector('input')).toBeNull()
  expect(inputs.map(({ value }) => value)).toEqual(['', '', ''])
  await user.click(screen.getByRole('button'))
  expect(emulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('what would hold texts, cut them or lead them elsewhere is not taken from the host', () => {
  const careless = { value: 'kept', defaultValue: 'kept', maxLength: 3, form: 'other' } as object
  function Careless() {
    const form = useChangePasswordForm()
    return (
      <form {...form.formProps({ action: '/elsewhere' } as object)}>
        {form.fields.map((name) => form.field(name, (field) => <input {...field.inputProps(careless)} />))}
        <button {...form.submitProps({ formAction: '/elsewhere', formMethod: 'get' } as object)}>{form.submit}</button>
      </form>
    )
  }
  const { container } = renderKit(<Careless />)
  const attributes = [...container.querySelectorAll('form, input, button')].flatMap((each) => each.getAttributeNames())
  const refused = ['value', 'maxlength', 'form', 'action', 'formaction', 'formmethod']
  expect(attributes.filter((name) => refused.includes(name))).toEqual([])
})

describe('in a frame of a page from another origin, where the host refuses', () => {
  // As browsers have it; test/browser-pages/frame.test.ts has a real one.
  const others = {
    get location() {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
    },
  }
  const focused = { autoFocus: true }
  const itsOwn = Object.getOwnPropertyDescriptor(window, 'parent')!
  beforeEach(() => {
    Object.defineProperty(window, 'parent', { ...itsOwn, value: others })
  })
  afterEach(() => {
    Object.defineProperty(window, 'parent', itsOwn)
  })

  test.each([
    ['change', () => <OwnChangeForm {...focused} username={alice.email} />],
    ['reset', () => <OwnResetForm {...focused} />],
    ['reset by link', () => <OwnResetForm {...focused} resetToken="token" />],
  ] as const)('an own form has no field, takes no focus and asks nothing: %s', async (_, form) => {
    const { emulator, container } = renderKit(form(), { framing: 'refuse' })
    await expect.poll(() => page.alertText()).toBe(said('config'))
    expect(container.querySelectorAll('input:not([name=username])')).toHaveLength(0)
    expect(document.body).toHaveFocus()
    expect(emulator.requests).toEqual([])
  })
})

test('an input of the host’s that keeps what is typed is refused', async () => {
  const user = userEvent.setup()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  function Careless() {
    const form = useChangePasswordForm({ mode: 'set', confirm: false })
    return (
      <form {...form.formProps()}>
        <div {...form.alertProps()}>{form.alert}</div>
        {form.fields.map((name) => form.field(name, (field) => <input {...field.inputProps()} value="kept" />))}
        <button {...form.submitProps()}>{form.submit}</button>
      </form>
    )
  }
  const { emulator } = renderKit(<Careless />, { account: 'carol@example.com' })
  await user.click(screen.getByRole('button'))
  await expect.poll(() => page.alertText()).toBe(said('config'))
  expect(emulator.requests.filter(({ method }) => method === 'POST')).toEqual([])
  warn.mockRestore()
})

test('nothing but the inputs holds what was typed: no state, no result, no cache, no attribute', async () => {
  const user = userEvent.setup()
  const current = 'qX7 密码🔑 vault of "Zoë"'
  const next = 'Jw4%hR&9{kT\\e\u0301 Lm2'
  const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: current }] })
  const door = gate(emulator, '/update-password')
  let kit: Kit | null = null
  const keep = (found: Kit | null) => (kit = found)
  let result: object = {}
  function Probe() {
    keep(useContext(KitContext))
    return null
  }
  const { container } = renderKit(
    <>
      <OwnChangeForm username="alice" />
      <Kept give={(form) => (result = form)} />
      <Probe />
    </>,
    { emulator, fetch: door.fetch },
  )
  const traces = async () => {
    const queryClient = queryClientOf(kit!.cacheOwner)
    return scan(
      [
        ...pagePlaces(),
        ...requestPlaces(emulator.requests),
        ...(await objectPlaces('React', reactTree(container))),
        ...(await objectPlaces('result', result)),
        ...(await objectPlaces('mutations', queryClient.getMutationCache().getAll())),
        ...(await objectPlaces('queries', queryClient.getQueryCache().getAll())),
      ],
      [current, next],
    )
  }
  await fill(user, { current, next, confirmed: next })
  await user.click(page.toggle('Show new password'))
  expect(await traces(), 'typed, and shown').toEqual([])
  await user.click(page.submitButton())
  await door.arrived()
  expect(await traces(), 'under way').toEqual([])
  door.open()
  await page.doneHeading()
  expect(await traces(), 'done').toEqual([])
  expect(emulator.changes).toMatchObject([{ newPassword: next }])
})
