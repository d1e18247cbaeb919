// One visit of a page: its form is drawn, typed into, and sent twice. Everything is timed inside the page.

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./contestants.mjs').Name} Name
 * @typedef {import('./peers/stage.js').Bench} Bench
 * @typedef {{ encryption?: 'rsa' | 'sm2', worker?: boolean, slowdown?: number, typing?: boolean }} Options
 * @typedef {{ wire: number, longest: number, drawnFirst: boolean, requests: string[] }} Submit
 * @typedef {{ painted: number, keys: number[], commits: number[], longestTyping: number, cold: Submit, warm: Submit }} Visit
 */

const current = 'Old quiet river 7'
const chosen = 'Quiet river 7 stone'

/**
 * In a context of its own, where nothing is cached or compiled.
 * @param {Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Name} name
 * @param {Options} options
 * @returns {Promise<Visit>}
 */
export async function visit(browser, site, name, options = {}) {
  const { encryption = 'rsa', worker = false, slowdown = 1, typing = true } = options
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(observe, { encryption, worker })
    if (name === 'amplify' || name === 'supabase') await page.addInitScript(signIn)
    await page.goto(`${site.address}${name}.html`)
    await page.evaluate(() => /** @type {any} */ (window).fetched)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.evaluate(() => /** @type {any} */ (window).go())
    const { painted = NaN } = await bench(page)
    const fields = page.locator('input[type=password]:visible')
    await fields.first().focus()
    await quiet(page)
    const { commits, longest: longestTyping } = typing ? await type(page) : { commits: [], longest: 0 }
    const { keys } = await bench(page)
    const cold = await submit(page, site)
    const warm = await submit(page, site)
    return { painted, keys, commits, longestTyping, cold, warm }
  } finally {
    await context.close()
  }
}

/** @param {Page} page */
const bench = (page) => page.evaluate(() => ({ ...window.bench }))

/** @param {Page} page */
const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(0)))))

/**
 * Waits until what came with the first focus is there: for half a second nothing was fetched, drawn, or worked on.
 * @param {Page} page
 */
async function quiet(page) {
  for (let last = ''; ;) {
    await page.waitForTimeout(500)
    const now = await page.evaluate(() => {
      const { commits, longTasks } = window.bench
      return JSON.stringify([performance.getEntriesByType('resource').length, commits, longTasks.length])
    })
    if (now === last) return
    last = now
  }
}

/**
 * Real keys, one after the other as a fast person types, in the first two fields.
 * @param {Page} page
 */
async function type(page) {
  const started = await page.evaluate(() => performance.now())
  const commits = []
  const fields = page.locator('input[type=password]:visible')
  const several = (await fields.count()) > 1
  for (const [at, text] of [current.slice(0, 10), chosen.slice(0, 10)].entries()) {
    await fields.nth(several ? at : 0).focus()
    for (const key of text) {
      const before = (await bench(page)).commits
      await page.keyboard.press(key)
      await settled(page)
      commits.push((await bench(page)).commits - before)
    }
  }
  const { longTasks } = await bench(page)
  return { commits, longest: longestOf(longTasks, started, Infinity)?.duration ?? 0 }
}

/**
 * Enter in the last field, and what follows until the service has answered.
 * @param {Page} page
 * @param {import('./site.mjs').Site} site
 * @returns {Promise<Submit>}
 */
async function submit(page, site) {
  const fields = page.locator('input[type=password]:visible')
  const count = await fields.count()
  for (let at = 0; at < count; at++) await fields.nth(at).fill(count > 1 && at === 0 ? current : chosen)
  await page.waitForTimeout(300) // A person looks up, and the browser has a moment.
  await page.evaluate(() => {
    Object.assign(window.bench, { submitted: undefined, framed: undefined, sent: undefined, answered: undefined })
  })
  await fields.last().press('Enter')
  await page.waitForFunction(() => window.bench.answered !== undefined, undefined, { timeout: 15_000 })
  await page.waitForTimeout(50)
  const { submitted = NaN, framed = Infinity, longTasks, requests, ...rest } = await bench(page)
  const sent = rest.sent ?? (site.writes.at(-1) ?? NaN) - (await page.evaluate(() => performance.timeOrigin))
  const longest = longestOf(longTasks, submitted, sent)
  return {
    wire: sent - submitted,
    longest: longest?.duration ?? 0,
    drawnFirst: longest === undefined || framed <= longest.start + 1,
    requests,
  }
}

