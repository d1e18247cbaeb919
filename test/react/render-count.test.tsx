import { userEvent } from '@testing-library/user-event'
import { Profiler, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ChangePasswordForm, type Locale } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { leave, alice, chosen, fill, settled } from './acts.js'

type Rendered = 'form' | keyof typeof en.messages.fields

/** English that notes who asks for its words: a field for its label, the form for its title. */
function notingLocale(note: (who: Rendered) => void): Locale {
  const { messages } = en
  const field = (name: keyof typeof messages.fields) => ({
    ...messages.fields[name],
    get label() {
      note(name)
      return messages.fields[name].label
    },
  })
  return {
    ...en,
    messages: {
      ...messages,
      change: {
        ...messages.change,
        get title() {
          note('form')
          return messages.change.title
        },
      },
      fields: {
        currentPassword: field('currentPassword'),
        newPassword: field('newPassword'),
        confirmPassword: field('confirmPassword'),
      },
    },
  }
}

function renderNoted() {
  const noted: Rendered[] = []
  let commits = 0
  const profiled = (form: ReactNode) => (
    <Profiler id="form" onRender={() => commits++}>
      {form}
    </Profiler>
  )
  renderKit(profiled(<ChangePasswordForm />), { locale: notingLocale((who) => noted.push(who)) })
  expect(noted.toSorted(), 'the first render is noted').toEqual(
    expect.arrayContaining(['form', 'currentPassword', 'newPassword', 'confirmPassword']),
  )
  /** Who rendered while `act` ran, and how often React committed anything. */
  return async (act: () => Promise<unknown>) => {
    await settled()
    noted.length = 0
    commits = 0
    await act()
    await settled()
    return { commits, rendered: [...noted] }
  }
}

/** The attributes for password generators change with the key, and with nothing that is typed. */
async function keyIsHere(): Promise<void> {
  await expect.poll(() => page.newPassword().getAttribute('passwordrules')).toContain('maxlength')
}

const nothing = { commits: 0, rendered: [] }

test('typing where nothing visible changes renders nothing, in any field', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  for (const field of [page.currentPassword, page.newPassword, page.confirmPassword]) {
    await user.click(field())
    await keyIsHere()
    if (field === page.newPassword) {
      expect(await during(() => user.keyboard('x')), 'differs from the current').toEqual({
        commits: 1,
        rendered: ['newPassword'],
      })
    }
    expect(await during(() => user.keyboard('abc')), field().id).toEqual(nothing)
  }
})

test('leaving a field that is right renders nothing', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
  expect(await during(() => leave(user))).toEqual(nothing)
})

test('while an error is shown, a key renders the field under which its words change, and no other', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  await fill(user, { next: 'abc' })
  await leave(user)
  await expect.poll(() => page.errorOf(page.newPassword())).not.toBe('')
  await user.click(page.newPassword())
  expect(await during(() => user.keyboard('d'))).toEqual({ commits: 1, rendered: ['newPassword'] })

  await user.click(page.currentPassword())
  const first = await during(() => user.keyboard('x'))
  expect(first, 'now there is something to differ from').toEqual({ commits: 1, rendered: ['newPassword'] })
  expect(await during(() => user.keyboard('y')), 'a key in another field').toEqual(nothing)
})

test('the confirmation renders when its error goes or comes, and is left alone in between', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  await fill(user, { next: chosen, confirmed: 'a whole' })
  await leave(user)
  await expect.poll(() => page.errorOf(page.confirmPassword())).not.toBe('')
  await user.click(page.confirmPassword())
  expect(await during(() => user.keyboard(' new')), 'still another').toEqual(nothing)
  await user.keyboard(' passwor')
  expect(await during(() => user.keyboard('d'))).toEqual({ commits: 1, rendered: ['confirmPassword'] })
  expect(page.confirmPassword()).toBeValid()

  await user.click(page.newPassword())
  expect(await during(() => user.keyboard('!'))).toEqual({ commits: 1, rendered: ['confirmPassword'] })
  expect(page.confirmPassword()).toBeInvalid()
  expect(await during(() => user.keyboard('!')), 'nothing more to say').toEqual(nothing)
})

test('after a submit with every field wrong, a key renders no more than its own field', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  await user.click(page.submitButton())
  expect(page.currentPassword()).toBeInvalid()
  expect(await during(() => user.keyboard('a'))).toEqual({ commits: 1, rendered: ['currentPassword'] })
  expect(await during(() => user.keyboard('b'))).toEqual(nothing)
  await user.click(page.confirmPassword())
  expect((await during(() => user.keyboard('a'))).rendered).toEqual(['confirmPassword'])
})

test('showing what was typed renders its own field alone', async () => {
  const user = userEvent.setup()
  const during = renderNoted()
  await fill(user, { next: chosen })
  const { rendered } = await during(() => user.click(page.toggle('Show new password')))
  expect([...new Set(rendered)]).toEqual(['newPassword'])
  expect(page.newPassword()).toHaveAttribute('type', 'text')
})
