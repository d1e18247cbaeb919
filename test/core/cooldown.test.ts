import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cooldownKey, createCooldowns, type Cooldowns } from '../../src/core/cooldown.js'
import { fakeClock, type FakeClock } from '../fake-clock.js'

const minute = 60_000
const hour = 60 * minute
const key = cooldownKey('alice@example.com')

/** What a browser keeps for one origin; each page that looks at it gets events of what the others write. */
function origin() {
  const items = new Map<string, string>()
  const pages = new Set<(event: { key: string }) => void>()
  const reported = (by: object, name: string) =>
    pages.forEach((page) => (page as { page?: object }).page !== by && page({ key: name }))
  const storage = (page: object) =>
    new Proxy(
      {
        getItem: (name: string) => items.get(name) ?? null,
        setItem(name: string, text: string) {
          items.set(name, text)
          reported(page, name)
        },
        removeItem(name: string) {
          items.delete(name)
          reported(page, name)
        },
      },
      { ownKeys: () => [...items.keys()], getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }) },
    ) as unknown as Storage
  return { items, pages, storage }
}

/** A page of that origin; storage events reach it as they would reach `globalThis`. */
function page(clock: FakeClock, place = origin()) {
  const self = {}
  const cooldowns = createCooldowns(clock, () => place.storage(self))
  return {
    cooldowns,
    /** A component that shows the wait. */
    watch(shown = key) {
      const seen: (number | null)[] = []
      const add = vi
        .spyOn(globalThis as unknown as { addEventListener: typeof addEventListener }, 'addEventListener')
        .mockImplementation(((_: string, record: (event: { key: string }) => void) =>
          place.pages.add(Object.assign(record, { page: self }))) as never)
      const leave = cooldowns.subscribe(() => seen.push(cooldowns.until(shown)))
      add.mockRestore()
      onTestFinished(leave)
      return { seen, leave }
    },
  }
}

// Node has no such events of its own.
globalThis.addEventListener ??= () => {}
globalThis.removeEventListener ??= () => {}

const waits = (cooldowns: Cooldowns) => ({ left: cooldowns.left(key), until: cooldowns.until(key) })

describe('a wait', () => {
  test('lasts a minute where the service gives no time, and calls its listeners at the start and the end', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    const { seen } = watch()
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
    cooldowns.start(key)
    const until = clock.now() + minute
    expect(waits(cooldowns)).toEqual({ left: minute, until })
    clock.pass(minute - 1)
    expect(waits(cooldowns)).toEqual({ left: 1, until })
    clock.pass(1001)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
    expect(seen).toEqual([until, null])
  })

  test('lasts as long as the service says, also over one that is under way', () => {
    const clock = fakeClock()
    const { cooldowns } = page(clock)
    cooldowns.start(key)
    cooldowns.start(key, 300_000)
    expect(cooldowns.left(key)).toBe(300_000)
    cooldowns.start(key, 5000)
    expect(cooldowns.left(key)).toBe(5000)
    cooldowns.start(key, -1)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
  })

  test('is of one recipient', () => {
    const { cooldowns } = page(fakeClock())
    cooldowns.start(key)
    expect(cooldowns.left(cooldownKey('bob@example.com'))).toBe(0)
  })

  test('without a listener sets no timer, and clears it when the last listener leaves', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    cooldowns.start(key)
    expect(clock.pending()).toBe(0)
    const { leave, seen } = watch()
    expect(clock.pending()).toBe(1)
    leave()
    expect(clock.pending()).toBe(0)
    clock.pass(2 * minute)
    expect(seen).toEqual([])
    expect(cooldowns.left(key)).toBe(0)
  })

  test('that is over sets no timer either', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    watch()
    cooldowns.start(key)
    clock.pass(minute + 1000)
    expect(clock.pending()).toBe(0)
  })
})

