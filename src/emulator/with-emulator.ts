import { createEmulator, type Emulator } from './emulator.js'
import { scenarioNamed, type Scenario, type ScenarioName } from './scenarios.js'

/** What a story may ask for under `parameters.passwordKit`; members beside `scenario` count before the scenario's own. */
export interface PasswordKitParameters extends Scenario {
  /** What the service does. @default nothing special */
  scenario?: ScenarioName | undefined
}

/** What `PasswordKitProvider` needs to talk to the emulator of a story. */
export interface EmulatedKit {
  /** The address that the form calls; `fetch` answers it. */
  host: string
  /** The App ID that the service expects. */
  appId: string
  /** An access token of the scenario's account. */
  accessToken: string
  /** Calls the emulated service. */
  fetch: Emulator['fetch']
}

/** What is read of Storybook's context. */
export interface EmulatedStoryContext {
  /** Identifies the story, which has a service of its own. */
  id: string
  /** What the story asks for; `passwordKit` is read. */
  parameters: Readonly<Record<string, unknown>>
  /** The choices of Storybook's toolbar. */
  globals: Readonly<Record<string, unknown>>
  /** Aborted when the story is left. */
  abortSignal?: AbortSignal | undefined
}

/** Draws a story inside a provider that takes `kit`. */
export type EmulatedRender<Element> = (
  kit: EmulatedKit,
  story: () => Element,
  emulator: Emulator,
  context: EmulatedStoryContext,
) => Element

/**
 * A decorator for Storybook: each story talks to a service of its own, in the situation that its `parameters.passwordKit`
 * name. The service is kept while args and globals change, and made again when the story is opened again or remounted.
 */
export function withEmulator<Element>(
  render: EmulatedRender<Element>,
): (story: () => Element, context: EmulatedStoryContext) => Element {
  // One object for each story that Storybook, or a test with composeStories, has prepared; all its renders hand it over.
  const running = new WeakMap<EmulatedStoryContext['parameters'], Running>()

  return (story, context) => {
    const { parameters, abortSignal } = context
    const found = running.get(parameters) ?? start(parameters['passwordKit'] as PasswordKitParameters | undefined)
    if (!running.has(parameters)) {
      running.set(parameters, found)
      // Storybook aborts when it takes a story off the page.
      abortSignal?.addEventListener('abort', () => running.delete(parameters), { once: true })
    }
    return render(found.kit, story, found.emulator, context)
  }
}

interface Running {
  kit: EmulatedKit
  emulator: Emulator
}

function start({ scenario = 'ready', ...own }: PasswordKitParameters = {}): Running {
  const named = scenarioNamed(scenario)
  const emulator = createEmulator({ ...named.options, ...own.options })
  const account = own.account ?? named.account ?? 'alice@example.com'
  const accessToken = emulator.issueAccessToken(account, { deviceId: 'storybook' })
  for (const { prepare } of [named, own]) prepare?.(emulator, { account, accessToken })
  return { kit: { host: 'https://service.example', appId: 'storybook', accessToken, fetch: emulator.fetch }, emulator }
}
