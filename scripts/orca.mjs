// What the tests that listen to a screen reader need of the machine, and Debian's packages where it is missing.
import { installFromDebian, whereIs } from './debian.mjs'

/** A command of each, and the package that has it. */
const commands = {
  orca: 'orca',
  'speech-dispatcher': 'speech-dispatcher',
  'espeak-ng': 'espeak-ng',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'dbus-daemon': 'dbus',
  gdbus: 'libglib2.0-bin',
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
}

/** What Orca needs beside it and Debian only recommends. */
const libraries =
  'at-spi2-core gir1.2-atspi-2.0 gir1.2-wnck-3.0 python3-pyatspi python3-speechd libatk-adaptor speech-dispatcher-audio-plugins procps'.split(
    ' ',
  )

/**
 * Installs what is missing, where that is possible, and says which files are skipped where it is not. Whether everything is here.
 *
 * @param {readonly string[]} files
 */
export function ensureOrca(files) {
  const isMissing = () => Object.keys(commands).filter((command) => !whereIs(command))
  if (isMissing().length > 0) installFromDebian(...Object.values(commands), ...libraries)
  const missing = isMissing()
  if (missing.length > 0)
    console.log(
      `${files.length} files skipped (${files.join(', ')}), since ${missing.join(', ')} cannot be found here.`,
    )
  return missing.length === 0
}
