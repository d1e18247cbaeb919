import { createEmulator, type Emulator } from '../../src/emulator/index.js'
import { engineModule } from '../../src/form/engine-module.js'
import { createPasswordForm } from '../../src/form/password-form.js'
import type { FormEffects, PasswordFormOptions } from '../../src/form/types.js'
import type { FieldName } from '../../src/core/policy.js'
import { en } from '../../src/locales/en.js'
import { throwawayKeys } from '../throwaway-keys.js'

export const alice = { email: 'alice@example.com', password: 'correct horse battery' }
export const chosen = 'a whole new password'

/** An input as far as the form needs one: a text, and whether it has the focus. */
export class Input extends EventTarget {
  value = ''
  readonly #page: { activeElement: unknown }
  constructor(page: { activeElement: unknown }) {
    super()
    this.#page = page
  }
  getRootNode() {
    return this.#page
  }
}

const fields: readonly FieldName[] = ['currentPassword', 'newPassword', 'confirmPassword']

/** The change form of somebody who is signed in, on a page without a DOM. What the form does to the page is in `log`. */
export function openForm(options: Partial<PasswordFormOptions['kit']> = {}, module = engineModule) {
  const emulator: Emulator = createEmulator({ keys: throwawayKeys })
  const service = { host: 'https://service.example', appId: 'app', fetch: emulator.fetch, timeoutMs: 15_000 }
  const accessToken = emulator.issueAccessToken(alice.email)
  const page: { activeElement: unknown } = { activeElement: null }
  const inputs = Object.fromEntries(fields.map((name) => [name, new Input(page)])) as Record<FieldName, Input>
  const log: string[] = []
  const effects: FormEffects = {
    announce: (words) => void (words && log.push(`announce: ${words}`)),
    focus(element) {
      const name = fields.find((each) => inputs[each] === (element as unknown))
      log.push(`focus: ${name}`)
      page.activeElement = element
      return true
    },
    commit(update) {
      log.push('commit')
      update()
    },
  }
  const form = createPasswordForm(
    {
      kit: {
        service,
        getSignedInService: () => ({ ...service, accessToken }),
        serviceKey: [service.host],
        worker: undefined,
        encryption: 'rsa',
        policy: {},
        breach: undefined,
        showServiceMessage: true,
        cacheOwner: {},
        ...options,
      },
      flow: 'change',
      fields,
      operation: 'updatePassword',
      valuesOf: ({ currentPassword, newPassword }) => ({ oldPassword: currentPassword, newPassword }),
      username: undefined,
      hiddenErrorCodes: {},
      messages: en.messages,
      tag: 'en',
      text: en.messages.change,
    },
    module,
  )
  for (const name of fields) form.registerInput(name, inputs[name] as unknown as HTMLInputElement)
  const disconnect = form.connect(effects)
  return {
    emulator,
    form,
    log,
    page,
    inputs,
    disconnect,
    /** Puts a text into a field, as typing does. */
    type(name: FieldName, text: string): void {
      inputs[name].value = text
      inputs[name].dispatchEvent(new Event('input'))
      form.send({ type: 'input', field: name })
    },
    /** Resolves when the form shows that, in a task of its own: the form has then finished what it was at. */
    until(isReached: (snapshot: ReturnType<typeof form.getSnapshot>) => boolean): Promise<void> {
      return new Promise((resolve) => {
        const look = () => {
          if (!isReached(form.getSnapshot())) return
          unsubscribe()
          setImmediate(resolve)
        }
        const unsubscribe = form.subscribe(look)
        look()
      })
    },
  }
}
