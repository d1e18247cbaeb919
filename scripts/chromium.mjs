// Finds a Chromium for the tests, and gets one where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** For every launch: containers have no sandbox and no GPU, and a test's browser has no business on the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const otherPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The one `CHROMIUM` names, or one on this machine, an earlier download of Playwright's included. Installs nothing. */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, which does not exist. Set it to a Chromium or Chrome, or unset it.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...otherPlaces, chromium.executablePath()].find((place) => existsSync(place))
}

/** The same, but gets one if need be: Debian's package when root, else Playwright's download. */
export function ensureChromium() {
  const path = findChromium() ?? (installFromDebian(), findChromium()) ?? (downloadFromPlaywright(), findChromium())
  if (path) return path
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM to the path of one.',
  )
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-liberation']
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages])
}

function downloadFromPlaywright() {
  run('npx', ['playwright', 'install', '--no-shell', 'chromium'])
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // npx is a script on Windows and needs the shell there.
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0
}