/**
 * @param {Bench['longTasks']} tasks
 * @param {number} from
 * @param {number} to
 */
function longestOf(tasks, from, to) {
  const within = tasks.filter(({ start, duration }) => start + duration > from && start < to)
  return within.toSorted((one, other) => other.duration - one.duration)[0]
}

/**
 * Runs in the page before anything else does: watches what happens there.
 * @param {{ encryption: 'rsa' | 'sm2', worker: boolean }} given
 */
function observe(given) {
  /** @type {Bench} */
  const bench = { ...given, pending: false, commits: 0, keys: [], requests: [], longTasks: [] }
  Object.assign(window, { bench })
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE() {},
      onCommitFiberUnmount() {},
      onCommitFiberRoot: () => void bench.commits++,
    },
  })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })

  let began = 0
  addEventListener('beforeinput', () => void (began = performance.now()), true)
  // React works in a microtask that it asked for before this one does; a task would wait for the next frame.
  addEventListener('input', () => queueMicrotask(() => void bench.keys.push(performance.now() - began)))
  addEventListener(
    'submit',
    () => {
      bench.requests = []
      bench.submitted = performance.now()
    },
    true,
  )

  // The kit's own mark shows when its pending state is drawn, and when it is over. Messages to a worker are not seen here.
  new MutationObserver(() => {
    if (bench.submitted === undefined) return
    const pending = document.querySelector('form[data-pending]') !== null
    if (pending && !bench.pending) requestAnimationFrame(() => void (bench.framed ??= performance.now()))
    if (given.worker && bench.pending && !pending) bench.answered ??= performance.now()
    bench.pending = pending
  }).observe(document, { subtree: true, attributeFilter: ['data-pending'] })

  const { fetch } = window
  const writes = new Set([
    'POST /api/v3/update-password',
    'PUT /auth/v1/user',
    'POST /',
    'POST /api/auth/change-password',
  ])
  window.fetch = async (input, init) => {
    const asked = input instanceof Request ? input : { url: String(input), method: init?.method ?? 'GET' }
    const url = new URL(asked.url, location.href)
    const route = `${asked.method} ${url.pathname}`
    bench.requests.push(route)
    const isWrite = writes.has(route) && bench.submitted !== undefined
    if (isWrite) bench.sent = performance.now()
    // Cognito is elsewhere.
    const answer =
      url.origin === location.origin
        ? await fetch(input, init)
        : await fetch('/cognito', { method: 'POST', body: '{}' })
    if (isWrite) bench.answered = performance.now()
    return answer
  }
}

/** What the libraries of some services look for in the storage before they send anything. */
function signIn() {
  const part = (/** @type {object} */ value) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  const expires = Math.floor(Date.now() / 1000) + 86_400
  const claims = { sub: 'bench', exp: expires, iat: expires - 90_000, username: 'bench', 'cognito:username': 'bench' }
  const token = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2ln`
  const cognito = 'CognitoIdentityServiceProvider.bench'
  localStorage.setItem(`${cognito}.LastAuthUser`, 'bench')
  for (const name of ['accessToken', 'idToken', 'refreshToken']) localStorage.setItem(`${cognito}.bench.${name}`, token)
  localStorage.setItem(`${cognito}.bench.clockDrift`, '0')
  const user = { id: 'bench', email: 'alice@example.com', aud: 'authenticated', app_metadata: {}, user_metadata: {} }
  localStorage.setItem(
    `sb-${location.hostname.split('.')[0]}-auth-token`,
    JSON.stringify({
      access_token: token,
      refresh_token: 'r',
      token_type: 'bearer',
      expires_at: expires,
      expires_in: 86_400,
      user,
    }),
  )
}
