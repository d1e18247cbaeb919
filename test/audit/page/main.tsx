import { dehydrate, QueryClientProvider } from '@tanstack/react-query'
import { useContext, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClientOf } from '../../../src/form/requests/query-client.js'
import {
  ChangePasswordForm,
  endOtherDevices,
  hibp,
  PasswordCard,
  PasswordKitProvider,
  ResetPasswordForm,
  type ChangePasswordFormProps,
  type DrawChallenge,
  type DrawVerify,
  type VerifyProof,
} from '../../../src/index.js'
import { KitContext, type Kit } from '../../../src/react/provider/kit-context.js'
import { objectPlaces, pagePlaces, reactTree, type Place } from '../../scan.js'
import { canaryLength } from '../canary-length.js'
import type { State } from '../places.js'
import { CarelessForm } from './careless-form.js'
import { OwnChangeForm, OwnResetForm } from '../../../stories/own-form.js'
import { controls, letGo } from './controls.js'
import { hostClient, tell, reported } from './host.js'
import { ticketOf } from '../../../src/v2-tickets/index.js'
import { PlainForm } from './plain-form.js'

export interface Setup {
  /**
   * `reset` is the last step with the token of a link, `forgotten` the whole flow, `recovery` a change with a code in place of
   * the current password, `verify` one with a proof of the host's, `ticket` and `rotation` those of a refused sign-in.
   */
  form: 'change' | 'reset' | 'forgotten' | 'recovery' | 'verify' | 'careless' | 'ticket' | 'rotation' | 'card'
  host: string
  encryption: 'rsa' | 'sm2'
  /** Drawn by the host with what the hooks give. */
  own?: boolean | undefined
  /** Below it there is a form that is none of the kit's. */
  plain?: boolean | undefined
  /** How the host hands out its access token. */
  tokenAs: 'function' | 'string'
  /** A password that the service's policy takes can be suggested, and other sessions end after the change. */
  features?: boolean | undefined
  /** What the host proves with: a reset token, or the access token of a new sign-in. @default 'reset token' */
  proof?: 'reset token' | 'access token' | undefined
  /** A worker seals and sends. */
  worker?: boolean | undefined
  /** The service's policy, a strength meter, and a question about leaks to this address. */
  leaksAt?: string | undefined
}

export interface Tokens {
  accessToken: string
  /** Of a link, a ticket or a proof. The host has none where a code is asked for. */
  resetToken: string | undefined
}

/** What a script of the page can look at, by the name the report has for it. */
export type PagePlaces = Record<
  'document' | 'React' | 'kit’s caches' | 'host’s caches' | 'dehydrated' | 'callbacks' | 'storage' | 'address',
  Place[]
>

/** The page as the audit drives it. */
export interface AuditPage {
  show(setup: Setup, tokens: Tokens): void
  /** The host goes on without the form. */
  remove(): void
  /** The host drops its tokens and what it got. */
  letGo(): void
  /** Whether the host was called back with the result. */
  ended(): boolean
  state(): Pick<State, 'filled' | 'held' | 'choosing'>
  leak(control: string, text: string): Promise<void>
  lastMatch(): Place[]
  collect(): Promise<PagePlaces>
}

const container = document.getElementById('root')!
const root = createRoot(container)
let tokens: Tokens | undefined
let kit: Kit | undefined
/** What was thrown and not caught. */
addEventListener('error', ({ error }) => tell('window.onerror')(error))
addEventListener('unhandledrejection', ({ reason }) => tell('unhandledrejection')(reason))

function Host({ setup }: { setup?: Setup }) {
  return (
    <QueryClientProvider client={hostClient}>
      {setup && (setup.form === 'careless' ? <CarelessForm {...setup} /> : <Form {...setup} />)}
      {setup?.plain && <PlainForm />}
      <input aria-label="Search" />
    </QueryClientProvider>
  )
}

function Form({ form, own, host, encryption, tokenAs, worker, leaksAt, features, proof }: Setup) {
  const [Change, Reset] = own ? [OwnChangeForm, OwnResetForm] : [ChangePasswordForm, ResetPasswordForm]
  const [breach] = useState(() => leaksAt && hibp({ endpoint: leaksAt }))
  const given = { username: 'alice', strengthMeter: Boolean(breach), onSuccess, onError }
  return (
    <PasswordKitProvider
      host={host}
      appId="app"
      accessToken={tokenAs === 'string' ? tokens?.accessToken : accessToken}
      encryption={encryption}
      deviceId="here"
      timeoutMs={longEnough}
      worker={worker ? makeWorker : undefined}
      {...(breach && { breach })}
      {...((breach || features) && { policy: 'server' })}
      mapError={mapError}
      onEvent={onEvent}
      onUnauthorized={onUnauthorized}
    >
      {form === 'card' ? (
        <PasswordCard onChange={onChange} />
      ) : form === 'ticket' || form === 'rotation' ? (
        <ExpiredSignIn {...given} apiCode={form === 'ticket' ? 1639 : 2058} />
      ) : form === 'verify' ? (
        <Change {...given} verify={proof === 'access token' ? proveByAccessToken : proveByResetToken} />
      ) : form === 'recovery' ? (
        <Change {...given} recovery={{ email: 'alice@example.com', codeLength: canaryLength }} />
      ) : form === 'change' ? (
        <Change {...given} {...(features && { mode: 'auto', suggest: true, sessions, challenge })} />
      ) : (
        <Reset
          {...given}
          {...(form === 'reset' ? { resetToken: tokens?.resetToken ?? '' } : { codeLength: canaryLength })}
        />
      )}
      <Probe />
    </PasswordKitProvider>
  )
}

