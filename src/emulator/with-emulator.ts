import { createEmulator, type Emulator } from './emulator.js'
import { scenarios, type Scenario, type ScenarioName } from './scenarios.js'

/** What a story asks for under `parameters.passwordKit`; what is given here comes before what the scenario has. */
export interface EmulatorParameters extends Scenario {
  /** @default 'ready' */
  scenario?: ScenarioName | undefined
}

/** What a provider needs to talk to the story's own service. */
export interface EmulatedService {
  host: string
  appId: string
  accessToken: string
  fetch: (request: Request) => Promise<Response>
}

/** Of a story's context, as Storybook has it. */
export interface EmulatedStory {
  parameters: { [name: string]: unknown }
  /** Of one mount of the story: it stays the same while args and globals change. */
  abortSignal: AbortSignal
}

/**
 * A Storybook decorator that gives each story a service of its own, in the scenario that it names. Which provider is drawn
 * around the story is the caller's to say, so it works with any framework and any theme:
 * `withEmulator((service, story) => <PasswordKitProvider {...service}>{story()}</PasswordKitProvider>)`.
 * The service lives as long as the story stays mounted.
 */
export function withEmulator<Drawn, Context extends EmulatedStory>(
  draw: (service: EmulatedService, story: () => Drawn, context: Context, emulator: Emulator) => Drawn,
): (story: () => Drawn, context: Context) => Drawn {
  const mounted = new WeakMap<AbortSignal, { service: EmulatedService; emulator: Emulator }>()
  return (story, context) => {
    const { abortSignal, parameters } = context
    const made = mounted.get(abortSignal) ?? emulate(parameters['passwordKit'] as EmulatorParameters | undefined)
    mounted.set(abortSignal, made)
    return draw(made.service, story, context, made.emulator)
  }
}

function emulate({ scenario: name = 'ready', ...own }: EmulatorParameters = {}) {
  const scenario: Scenario | undefined = scenarios[name]
  if (!scenario) {
    throw new Error(`There is no scenario "${name}", so the story would show another one. There are: ${known}.`)
  }
  const emulator = createEmulator({ ...scenario.options, ...own.options })
  const accessToken = emulator.issueAccessToken(own.account ?? scenario.account ?? 'alice@example.com')
  scenario.prepare?.(emulator, accessToken)
  own.prepare?.(emulator, accessToken)
  const service = { host: 'https://service.example', appId: 'storybook', accessToken, fetch: emulator.fetch }
  return { service, emulator }
}

const known = Object.keys(scenarios).join(', ')
