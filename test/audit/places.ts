import type { Place } from '../scan.js'
import type { Setup } from './page/main.js'
import type { Look, SecretName } from './visit.js'

/** Where the audit looks, as the report names it. `fresh` says whether a text could hold a secret of this visit at all. */
export const places = {
  'markup and attributes': ({ document }) => document,
  'React’s tree: props, state, refs': ({ React }) => React,
  'query and mutation caches: kit’s': (look) => look['kit’s caches'],
  'query and mutation caches: host’s': (look) => look['host’s caches'],
  'dehydrate() of both clients': ({ dehydrated }) => dehydrated,
  'errors and events given to the host': ({ callbacks }) => callbacks,
  'uncaught errors': ({ errors }) => errors,
  'console, every level': (look) => look.console,
  'storage, IndexedDB, caches, cookies': ({ storage }) => storage,
  'address and history': ({ address, addresses }) => [...address, ...addresses],
  'requests: URL, headers, body': ({ requests }) => requests,
  'heap: strings': ({ heap }, fresh) => heapStrings(heap.strings, fresh),
  'heap: arrays and buffers': ({ heap }) => heap.arrays,
  'nodes out of the document': ({ heap }) => heap.detached,
  'heap of the worker: strings': ({ workers }, fresh) => workers.flatMap((strings) => heapStrings(strings, fresh)),
  'RegExp.input and its kin': ({ expressions }) => expressions,
} as const satisfies Record<string, (look: Look, fresh: (text: string) => boolean) => Place[]>

export type PlaceName = keyof typeof places
export const placeNames = Object.keys(places) as PlaceName[]

/** Where the audit looks from outside of the browser. */
export const diskPlaces = { Chromium: 'disk: Chromium’s profile', Firefox: 'disk: Firefox’s profile' } as const

export type ReportedPlace = PlaceName | (typeof diskPlaces)[keyof typeof diskPlaces]
export const reportedPlaces: readonly ReportedPlace[] = [...placeNames, ...Object.values(diskPlaces)]

function heapStrings(strings: Map<string, number>, fresh: (text: string) => boolean): Place[] {
  return [...strings].flatMap(([text, count]) =>
    fresh(text) ? Array.from({ length: count }, () => ({ where: 'string', text })) : [],
  )
}

/** Where one of the secrets has to be, and until when. Whatever is not here is found, and fails the audit. */
export interface Allowance {
  what: string
  secrets: readonly SecretName[]
  place: PlaceName
  /** More than these are found. */
  most: number
  while(state: State): boolean
  is(place: Place, secret: string): boolean
}

/** What the page is up to. */
export interface State {
  /** Inputs of the page that hold text. */
  filled: number
  /** The host has not dropped its tokens. */
  held: boolean
  /** The step for the new password is on screen. */
  choosing: boolean
  /** What was sent and has no answer yet: `POST /api/v3/reset-password`. */
  awaited: readonly string[]
  form: Setup['form']
  proof: Setup['proof']
  /** Those that are off by default are on. */
  features: boolean
  tokenAs: Setup['tokenAs']
}

const accountHeader = /^header authorization of (?:GET|POST) \/api\/v3\/(?:get-security-info|get-profile|mydevices\/)/
const ticketBodies = ['body of POST /api/v2/users/password/reset-by-first-login-token', 'body of POST /graphql/v2']
const passwords = ['current', 'new', 'confirm'] as const
const itself = ({ text }: Place, secret: string) => text === secret

