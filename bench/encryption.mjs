// What it costs to encrypt one password, beside the raw calls, and what SM2, the slow one, does to a page under the form.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { bundle, eagerOf } from '../scripts/size.mjs'
import { install, root } from './contestants.mjs'
import { bound, table } from './results.mjs'
import { keys, serve } from './site.mjs'
import { median, middleOf, withInterval } from './statistics.mjs'
import { visit } from './visit.mjs'

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./results.mjs').Bound} Bound
 * @typedef {import('./visit.mjs').Visit} Visit
 */

const raw = { rsa: 'node-forge', sm2: 'sm-crypto' }
const coldRuns = 7

/**
 * @param {Browser} browser
 * @param {number} pairs
 */
export async function encryption(browser, pairs) {
  const calls = await measureCalls(browser, pairs)
  const rawSlow = middleOf(calls.slow)
  const onPage = await visits(browser, false, Math.min(pairs, 10))
  const inWorker = await visits(browser, true, Math.min(pairs, 10))
  return {
    title: 'Encryption',
    text: [
      'Milliseconds of one call that encrypts 19 bytes, medians. Cold: in a fresh page, from the import of the code until it ' +
        'is encrypted. `seal` is checked, aborted, and takes its turn as a submit needs it; the others are the bare calls.',
      calls.text,
      'SM2 in the form at CPU/4, from `submit` until the request goes out. The longest task is the one that holds the page up. ' +
        `There the raw call of sm-crypto takes ${withInterval(calls.slow, 0)} ms, in one task, and it is called once for each ` +
        'password: no task on the page can be shorter.',
      table(
        ['', 'wire, cold', 'wire, warm', 'longest task, cold', 'longest task, warm', 'pending is painted first'],
        [submits('on the page', onPage), submits('in the worker', inWorker, true)],
      ),
    ],
    bounds: [
      ...calls.bounds,
      bound('SM2 on the page at CPU/4: longest task to the wire, cold, ms', middleOf(longest(onPage, 'cold')), 100),
      bound('SM2 on the page at CPU/4: longest task to the wire, warm, ms', middleOf(longest(onPage, 'warm')), 100),
      bound(
        'SM2 on the page at CPU/4: longest task beyond the raw call, warm, ms',
        middleOf(longest(onPage, 'warm')) - rawSlow,
        Math.max(10, rawSlow / 10),
      ),
      bound('SM2 on the page at CPU/4: submits not shown before they hold the page up', unseen(onPage), 0),
      bound('SM2 in the worker at CPU/4: longest task to the wire, cold, ms', middleOf(longest(inWorker, 'cold')), 50),
      bound('SM2 in the worker at CPU/4: longest task to the wire, warm, ms', middleOf(longest(inWorker, 'warm')), 50),
    ],
  }
}

/**
 * @param {Browser} browser
 * @param {number} rounds
 */
async function measureCalls(browser, rounds) {
  const { address, close } = await servePage()
  /** @type {string[][]} */
  const rows = []
  /** @type {Bound[]} */
  const bounds = []
  /** @type {number[]} */
  let slow = []
  try {
    for (const type of /** @type {const} */ (['rsa', 'sm2'])) {
      const warm = await inPage(browser, address, (page) =>
        page.evaluate(
          ([type, keys, rounds]) => encryptionPage.warm(type, keys, rounds),
          /** @type {const} */ ([type, keys, rounds]),
        ),
      )
      /** @type {Record<string, number[]>} */
      const cold = Object.fromEntries(Object.keys(warm).map((name) => [name, []]))
      for (let run = 0; run < coldRuns; run++) {
        for (const name of Object.keys(warm)) {
          const run = (/** @type {Page} */ page) =>
            page.evaluate(
              ([type, name, keys]) => encryptionPage.cold(type, name, keys),
              /** @type {const} */ ([type, name, keys]),
            )
          cold[name]?.push(await inPage(browser, address, run))
        }
      }
      const plain = warm[raw[type]] ?? []
      for (const [name, own] of Object.entries(warm)) {
        rows.push([
          `${type.toUpperCase()}, ${name === 'ours' ? '**`seal`**' : name}`,
          middleOf(cold[name] ?? []).toFixed(0),
          withInterval(own),
          withInterval(
            own.map((each, at) => each / (plain[at] ?? NaN)),
            2,
            '×',
          ),
        ])
      }
      const over = middleOf((warm['ours'] ?? []).map((each, at) => each - (plain[at] ?? NaN)))
      bounds.push(
        bound(`${type.toUpperCase()}: warm \`seal\` over the raw call, ms`, over, Math.max(1, middleOf(plain) / 10)),
      )
    }
    const quarter = await inPage(
      browser,
      address,
      (page) =>
        page.evaluate(
          ([keys, rounds]) => encryptionPage.warm('sm2', keys, rounds),
          /** @type {const} */ ([keys, rounds]),
        ),
      4,
    )
    slow = quarter[raw.sm2] ?? []
  } finally {
    await close()
  }
  return { text: table(['', 'cold', 'warm', 'to the raw call'], rows), bounds, slow }
}