describe('clocks', () => {
  test('the clock set back an hour does not lengthen it', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    watch()
    cooldowns.start(key)
    clock.pass(20_000)
    clock.set(-hour)
    clock.pass(1000)
    expect(waits(cooldowns)).toEqual({ left: 39_000, until: clock.now() + 39_000 })
    clock.pass(39_000)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
  })

  test('the clock set forward an hour ends it, as the other clock may have slept', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    const { seen } = watch()
    cooldowns.start(key)
    clock.set(hour)
    clock.pass(1000)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
    expect(seen.at(-1)).toBeNull()
  })

  test.each([0, 600_000])('ten minutes of sleep, of which the steady clock counts %i, end it', (counted) => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    watch()
    cooldowns.start(key)
    clock.sleep(600_000, counted)
    expect(cooldowns.left(key)).toBe(0)
    clock.pass(1000)
    expect(cooldowns.until(key)).toBeNull()
  })

  test('the end stays the same while the clocks agree, so that nothing renders again', () => {
    const clock = fakeClock()
    const { cooldowns, watch } = page(clock)
    const { seen } = watch()
    cooldowns.start(key)
    for (let second = 0; second < 59; second++) clock.pass(1000)
    expect(seen).toHaveLength(1)
  })
})

describe('a reload', () => {
  test('finds the rest', () => {
    const [clock, place] = [fakeClock(), origin()]
    page(clock, place).cooldowns.start(key)
    clock.pass(20_000)
    expect(waits(page(clock, place).cooldowns)).toEqual({ left: 40_000, until: clock.now() + 40_000 })
    clock.pass(40_000)
    expect(waits(page(clock, place).cooldowns)).toEqual({ left: 0, until: null })
  })

  test('with the clock set back finds the whole length and no more, and that does end', () => {
    const [clock, place] = [fakeClock(), origin()]
    page(clock, place).cooldowns.start(key)
    clock.set(-hour)
    const { cooldowns, watch } = page(clock, place)
    expect(cooldowns.left(key)).toBe(minute)
    watch()
    clock.pass(minute + 1000)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
    expect(waits(page(clock, place).cooldowns), 'also after one more reload').toEqual({ left: 0, until: null })
  })

  test('with the clock set forward finds none', () => {
    const [clock, place] = [fakeClock(), origin()]
    page(clock, place).cooldowns.start(key)
    clock.set(hour)
    expect(page(clock, place).cooldowns.left(key)).toBe(0)
  })

  test.each(['', 'soon', '1 2 3', '-5 60000', 'NaN NaN', '1e3 1e9', `${'9'.repeat(16)} 60000`, '{"at":1}', '5'])(
    'makes nothing of %j that is not ours',
    (text) => {
      const place = origin()
      place.items.set(`pwk-resend-${key}`, text)
      expect(waits(page(fakeClock(), place).cooldowns)).toEqual({ left: 0, until: null })
    },
  )

  test('is not held up for longer than a day by what it finds', () => {
    const [clock, place] = [fakeClock(), origin()]
    place.items.set(`pwk-resend-${key}`, `${clock.now()} 999999999999999`)
    expect(page(clock, place).cooldowns.left(key)).toBe(24 * hour)
  })
})

describe('two tabs', () => {
  test('share a wait at once', () => {
    const [clock, place] = [fakeClock(), origin()]
    const [one, two] = [page(clock, place), page(clock, place)]
    const [{ seen: inOne }, { seen: inTwo }] = [one.watch(), two.watch()]
    one.cooldowns.start(key)
    expect(inOne).toEqual([clock.now() + minute])
    expect(inTwo).toEqual([clock.now() + minute])
    clock.pass(minute + 1000)
    expect([inOne.at(-1), inTwo.at(-1)]).toEqual([null, null])
  })

  test('the one that does not listen knows before it sends', () => {
    const [clock, place] = [fakeClock(), origin()]
    const [one, two] = [page(clock, place), page(clock, place)]
    expect(two.cooldowns.left(key)).toBe(0)
    one.cooldowns.start(key)
    expect(two.cooldowns.left(key)).toBe(minute)
  })

  test('what another tab takes away is not taken from this one', () => {
    const [clock, place] = [fakeClock(), origin()]
    const [one, two] = [page(clock, place), page(clock, place)]
    one.watch()
    one.cooldowns.start(key)
    place.storage(two).removeItem(`pwk-resend-${key}`)
    expect(one.cooldowns.left(key)).toBe(minute)
  })
})

