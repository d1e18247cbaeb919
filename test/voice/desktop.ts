import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { poll } from './poll.js'
import { createProcesses, firstLine, type Environment, type Processes } from './processes.js'
import type { Spoken, Utterance } from './transcript.js'

export interface Desktop extends Pick<Processes, 'start' | 'run'> {
  /** Everything the programs write is in it; it is removed in the end. */
  folder: string
  /** What Orca handed to the voice. */
  utterances(): Utterance[]
  /** What the voice did with it. */
  spoken(): Spoken[]
  close(): Promise<void>
}

export interface DesktopOptions {
  /** A voice of espeak-ng. */
  voice: string
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** How many times as fast as espeak-ng's usual 175 words a minute the voice is. */
const speed = 6

/** A desktop for one browser and Orca: X server, message bus, accessibility bus, window manager, Speech Dispatcher. */
export async function openDesktop({ voice }: DesktopOptions): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'))
  const at = (name: string) => join(folder, name)
  for (const name of ['home', 'run', 'log', 'bin', 'speechd/modules', 'data/orca'])
    mkdirSync(at(name), { recursive: true, mode: 0o700 })
  const [orcaLog, voiceLog] = [at('orca.jsonl'), at('voice.log')]
  for (const log of [orcaLog, voiceLog]) writeFileSync(log, '')

  const env: Environment = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    HOME: at('home'),
    XDG_RUNTIME_DIR: at('run'),
    XDG_DATA_HOME: at('data'),
    XDG_CONFIG_HOME: at('home/config'),
    XDG_CACHE_HOME: at('home/cache'),
    GNOME_ACCESSIBILITY: '1', // Firefox
    ACCESSIBILITY_ENABLED: '1', // Chromium
    NO_AT_BRIDGE: '0',
    GDK_BACKEND: 'x11',
    MOZ_ENABLE_WAYLAND: '0',
    ORCA_LOG: orcaLog,
    VOICE_LOG: voiceLog,
    SPEED: String(speed),
    SPEECHD_ADDRESS: `unix_socket:${at('run/speechd.sock')}`,
  }
  const processes = createProcesses(env, at('log'))

  async function close(): Promise<void> {
    await processes.endAll()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  async function startBuses(): Promise<void> {
    const screen = processes.start(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1400x24', '-nolisten', 'tcp'],
      {},
      (log) => ['ignore', log, log, 'pipe'],
    )
    env['DISPLAY'] = `:${await firstLine(screen.stdio[3] as Readable)}`
    const bus = processes.start(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', '--print-address=1'],
      {},
      (log) => ['ignore', 'pipe', log],
    )
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdout as Readable)
    processes.start('openbox', [])
    processes.start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately'])
    const call = (method: string, ...args: string[]) =>
      processes.run(
        'gdbus',
        'call',
        '--session',
        '--dest',
        'org.a11y.Bus',
        '--object-path',
        '/org/a11y/bus',
        '--method',
        method,
        ...args,
      )
    await poll(() => call('org.a11y.Bus.GetAddress').catch(() => ''), 'the accessibility bus')
    for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
      await call('org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>')
  }

  async function startVoice(): Promise<void> {
    // There is no sound card: ALSA's own null device.
    writeFileSync(at('home/.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n')
    writeFileSync(at('speechd/speechd.conf'), speechDispatcherSettings(voice))
    writeFileSync(at('speechd/modules/file.conf'), voiceSettings(voice))
    processes.start('speech-dispatcher', [
      '--run-single',
      '--communication-method',
      'unix_socket',
      '--socket-path',
      at('run/speechd.sock'),
      '--config-dir',
      at('speechd'),
      '--log-dir',
      at('log'),
      '--pid-file',
      at('run/speechd.pid'),
      '--timeout',
      '0',
    ])
    await poll(() => existsSync(at('run/speechd.sock')), 'Speech Dispatcher')
  }

  async function startOrca(): Promise<void> {
    copyFileSync(file('orca-customizations.py'), at('data/orca/orca-customizations.py'))
    // Orca asks pgrep for other Orcas, and would not start beside one on another desktop.
    writeFileSync(at('bin/pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    processes.start('orca', [], {
      PATH: `${at('bin')}:${env['PATH']}`,
    })
    await poll(() => readFileSync(orcaLog, 'utf8').includes('"say"'), "Orca's first words")
    // Where the voice does not start in time, Speech Dispatcher goes on without it.
    await poll(() => readFileSync(voiceLog, 'utf8').includes(' end'), 'the voice', 15_000)
  }

  try {
    await startBuses()
    await startVoice()
    await startOrca()
  } catch (error) {
    await close()
    throw error
  }

  const lines = (log: string) => readFileSync(log, 'utf8').split('\n').slice(0, -1)
  return {
    folder,
    start: processes.start,
    run: processes.run,
    utterances: () => lines(orcaLog).map((line) => JSON.parse(line) as Utterance),
    spoken: () =>
      lines(voiceLog).map((line) => {
        const [time = '', kind = '', ...text] = line.split(' ')
        return { at: Number(time), kind: kind as Spoken['kind'], text: text.join(' ') }
      }),
    close,
  }
}

const speechDispatcherSettings = (voice: string) => `LogLevel 1
SymbolsPreproc "none"
AddModule "file" "sd_generic" "file.conf"
DefaultModule "file"
DefaultLanguage "${voice}"
AudioOutputMethod "alsa"
`

/** The delimiter is a character that no text has: the voice gets whole utterances and not one sentence after the other. */
const voiceSettings = (voice: string) => `Debug 0
GenericExecuteSynth \\
"printf %s \\'$DATA\\' | sh ${file('synthesizer.sh')} ${voice}"
GenericMaxChunkLength 100000
GenericDelimiters "\`"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
`