const sessions = { end: endOtherDevices() }
const challenge: DrawChallenge = (_, { proceed }) => (
  <button type="button" onClick={() => proceed({ headers: {} })}>
    I am a person
  </button>
)

const proveBy =
  (proofOf: (token: string) => VerifyProof): DrawVerify =>
  ({ done }) => (
    <button type="button" onClick={() => done(proofOf(takeProof()))}>
      Prove it
    </button>
  )
const proveByResetToken = proveBy((passwordResetToken) => ({ passwordResetToken }))
const proveByAccessToken = proveBy((accessToken) => ({ accessToken }))

/** The host keeps none of its own. */
function takeProof(): string {
  const proof = tokens?.resetToken ?? ''
  if (tokens) tokens.resetToken = undefined
  return proof
}

interface ExpiredSignInProps extends Pick<ChangePasswordFormProps, 'username' | 'onSuccess' | 'onError'> {
  apiCode: number
}

/** For somebody whose sign-in was answered with a ticket. */
function ExpiredSignIn({ apiCode, ...given }: ExpiredSignInProps) {
  const [ticket] = useState(() => ticketOf({ statusCode: 499, apiCode, data: { token: tokens?.resetToken ?? '' } }))
  return ticket && ticket.kind !== 'weak' ? <ChangePasswordForm {...given} ticket={ticket} /> : null
}

/** To look around while the service is held. */
const longEnough = 600_000
/** A string of its own each time, as from a cookie: where the kit kept one, there would be two. */
const accessToken = () => tokens && [...tokens.accessToken].join('')
const makeWorker = () => new Worker(new URL('../../../src/worker.ts', import.meta.url), { type: 'module' })
const onSuccess = tell('onSuccess')
const onError = tell('onError')
const onEvent = tell('onEvent')
const onChange = tell('onChange')
const onUnauthorized = tell('onUnauthorized')
const mapError = (error: Parameters<NonNullable<Kit['mapError']>>[0]) => {
  tell('mapError')(error)
  return error
}

/** Shows the audit what the provider hands to the kit's components. */
function Probe() {
  const given = useContext(KitContext)
  useEffect(() => {
    kit = given ?? undefined
  }, [given])
  return null
}

const everything = {
  shouldDehydrateQuery: () => true,
  shouldDehydrateMutation: () => true,
}

async function collect(): Promise<PagePlaces> {
  const page = pagePlaces()
  const clients = { kit: kit && queryClientOf(kit.cacheOwner), host: hostClient }
  const caches = (of: keyof typeof clients) =>
    objectPlaces(of, [clients[of]?.getMutationCache().getAll(), clients[of]?.getQueryCache().getAll()])
  const inDocument = /^(?:attribute|markup)/
  const inAddress = /^(?:address of the page|state of the history)/
  return {
    document: page.filter(({ where }) => inDocument.test(where)),
    React: await objectPlaces('React', reactTree(container)),
    'kit’s caches': await caches('kit'),
    'host’s caches': await caches('host'),
    dehydrated: Object.values(clients).flatMap((client) =>
      client
        ? [{ where: 'dehydrate()', text: JSON.stringify([dehydrate(client), dehydrate(client, everything)]) }]
        : [],
    ),
    callbacks: await objectPlaces('reported', reported),
    storage: [
      ...page.filter(({ where }) => !inDocument.test(where) && !inAddress.test(where)),
      ...(await databasePlaces()),
      ...(await cachePlaces()),
    ],
    address: page.filter(({ where }) => inAddress.test(where)),
  }
}

/** What any script of the page can read of the text that an expression has found something in last. */
function lastMatch(): Place[] {
  const names = Object.getOwnPropertyNames(RegExp).filter((name) => typeof Reflect.get(RegExp, name) === 'string')
  return names.map((name) => ({ where: `RegExp.${name}`, text: String(Reflect.get(RegExp, name)) }))
}

async function databasePlaces(): Promise<Place[]> {
  const places: Place[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store)
      const held = [await done(reading.getAllKeys()), await done(reading.getAll())]
      places.push(...(await objectPlaces(`IndexedDB ${store}`, [name, held])))
    }
    database.close()
  }
  return places
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
}

async function cachePlaces(): Promise<Place[]> {
  const places: Place[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const kept = await cache.match(request)
      places.push({ where: `Cache ${name}`, text: `${request.url} ${(await kept?.text()) ?? ''}` })
    }
  }
  return places
}

const leaks: Record<string, { leak(text: string, kit: Kit): unknown }> = { ...controls, ...letGo }

const audit: AuditPage = {
  show(setup, given) {
    tokens = given
    root.render(<Host setup={setup} />)
  },
  remove: () => root.render(<Host />),
  letGo() {
    tokens = undefined
    reported.length = 0
    kit = undefined
    root.render(<Host key="gone on" />)
  },
  ended: () => reported.some(({ by }) => by === 'onError' || by === 'onSuccess'),
  state: () => ({
    filled: [...document.querySelectorAll('input')].filter(({ value, name }) => value && /password|code/.test(name))
      .length,
    held: tokens !== undefined,
    choosing: document.querySelector('form [name=new-password]') !== null,
  }),
  async leak(control, text) {
    await leaks[control]!.leak(text, kit!)
  },
  lastMatch,
  collect,
}

Object.assign(window, { audit })
