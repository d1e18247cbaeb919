#!/usr/bin/env node
import { serveEmulator } from './node.js'

const { PORT = '9000', HOST = '127.0.0.1' } = process.env

const { url, emulator } = await serveEmulator({ port: Number(PORT), host: HOST })
console.log(url)
for (const { email, password, locked } of emulator.users)
  if (email !== undefined && password !== undefined && !locked) console.log(`${email} ${password}`)

let shown = 0
emulator.subscribe(() => {
  for (const { channel, to, phoneCountryCode = '', code } of emulator.outbox.slice(shown))
    console.log(`[outbox] ${channel} to ${phoneCountryCode}${to}: ${code}`)
  shown = emulator.outbox.length
})
