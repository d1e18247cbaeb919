import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { Meter, Metered, type MeteredProps } from '../metered.js'
import { objectPlaces, pagePlaces, reactTree, scan } from '../scan.js'

const levels = [0, 1, 2, 3, 4] as const
const filled = () => document.querySelectorAll('.pwk-segment[data-filled]').length
const field = () => screen.getByLabelText<HTMLInputElement>('New password')
const meter = () => screen.findByRole('meter', { name: 'Password strength' })
const strong = 'kJ8#mQ2$vL9xWp4Z'
/** Longer than anyone's pause, and what follows it. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400))

describe.each([en, zhCN])('in $tag', (locale) => {
  const { label, none, words } = locale.messages.strength

  test.each(levels)('%i of 4 is a word and so many segments, for eyes and for screen readers', (score) => {
    render(<Meter score={score} locale={locale} />)
    const shown = screen.getByRole('meter', { name: label })
    expect(shown).toHaveAttribute('aria-valuemin', '0')
    expect(shown).toHaveAttribute('aria-valuemax', '4')
    expect(shown).toHaveAttribute('aria-valuenow', String(score))
    expect(shown).toHaveAttribute('aria-valuetext', words[score])
    expect(screen.getByText(words[score])).toBeVisible()
    expect(filled()).toBe(score + 1)
    expect(document.querySelectorAll('.pwk-segment')).toHaveLength(5)
  })

  test('without a score there is no meter, since it would have no value, but the words that say so', () => {
    render(<Meter score={null} locale={locale} />)
    expect(screen.queryByRole('meter')).toBeNull()
    expect(screen.getByText(none)).toBeVisible()
    expect(filled()).toBe(0)
  })

  test('no two words are alike, and none has a number', () => {
    const all = [none, ...Object.values(words)]
    expect(new Set(all).size).toBe(6)
    expect(all.filter((word) => /\d|bit|entropy|熵|位/i.test(word))).toEqual([])
  })
})

test('it does not announce itself: no live region', () => {
  render(<Meter score={2} />)
  expect(document.querySelectorAll('[aria-live], [role=status], [role=alert], output')).toHaveLength(0)
})

test('from the server it comes with words and without styles of its own', () => {
  const html = renderToString(<Metered />)
  expect(html).toContain(en.messages.strength.none)
  expect(html).not.toContain('style=')
})

test('unstyled leaves the classes out and the words in', () => {
  render(<Meter score={3} unstyled />)
  expect(document.querySelectorAll('[class*=pwk-]')).toHaveLength(0)
  expect(screen.getByText(en.messages.strength.words[3])).toBeVisible()
})

describe('beside a field', () => {
  test('it says how hard to guess the text is, as it changes, and nothing of an empty one', async () => {
    const user = userEvent.setup()
    render(<Metered />)
    expect(screen.queryByRole('meter')).toBeNull()
    await user.type(field(), 'woaini1314')
    expect(await meter()).toHaveAttribute('aria-valuenow', '0')
    await user.clear(field())
    await expect.poll(() => screen.queryByRole('meter')).toBeNull()
    expect(screen.getByText(en.messages.strength.none)).toBeVisible()
    await user.type(field(), strong)
    expect(await meter()).toHaveAttribute('aria-valuenow', '4')
  })

  test('it knows the words of the person', async () => {
    const user = userEvent.setup()
    let words = ['quillfeather@example.com']
    const { rerender } = render(<Metered words={() => words} />)
    await user.type(field(), 'quillfeather')
    expect(await meter()).toHaveAttribute('aria-valuenow', '0')
    words = []
    rerender(<Metered words={() => words} />)
    await user.type(field(), '1')
    await expect.poll(() => screen.getByRole('meter').ariaValueNow).not.toBe('0')
  })

  test('it looks at a text that was there before it', async () => {
    const before = (element: HTMLInputElement | null) => {
      if (element) element.value = strong
    }
    render(
      <div ref={(element) => before(element?.querySelector('input') ?? null)}>
        <Metered />
      </div>,
    )
    expect(field()).toHaveValue(strong)
    expect(await meter()).toHaveAttribute('aria-valuenow', '4')
  })

  test('it draws itself when the score changes, and not for a key', async () => {
    const user = userEvent.setup()
    const { commits } = renderCounted()
    await user.type(field(), strong)
    await meter()
    await settled()
    expect(commits()).toBe(1)
    await user.type(field(), 'and more of it')
    await settled()
    expect(commits()).toBe(1)
    await user.clear(field())
    await settled()
    expect(commits()).toBe(2)
  })

  test('while someone types it waits', async () => {
    const user = userEvent.setup({ delay: 20 })
    const { commits } = renderCounted()
    await user.type(field(), 'correct horse battery staple')
    expect(commits()).toBe(0)
    expect(await meter()).toHaveAttribute('aria-valuenow', '4')
    expect(commits()).toBe(1)
  })

  test('it holds the score and never the text', async () => {
    const user = userEvent.setup()
    const { container } = render(<Metered />)
    await user.type(field(), strong)
    await meter()
    const places = [...pagePlaces(), ...(await objectPlaces('React', reactTree(container)))]
    expect(places.length).toBeGreaterThan(100)
    expect(scan(places, [strong])).toEqual([])
  })

  test('it stops when it is taken away', async () => {
    const user = userEvent.setup()
    let read = 0
    const words = () => {
      read++
      return []
    }
    const { rerender } = render(<Shown words={words} />)
    await user.type(field(), strong)
    rerender(<Shown />)
    await settled()
    expect(read).toBe(0)
  })

  test('what a host’s words throw leaves it without a score, and the next key asks again', async () => {
    const user = userEvent.setup()
    let broken = true
    const words = () => {
      if (broken) throw new Error('no words')
      return []
    }
    render(<Metered words={words} />)
    await user.type(field(), strong)
    await settled()
    expect(screen.getByText(en.messages.strength.none)).toBeVisible()
    broken = false
    await user.type(field(), '!')
    expect(await meter()).toHaveAttribute('aria-valuenow', '4')
  })
})

function Shown({ words }: MeteredProps) {
  return words ? <Metered words={words} /> : null
}

function renderCounted() {
  let commits = 0
  render(
    <Profiler id="meter" onRender={() => commits++}>
      <Metered />
    </Profiler>,
  )
  commits = 0
  return { commits: () => commits }
}
