#!/usr/bin/env node
import { serveEmulator } from './node.js'

const port = Number(process.env['PORT'] || 9000)
const host = process.env['HOST'] || '127.0.0.1'
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT']}", which is no port. Give a number up to 65535.`)
  process.exit(1)
}

const { url, emulator } = await serveEmulator({ port, host })
console.log(url)
for (const { email, password, locked } of emulator.users)
  if (email !== undefined && password !== undefined && !locked) console.log(`${email} ${password}`)

let shown = 0
emulator.subscribe(() => {
  for (const { channel, to, phoneCountryCode = '', code } of emulator.outbox.slice(shown))
    console.log(`[outbox] ${channel} to ${phoneCountryCode}${to}: ${code}`)
  shown = emulator.outbox.length
})
