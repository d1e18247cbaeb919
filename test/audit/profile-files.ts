import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Place } from '../scan.js'
import { isMozLz4, readMozLz4 } from './moz-lz4.js'

/**
 * Every file under a folder, as a text of its bytes without the zeros among them: UTF-16 then reads as UTF-8 does, however
 * it is aligned. Of a canary that shows its letters and digits.
 */
export function profilePlaces(folder: string): Place[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => {
    const file = readIfThere(join(folder, name))
    if (!file) return []
    const bytes = isMozLz4(file) ? readMozLz4(file) : file
    return [{ where: relative(folder, join(folder, name)), text: bytes.toString('latin1').replaceAll('\0', '') }]
  })
}

/** A browser that runs takes files away, and has sockets and links among them. */
function readIfThere(path: string): Buffer | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
