import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useContext, useState } from 'react'
import { expect, test } from 'vitest'
import { queryClientOf } from '../../src/form/requests/query-client.js'
import type { Failure } from '../../src/emulator/index.js'
import { ChangePasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { KitContext, type Kit } from '../../src/react/provider/kit-context.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, requestPlaces, scan } from '../scan.js'
import { fill, gate, type Texts } from './acts.js'

const current = 'qX7 密码🔑 vault of "Zoë"'
const next = 'Jw4%hR&9{kT\\e\u0301 Lm2'
const texts: Texts = { current, next, confirmed: next }

function renderWatched(fetch: (request: Request) => Promise<Response>, emulator: ReturnType<typeof emulate>) {
  let kit: Kit | null = null
  const { container } = renderKit(
    <>
      <ChangePasswordForm
        username="alice"
        challenge={(_, { proceed }) => (
          <button type="button" onClick={() => proceed()}>
            Go on
          </button>
        )}
      />
      <Probe found={(seen) => (kit = seen)} />
    </>,
    { emulator, fetch },
  )
  return async () => {
    const queryClient = queryClientOf(kit!.cacheOwner)
    return scan(
      [
        ...pagePlaces(),
        ...requestPlaces(emulator.requests),
        ...(await objectPlaces('React', reactTree(container))),
        ...(await objectPlaces('mutations', queryClient.getMutationCache().getAll())),
        ...(await objectPlaces('queries', queryClient.getQueryCache().getAll())),
      ],
      [current, next],
    )
  }
}

const outcomes: [string, Failure | undefined][] = [
  ['accepts it', undefined],
  ['refuses the current password', { envelope: { statusCode: 403, apiCode: 2006 } }],
  ['cannot open it', { envelope: { statusCode: 400, apiCode: 2016 } }],
  ['answers with rubbish', { status: 502, body: '<html>' }],
]

test.each(outcomes)(
  'nothing but the inputs holds what was typed, before and after the service %s',
  async (_, failure) => {
    const user = userEvent.setup()
    const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: current }] })
    const door = gate(emulator, '/update-password')
    const traces = renderWatched(door.fetch, emulator)
    if (failure) emulator.inject({ ...failure, route: '/api/v3/update-password' })
    await fill(user, texts)
    await user.click(page.toggle('Show new password'))
    expect(await traces(), 'typed, and shown').toEqual([])

    await user.click(page.submitButton())
    await door.arrived()
    expect(await traces(), 'under way').toEqual([])

    door.open()
    await expect.poll(() => page.statusLine().textContent).not.toBe(en.messages.change.pending)
    expect(await traces(), 'answered').toEqual([])
    expect(emulator.changes).toHaveLength(failure ? 0 : 1)
  },
)

test('while a challenge is shown, and while its answer is under way, nothing but the inputs holds what was typed', async () => {
  const user = userEvent.setup()
  const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: current }] })
  const door = gate(emulator, '/nowhere')
  const traces = renderWatched(door.fetch, emulator)
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2000 } })
  await fill(user, texts)
  await user.keyboard('{Enter}')
  const goOn = await screen.findByRole('button', { name: 'Go on' })
  expect(await traces(), 'asked').toEqual([])
  await user.click(goOn)
  await page.doneHeading()
  expect(await traces(), 'answered').toEqual([])
  expect(emulator.changes).toMatchObject([{ oldPassword: current, newPassword: next }])
})

test('a field that keeps its text in React’s state would be found', async () => {
  const user = userEvent.setup()
  const { container } = renderKit(<Careless />)
  await user.click(container.querySelector('input')!)
  await user.paste(current)
  expect(scan(await objectPlaces('React', reactTree(container)), [current])).not.toEqual([])
})

function Probe({ found }: { found: (kit: Kit | null) => void }) {
  found(useContext(KitContext))
  return null
}

function Careless() {
  const [text, setText] = useState('')
  return <input type="password" value={text} onChange={(event) => setText(event.target.value)} />
}