export const allowances: readonly Allowance[] = [
  {
    what: 'React’s copy of what a field on screen holds',
    secrets: [...passwords, 'code'],
    place: 'heap: strings',
    most: 1,
    while: ({ filled }) => filled > 0,
    is: itself,
  },
  {
    what: 'the host’s own variable',
    secrets: ['accessToken'],
    place: 'heap: strings',
    most: 1,
    while: ({ held }) => held,
    is: itself,
  },
  {
    what: 'the host’s own variable',
    secrets: ['resetToken'],
    place: 'heap: strings',
    most: 1,
    while: ({ held, form }) => held && !hasTokenOfTheFlow(form),
    is: itself,
  },
  ...tokenOfTheFlow(),
  {
    what: 'the body of verify-reset-password-request',
    secrets: ['code'],
    place: 'requests: URL, headers, body',
    most: 1,
    while: () => true,
    is: ({ where }) => where === 'body of POST /api/v3/verify-reset-password-request',
  },
  {
    what: 'the header Authorization of update-password',
    secrets: ['accessToken'],
    place: 'requests: URL, headers, body',
    most: 2, // The browser reports each request twice.
    while: ({ features }) => !features,
    is: ({ where }) => where === 'header authorization of POST /api/v3/update-password',
  },
  {
    what: 'the header Authorization of update-password',
    secrets: ['accessToken'],
    place: 'requests: URL, headers, body',
    most: 4, // A challenge has it sent again.
    while: ({ features }) => features,
    is: ({ where }) => where === 'header authorization of POST /api/v3/update-password',
  },
  {
    what: 'the header Authorization of what reads the account or ends its sessions',
    secrets: ['accessToken'],
    place: 'requests: URL, headers, body',
    most: 4, // Two calls of the card; the browser reports each twice.
    while: ({ features }) => !features,
    is: ({ where }) => accountHeader.test(where),
  },
  {
    what: 'the header Authorization of what reads the account or ends its sessions',
    secrets: ['accessToken'],
    place: 'requests: URL, headers, body',
    most: 8, // That of the mode, two pages of the list, and the end of one session.
    while: ({ features }) => features,
    is: ({ where }) => accountHeader.test(where),
  },
  {
    what: 'the body of the call with a ticket',
    secrets: ['resetToken'],
    place: 'requests: URL, headers, body',
    most: 1,
    while: () => true,
    is: ({ where }) => ticketBodies.includes(where),
  },
  {
    what: 'the header Authorization of update-password',
    secrets: ['resetToken'],
    place: 'requests: URL, headers, body',
    most: 2, // The browser reports each request twice.
    while: ({ proof }) => proof === 'access token',
    is: ({ where }) => where === 'header authorization of POST /api/v3/update-password',
  },
  {
    what: 'the body of verify-reset-password-request',
    secrets: ['code'],
    place: 'heap: strings',
    most: 1,
    while: ({ awaited }) => awaited.includes('POST /api/v3/verify-reset-password-request'),
    is: itself,
  },
  ...bodyWithToken('reset-password', ['forgotten']),
  ...bodyWithToken('update-password', ['recovery', 'verify']),
  {
    what: 'the prop resetToken',
    secrets: ['resetToken'],
    place: 'React’s tree: props, state, refs',
    most: 1,
    while: ({ held, form }) => held && form === 'reset',
    is: ({ where }) => where.endsWith('.resetToken'),
  },
  {
    what: 'the prop accessToken, where it is a string',
    secrets: ['accessToken'],
    place: 'React’s tree: props, state, refs',
    most: 2,
    while: ({ held, tokenAs }) => held && tokenAs === 'string',
    is: ({ where }) => /\.accessToken$|\.memoizedState\.1\.\d+$/.test(where),
  },
  {
    what: 'the prop accessToken, where it is a string',
    secrets: ['accessToken'],
    place: 'heap: arrays and buffers',
    most: 1,
    while: ({ held, tokenAs }) => held && tokenAs === 'string',
    is: ({ where }) => where === 'array',
  },
]

const hasTokenOfTheFlow = (form: State['form']) => form === 'forgotten' || form === 'recovery' || form === 'verify'

/**
 * One string. A ref of the flow holds it, which React's tree shows twice at most, in what is drawn and in what was; a proof
 * of the host's is in no ref.
 */
function tokenOfTheFlow(): Allowance[] {
  const shared = { what: 'the reset token of the flow', secrets: ['resetToken'], is: itself } as const
  const isHeld = ({ choosing, form }: State) => choosing && hasTokenOfTheFlow(form)
  return [
    { ...shared, place: 'heap: strings', most: 1, while: isHeld },
    {
      ...shared,
      place: 'React’s tree: props, state, refs',
      most: 2,
      while: (state) => isHeld(state) && state.form !== 'verify',
    },
  ]
}

/** The API takes the reset token in plain text. */
function bodyWithToken(call: 'reset-password' | 'update-password', ownForms: readonly State['form'][]): Allowance[] {
  const route = `POST /api/v3/${call}`
  const isAwaited = ({ awaited }: State) => awaited.includes(route)
  const shared = { what: `the body of ${call}`, secrets: ['resetToken'], most: 1 } as const
  return [
    {
      ...shared,
      place: 'heap: strings',
      // While the step is on screen this is the string that the flow holds anyway.
      while: (state) => ownForms.includes(state.form) && !state.choosing && isAwaited(state),
      is: itself,
    },
    { ...shared, place: 'heap of the worker: strings', while: isAwaited, is: itself },
    {
      ...shared,
      place: 'requests: URL, headers, body',
      while: () => true,
      is: ({ where }) => where === `body of ${route}`,
    },
  ]
}
