import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Activity, Suspense, use, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ChangePasswordForm, useChangePasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { fillRight, gate } from './acts.js'

interface CoverProps {
  children: ReactNode
  hidden: boolean
}

const endless = new Promise<never>(() => {})

function Waiting(): never {
  return use(endless)
}

const covers = {
  Suspense: ({ children, hidden }: CoverProps) => (
    <Suspense>
      {children}
      {hidden && <Waiting />}
    </Suspense>
  ),
  Activity: ({ children, hidden }: CoverProps) => <Activity mode={hidden ? 'hidden' : 'visible'}>{children}</Activity>,
}

/** With markup of the host's own. */
function OwnForm() {
  const form = useChangePasswordForm()
  return (
    <div {...form.rootProps()}>
      <form {...form.formProps()}>
        {form.fields.map((name) =>
          form.field(name, (field) => (
            <p>
              <label {...field.labelProps()}>{field.label}</label>
              <input {...field.inputProps()} />
              <span {...field.errorProps()}>{field.error}</span>
            </p>
          )),
        )}
        <button type="submit" {...form.submitProps()}>
          {form.submit}
        </button>
      </form>
      <p {...form.statusProps()} />
    </div>
  )
}

const forms = { 'the form of the kit': ChangePasswordForm, 'an own form': OwnForm }

test.each(
  Object.entries(covers).flatMap(([cover, Cover]) =>
    Object.entries(forms).map(([name, Form]) => [name, cover, Cover, Form] as const),
  ),
)(
  '%s that %s hid while a request was under way no longer says that it is, once it is seen again',
  async (_, __, Cover, Form) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const form = (hidden: boolean) => (
      <Cover hidden={hidden}>
        <Form />
      </Cover>
    )
    const at = renderKit(form(false), { emulator, fetch: door.fetch })
    await fillRight(user)
    await user.keyboard('{Enter}')
    await door.arrived()
    await expect.poll(() => page.statusLine().textContent, { timeout: 4000 }).toBe(en.messages.change.pending)
    // Under Suspense React hides by `display`, and the element stays.
    await act(async () => at.rerenderKit(form(true)))
    emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 403, apiCode: 2333 } })
    await act(async () => door.open())
    await expect.poll(() => emulator.requests.filter(({ method }) => method === 'POST').length).toBe(1)
    at.rerenderKit(form(false))
    await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
    expect(page.statusLine()).not.toHaveTextContent(en.messages.change.pending)
  },
)
