import { join } from 'node:path'
import { browsers, type BrowserName } from './browsers.js'
import { openDesktop, type Desktop } from './desktop.js'
import { poll } from './poll.js'
import { withoutOrcasTiming } from './orcas-timing.js'
import { lineOf, sentencesOf, type Sentence } from './transcript.js'

export interface ListenOptions {
  /** What has to be said before a step is over; `null` where nothing is. @default any sentence */
  until?: string | null
  /** Milliseconds after which it is over in any case. @default 15000 */
  most?: number
}

/** Milliseconds of silence after which a step is over. */
const quietMs = 1000

/** Keys of the page (page/main.tsx). */
const keyByTime = { '30 seconds': 'F2', '6 minutes': 'F4' }

/** Somebody who uses a page by keyboard and screen reader. */
export interface Person {
  /** Presses keys, by their names in xdotool, one after the other, and listens after each. */
  press(keys: string | readonly string[], options?: ListenOptions): Promise<Sentence[]>
  /** Types where the caret is, and listens; nothing has to be said unless `until` is given. */
  type(text: string, options?: ListenOptions): Promise<Sentence[]>
  /** Has time pass for the waits of the form, by a key of the page. */
  pass(time: keyof typeof keyByTime, options: ListenOptions): Promise<Sentence[]>
  /** A heading in the transcript. */
  title(words: string): void
  /** Everything that was said, by step. */
  transcript(): string
  /** What was said in each step. */
  steps(): { name: string; sentences: Sentence[] }[]
  close(): Promise<void>
}

export interface PersonOptions {
  browser: BrowserName
  voice?: string
  /** Of the page. */
  title: string
}

/** Opens a page on a desktop of its own; a second time where a program did not start, as on a busy machine. */
export async function sitDownAt(address: string, options: PersonOptions): Promise<Person> {
  return open(address, options).catch((error: unknown) => {
    console.log('The desktop is started again.', error) // eslint-disable-line no-console -- it explains the time
    return open(address, options)
  })
}

async function open(address: string, { browser, voice = 'en', title }: PersonOptions): Promise<Person> {
  const desktop = await openDesktop({ voice })
  try {
    const { command, args, prepare } = browsers[browser]
    const profile = join(desktop.folder, 'profile')
    prepare(profile)
    desktop.start(command, [...args(profile), address])
    await poll(() => isActive(desktop, title).catch(() => false), `the window of “${title}”`)
    return await personAt(desktop, browser)
  } catch (error) {
    await desktop.close()
    throw error
  }
}

/** The first window of a browser may be replaced, and before the window manager is there none can be activated. */
async function isActive({ run }: Desktop, title: string): Promise<boolean> {
  const window = (await run('xdotool', 'search', '--onlyvisible', '--name', title)).trim().split('\n').at(-1) ?? ''
  await run('xdotool', 'windowactivate', window)
  // Windows of the same name may be there, of which another one becomes active.
  return (await run('xdotool', 'getactivewindow', 'getwindowname')).includes(title)
}

async function personAt(desktop: Desktop, browser: BrowserName): Promise<Person> {
  const steps: { name: string; from: number; isTitle: boolean }[] = []
  const all = () => sentencesOf(desktop.utterances(), desktop.spoken())
  let from = 0

  /** Until what has to be said was, everything has been spoken, and nothing has been said for a while. */
  async function listen({ until = '', most = 15_000 }: ListenOptions = {}): Promise<Sentence[]> {
    const start = Date.now()
    const isOver = () => {
      const sentences = all()
      const isSaid = until === null || sentences.slice(from).some(({ text }) => text.includes(until))
      const last = Math.max(start, desktop.utterances().at(-1)?.at ?? 0, desktop.spoken().at(-1)?.at ?? 0)
      return isSaid && sentences.every(({ fate }) => fate !== 'waiting') && Date.now() - last >= quietMs
    }
    await poll(() => isOver() || Date.now() - start > most, 'silence', most + 10_000)
    return all().slice(from)
  }

  function step(name: string, isTitle = false): void {
    from = all().length
    steps.push({ name, from, isTitle })
  }

  // Orca reads a new page from its top. Control makes it stop, and the way starts at the top again.
  await poll(() => desktop.utterances().some(({ text }) => text.startsWith('Account')), 'Orca to read the page')
  for (const key of ['Control_L', 'ctrl+Home']) {
    await desktop.run('xdotool', 'key', key)
    await listen({ until: null })
  }
  const first = all().length

  const sections = () => {
    const sentences = all()
    return steps.map(({ name, from: start, isTitle }, index) => ({
      name,
      isTitle,
      sentences: withoutOrcasTiming(sentences.slice(Math.max(first, start), steps[index + 1]?.from), browser),
    }))
  }
  return {
    async press(keys, options) {
      for (const key of [keys].flat()) {
        step(key)
        await desktop.run('xdotool', 'key', '--delay', '60', key)
        await listen(options)
      }
      return all().slice(from)
    },
    async type(text, options = { until: null }) {
      step(`types “${text}”`)
      await desktop.run('xdotool', 'type', '--delay', '60', text)
      return listen(options)
    },
    async pass(time, options) {
      step(`${time} pass`)
      await desktop.run('xdotool', 'key', keyByTime[time])
      return listen(options)
    },
    title: (words) => step(words, true),
    steps: sections,
    transcript: () =>
      sections()
        .flatMap(({ name, isTitle, sentences }) => [isTitle ? `\n## ${name}` : `> ${name}`, ...sentences.map(lineOf)])
        .join('\n')
        .trim() + '\n',
    close: () => desktop.close(),
  }
}