/**
 * In a context of its own, where nothing is compiled yet.
 * @template Result
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: Page) => Promise<Result>} work
 * @param {number} [slowdown]
 */
async function inPage(browser, address, work, slowdown = 1) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForFunction(() => 'encryptionPage' in globalThis)
    if (slowdown !== 1) {
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    }
    return await work(page)
  } finally {
    await context.close()
  }
}

async function servePage() {
  const from = join(install('encryption'), 'package.json')
  const installedHere = new Set(['jsencrypt', 'node-forge', 'sm-crypto', 'sm-crypto-v2'])
  const output = await bundle(`import '/bench/encryption/page.ts'`, {
    folder: root,
    plugins: [
      {
        name: 'of-the-bench',
        enforce: 'pre',
        resolveId(id) {
          return installedHere.has(id) ? this.resolve(id, from, { skipSelf: true }) : undefined
        },
      },
    ],
  })
  const { eager } = eagerOf(output)
  const entry = eager.find(({ isEntry }) => isEntry)?.fileName
  const files = new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
  const server = createServer(({ url = '/' }, answer) => {
    const file = files.get(url)
    answer.writeHead(200, { 'content-type': file === undefined ? 'text/html' : 'text/javascript' })
    answer.end(file ?? `<!doctype html><title>Encryption</title><script type="module" src="/${entry}"></script>`)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {Browser} browser
 * @param {boolean} worker
 * @param {number} runs
 */
async function visits(browser, worker, runs) {
  const site = await serve(['ours'])
  try {
    /** @type {Visit[]} */
    const found = []
    for (let run = 0; run < runs; run++)
      found.push(await visit(browser, site, 'ours', { encryption: 'sm2', worker, slowdown: 4, typing: false }))
    return found
  } finally {
    await site.close()
  }
}

/**
 * @param {Visit[]} visits
 * @param {'cold' | 'warm'} which
 */
const longest = (visits, which) => visits.map((each) => each[which].longest)

/** @param {Visit[]} visits */
const unseen = (visits) => visits.flatMap(({ cold, warm }) => [cold, warm]).filter((each) => !each.drawnFirst).length

/**
 * @param {string} title
 * @param {Visit[]} visits
 * @param {boolean} [beside] nothing holds the page up, so nothing need be painted before
 */
function submits(title, visits, beside = false) {
  const task = (/** @type {'cold' | 'warm'} */ which) => {
    const { middle, high } = median(longest(visits, which))
    return middle === 0 ? '< 50' : `${middle.toFixed(0)} (up to ${high.toFixed(0)})`
  }
  return [
    title,
    withInterval(
      visits.map(({ cold }) => cold.wire),
      0,
    ),
    withInterval(
      visits.map(({ warm }) => warm.wire),
      0,
    ),
    task('cold'),
    task('warm'),
    beside ? '–' : `${2 * visits.length - unseen(visits)} of ${2 * visits.length}`,
  ]
}
