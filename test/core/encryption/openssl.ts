import { constants, privateDecrypt } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What the OpenSSL command opens with this key. */
export function opensslDecrypt(keyFile: string, ciphertext: Buffer, ...options: string[]): Buffer {
  const run = spawnSync('openssl', ['pkeyutl', '-decrypt', '-inkey', keyFile, ...options], { input: ciphertext })
  if (run.error) {
    throw new Error('These tests need the openssl command. Install it (Debian: apt-get install openssl).', {
      cause: run.error,
    })
  }
  if (run.status !== 0) throw new Error(`openssl refused the ciphertext: ${run.stderr.toString()}`)
  return run.stdout
}

/** For as long as the test runs that asks for it. */
export function keyFile(pem: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pwk-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'key.pem')
  writeFileSync(file, pem, { mode: 0o600 })
  return file
}

/** PKCS#8 of an SM2 key. */
export function sm2Pem(privateKeyHex: string, publicKeyHex: string): string {
  const der = Buffer.from(
    `308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420${privateKeyHex}a144034200${publicKeyHex}`,
    'hex',
  )
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
}

/** GM/T 0009-2012 §7.2, the one form OpenSSL speaks. */
export function gmt0009(c1: Buffer, c3: Buffer, c2: Buffer): Buffer {
  const [x, y] = [integer(c1.subarray(0, 32)), integer(c1.subarray(32))]
  return element(0x30, Buffer.concat([x, y, element(0x04, c3), element(0x04, c2)]))
}

/** The block, opened by OpenSSL without a look at it, then looked at by the letter of RFC 8017 §7.2.2. */
export function openRsaBlock(privateKey: string, ciphertext: Buffer): { padding: Buffer; message: Buffer } {
  const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, ciphertext)
  const end = block.indexOf(0, 2)
  if (block[0] !== 0 || block[1] !== 2 || end < 10) throw new Error('not an EME-PKCS1-v1_5 block')
  return { padding: block.subarray(2, end), message: block.subarray(end + 1) }
}

function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const magnitude = first < 0 ? Buffer.alloc(1) : bytes.subarray(first)
  return element(0x02, (magnitude[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.alloc(1), magnitude]) : magnitude)
}

function element(tag: number, contents: Buffer): Buffer {
  const { length } = contents
  const header =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(header), contents])
}
