import { blankRequirements, type FieldName } from '../core/policy.js'
import type { RequestExtra } from '../core/call-endpoint.js'
import type { PasswordError } from '../core/errors.js'
import { pendingDelayMs } from './announcements.js'
import { engineModule } from './engine-module.js'
import { isFocused } from './is-focused.js'
import { limitsOf, permissivePolicy } from './limits.js'
import { reportUnchecked } from './report-unchecked.js'
import type {
  Engine,
  FieldRecord,
  FormAccess,
  FormEffects,
  FormEvent,
  FormSnapshot,
  PasswordFormOptions,
} from './types.js'

/** A form for passwords, without any markup. Its texts stay in the inputs that it is given. */
export interface PasswordForm {
  subscribe(listener: () => void): () => void
  getSnapshot(): FormSnapshot
  /** What a server renders: nothing typed, nothing loaded. */
  getServerSnapshot(): FormSnapshot
  /** `null` after unmount; `undefined` where the host's input cannot be read. */
  registerInput(field: FieldName, input: HTMLInputElement | null | undefined): void
  send(event: FormEvent): void
  setOptions(options: PasswordFormOptions): void
  /** In an effect; its cleanup aborts what has not been sent (StrictMode, `<Activity>`). */
  connect(effects: FormEffects): () => void
  /** Calls the listener for every input into the new password; returns what ends that. */
  onNewPasswordInput(listener: () => void): () => void
  isFocused(field: FieldName): boolean
  /** For what measures the new password. The caller keeps nothing of it. */
  readNewPassword(): string
}

const noEffects: FormEffects = { announce() {}, focus: () => false, commit: (update) => update() }

/** The store of a form. It comes with the page; what checks and sends comes with the first focus. */
export function createPasswordForm(
  initialOptions: PasswordFormOptions,
  { load, getIfLoaded }: typeof engineModule = engineModule,
): PasswordForm {
  let options = initialOptions
  let snapshot: FormSnapshot = { ...initial, ...blankSnapshot(options) }
  const serverSnapshot = snapshot
  let effects = noEffects
  let isConnected = false
  let inFlight = false
  let engine: Engine | undefined
  const listeners = new Set<() => void>()
  const inputListeners = new Set<() => void>()
  const fields: Record<FieldName, FieldRecord> = { currentPassword: {}, newPassword: {}, confirmPassword: {} }

  function update(change: Partial<FormSnapshot>): void {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }

  const access: FormAccess = {
    get options() {
      return options
    },
    get snapshot() {
      return snapshot
    },
    get effects() {
      return effects
    },
    fields,
    update,
  }

  function createEngine({ createEngine: create }: typeof import('./engine/engine.js')): Engine {
    engine ??= create(access)
    if (isConnected) engine.connect()
    return engine
  }

  /** Rejects with `network` or `timeout` where the code cannot be fetched; the next call tries again. */
  const loadEngine = async (): Promise<Engine> => engine ?? createEngine(await load())

  async function submit(extra: RequestExtra | undefined): Promise<void> {
    if (snapshot.isWaiting) engine?.announceWait()
    if (inFlight || snapshot.isWaiting) return
    inFlight = true // Not in the snapshot alone: a second click may come before anything else.
    const waits = !engine?.isReady()
    effects.announce(waits ? options.text.pending : '', pendingDelayMs)
    update({ ...noError, status: waits ? 'validating' : 'idle' })
    try {
      const loaded = await loadEngine().catch((failure: PasswordError) => reportUnchecked(access, failure))
      await loaded?.submit(extra)
    } finally {
      inFlight = false
      // Whatever ended it: the fields can be typed in again.
      if (snapshot.status === 'validating' || snapshot.status === 'submitting') update({ status: 'idle' })
    }
  }

  function send(event: FormEvent): void {
    switch (event.type) {
      case 'submit':
        return void submit(event.extra)
      case 'waitEnded':
        return update({ isWaiting: false })
      case 'pageShown':
        return engine?.handle(event)
      case 'input':
        Object.assign(fields[event.field], { wasTyped: true, serviceError: undefined, formRefusal: undefined })
        if (event.field === 'newPassword') for (const listener of inputListeners) listener()
        // Before the engine is there nothing has been found wrong yet; it reads the inputs when it comes.
        return engine?.handle(event)
      case 'blur': {
        const field = fields[event.field]
        // Ignore the blur of an untouched field: passing through is no mistake.
        if (!field.wasTyped && !field.input?.value) return
        field.wasVisited = true
        break
      }
      case 'focus':
        break
    }
    // What cannot be loaded yet is loaded on submit, and its failure is shown there.
    loadEngine().then(
      (loaded) => loaded.handle(event),
      () => {},
    )
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    getServerSnapshot: () => serverSnapshot,
    registerInput(field, input) {
      fields[field].input = input
    },
    send,
    setOptions(next) {
      const before = options
      options = next
      if (!isMeasuredOtherwise(before, next)) return
      if (engine) engine.optionsChanged()
      else update(blankSnapshot(next))
    },
    connect(given) {
      effects = given
      isConnected = true
      const loaded = getIfLoaded()
      if (engine) engine.connect()
      else if (loaded) createEngine(loaded)
      // Typed before there was a form to listen, restored by the browser, or a policy to read.
      else if (options.kit.policy === 'server' || Object.values(fields).some(({ input }) => input?.value))
        loadEngine().catch(() => {}) // Loaded again on submit, where its failure is shown.
      return () => {
        isConnected = false
        engine?.disconnect()
        effects = noEffects
      }
    },
    onNewPasswordInput(listener) {
      inputListeners.add(listener)
      return () => inputListeners.delete(listener)
    },
    isFocused: (field) => isFocused(fields[field].input),
    readNewPassword: () => fields.newPassword.input?.value ?? '',
  }
}

const noError = { formError: null, serviceMessage: '', requestError: null, retryAt: 0 } as const

const initial = {
  ...noError,
  status: 'idle',
  fieldIssues: {},
  isWaiting: false,
  notes: [],
} as const satisfies Partial<FormSnapshot>

/** The checklist before anything is typed, for a policy of the host's, or for one that the service has still to give. */
function blankSnapshot(options: PasswordFormOptions): Pick<FormSnapshot, 'limits' | 'policyStatus' | 'requirements'> {
  const { policy } = options.kit
  const limits = limitsOf(options, policy === 'server' ? permissivePolicy : policy)
  return {
    limits,
    policyStatus: policy === 'server' ? 'loading' : 'ready',
    requirements: blankRequirements({
      ...limits,
      currentPassword: options.fields.includes('currentPassword') ? '' : undefined,
    }),
  }
}

const isMeasuredOtherwise = (before: PasswordFormOptions, after: PasswordFormOptions) =>
  before.kit !== after.kit || before.username !== after.username || before.fields.join() !== after.fields.join()
