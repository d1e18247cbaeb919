#!/usr/bin/env node
import process from 'node:process'

// What the kit says to developers of pages is not for this terminal: the doctor has words of its own.
process.env['NODE_ENV'] ??= 'production'
const { run } = await import('./run.js')

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  now: () => Date.now(),
})
