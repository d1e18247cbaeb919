// How long a person waits for the form, for a key, and for the request after the button. Each visit of the kit's page is
// paired with one of the floor's right after it; every fifth pair the peers follow.
import { contestants, names } from './contestants.mjs'
import { bound, table } from './results.mjs'
import { serve } from './site.mjs'
import { median, middleOf, withInterval } from './statistics.mjs'
import { visit } from './visit.mjs'

/**
 * @typedef {import('./contestants.mjs').Name} Name
 * @typedef {import('./visit.mjs').Visit} Visit
 * @typedef {Record<Name, Visit[]>} Visits
 */

/**
 * @param {import('playwright').Browser} browser
 * @param {number} pairs
 */
export async function time(browser, pairs) {
  const site = await serve()
  try {
    const fast = await visits(browser, site, pairs, 1)
    const slow = await visits(browser, site, pairs, 4)
    return {
      title: 'Time',
      text: [
        `Milliseconds, medians; in brackets the interval of 95 % of a median. ${pairs} pairs of the kit and the floor.`,
        report(fast, 'CPU'),
        report(slow, 'CPU/4'),
        'Per key: from `beforeinput` until React is done. To the wire: from `submit` until `fetch` is called, under RSA-2048 ' +
          'for the kit and for the floor, which calls node-forge as a host would; cold is the first submit of a visit, warm ' +
          'the second. Peers send the password as it is.',
      ],
      bounds: [...bounds(fast, 'CPU'), ...bounds(slow, 'CPU/4')],
    }
  } finally {
    await site.close()
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {number} pairs
 * @param {number} slowdown
 */
async function visits(browser, site, pairs, slowdown) {
  const found = /** @type {Visits} */ (/** @type {unknown} */ (Object.fromEntries(names.map((name) => [name, []]))))
  for (let pair = 0; pair < pairs; pair++) {
    // Who is first takes turns: what one visit leaves behind in the browser meets both.
    const two = /** @type {Name[]} */ (pair % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours'])
    const others = pair % 5 === 0 ? names.filter((name) => !two.includes(name)) : []
    for (const name of [...two, ...others]) found[name].push(await visit(browser, site, name, { slowdown }))
  }
  return found
}

/**
 * @param {Visits} found
 * @param {string} speed
 */
function report(found, speed) {
  const head = [
    'first paint',
    'to the floor',
    'per key',
    'commits per key',
    'longest task typing',
    'wire, cold',
    'wire, warm',
  ]
  return table(
    [speed, ...head],
    names.map((name) => {
      const own = found[name]
      return [
        contestants[name].title,
        withInterval(
          own.map(({ painted }) => painted),
          0,
        ),
        withInterval(ratios(own, found.floor), 2, '×'),
        middleOf(own.flatMap(({ keys }) => keys)).toFixed(2),
        mean(own.flatMap(({ commits }) => commits)).toFixed(2),
        longest(own.map(({ longestTyping }) => longestTyping)),
        withInterval(
          own.map(({ cold }) => cold.wire),
          1,
        ),
        withInterval(
          own.map(({ warm }) => warm.wire),
          1,
        ),
      ]
    }),
  )
}

/**
 * Of visits that followed each other. Of the peers, which are visited less often, each has the pair that it followed.
 * @param {Visit[]} own
 * @param {Visit[]} floor
 */
function ratios(own, floor) {
  const every = Math.round(floor.length / own.length)
  return own.map(({ painted }, at) => painted / (floor[at * every]?.painted ?? NaN))
}

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** @param {readonly number[]} values of tasks; a browser counts those of 50 ms and more */
function longest(values) {
  const { middle } = median(values)
  return middle === 0 ? '< 50' : middle.toFixed(0)
}

/**
 * @param {Visits} found
 * @param {string} speed
 */
function bounds({ ours, floor }, speed) {
  const adds = (/** @type {'cold' | 'warm'} */ which) =>
    middleOf(ours.map((visit, at) => visit[which].wire - (floor[at]?.[which].wire ?? NaN)))
  return [
    bound(`${speed}: first paint to the floor`, middleOf(ratios(ours, floor)), 1.3),
    bound(`${speed}: most commits of a key`, Math.max(...ours.flatMap(({ commits }) => commits)), 1),
    bound(`${speed}: commits of keys that change nothing`, Math.max(...ours.map(inFirst)), 0),
    bound(`${speed}: longest task while typing, ms`, middleOf(ours.map(({ longestTyping }) => longestTyping)), 49),
    bound(`${speed}: cold submit to the wire beyond the floor and its raw call, ms`, adds('cold'), 10),
    bound(`${speed}: warm submit to the wire beyond the floor and its raw call, ms`, adds('warm'), 10),
    bound(
      `${speed}: requests between submit and answer`,
      Math.max(...ours.flatMap(({ cold, warm }) => [cold.requests.length, warm.requests.length])),
      1,
    ),
  ]
}

/**
 * Keys in the field of the current password, where nothing is said while one types.
 * @param {Visit} visit
 */
const inFirst = ({ commits }) => commits.slice(0, 10).reduce((sum, each) => sum + each, 0)