describe('storage', () => {
  test('holds a short hash, a time and a length, and nothing of the address', () => {
    const [clock, place] = [fakeClock(), origin()]
    page(clock, place).cooldowns.start(cooldownKey('["email","alice@example.com"]'), 5000)
    expect([...place.items]).toEqual([[expect.stringMatching(/^pwk-resend-[0-9a-f]{4}$/), `${clock.now()} 5000`]])
  })

  test('in which a wait begins in the future counts a minute at most', () => {
    const [clock, place] = [fakeClock(), origin()]
    place.items.set(`pwk-resend-${key}`, `${clock.now() + hour} ${24 * hour}`)
    expect(page(clock, place).cooldowns.left(key)).toBe(minute)
    place.items.set(`pwk-resend-${key}`, `${clock.now() + hour} 5000`)
    expect(page(clock, place).cooldowns.left(key)).toBe(5000)
  })

  test('gets a wait that has not started here, and none that was taken back', () => {
    const [clock, place] = [fakeClock(), origin()]
    const here = page(clock, place).cooldowns
    here.note(key)
    expect(waits(here)).toEqual({ left: 0, until: null })
    expect(page(clock, place).cooldowns.left(key)).toBe(minute)
    here.start(key, 0)
    expect(page(clock, place).cooldowns.left(key)).toBe(0)
    expect([...place.items]).toEqual([])
  })

  test('is cleared of what is over, and of nothing else', () => {
    const [clock, place] = [fakeClock(), origin()]
    place.items.set('theme', 'dark')
    page(clock, place).cooldowns.start(cooldownKey('a'))
    clock.pass(2 * minute)
    const { cooldowns, watch } = page(clock, place)
    watch(cooldownKey('b'))
    cooldowns.start(cooldownKey('b'))
    expect([...place.items.keys()]).toEqual(['theme', `pwk-resend-${cooldownKey('b')}`])
    clock.pass(minute + 1000)
    expect([...place.items.keys()]).toEqual(['theme'])
  })

  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const full = { getItem: () => null, setItem: refuse, removeItem: refuse } as unknown as Storage
  test.each<[string, () => Storage]>([
    ['is forbidden', refuse],
    ['is absent', () => undefined as unknown as Storage],
    ['is full', () => full],
    ['refuses everything', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse }) as unknown as Storage],
  ])('that %s costs only the memory of a reload', (_, storage) => {
    const clock = fakeClock()
    const cooldowns = createCooldowns(clock, storage)
    onTestFinished(cooldowns.subscribe(() => {}))
    cooldowns.start(key)
    clock.pass(20_000)
    expect(cooldowns.left(key)).toBe(40_000)
    clock.pass(41_000)
    expect(waits(cooldowns)).toEqual({ left: 0, until: null })
  })

  test('that keeps an older, longer entry does not shorten what is known', () => {
    const clock = fakeClock()
    const stuck = { ...full, getItem: () => `${clock.now() - minute + 10} ${minute}` } as unknown as Storage
    const cooldowns = createCooldowns(clock, () => stuck)
    cooldowns.start(key)
    expect(cooldowns.left(key)).toBe(minute)
  })
})

test('names spread: 2,000 recipients share few of them', () => {
  const names = new Set(Array.from({ length: 2000 }, (_, at) => cooldownKey(`["phone","+86","1380013${at}"]`)))
  // By chance about 30 of 2,000 meet in 65,536.
  expect(names.size).toBeGreaterThan(1900)
})
