import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { useSecondsLeft } from '../../src/react/shared/use-seconds-left.js'
import { fakeClock } from '../fake-clock.js'

/** What React has scheduled is done by then. */
const settle = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

test('a wait that is taken away after ticks within one second has no seconds left, and gets none', async () => {
  // As React runs on a page, and not in act().
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  onTestFinished(() => void vi.unstubAllGlobals())
  const clock = fakeClock()
  let snapshot = { until: (clock.now() + 30_000) as number | null }
  let notify = () => {}
  function Wait() {
    const { until } = useSyncExternalStore(
      (listener) => {
        notify = listener
        return () => {}
      },
      () => snapshot,
    )
    return <output>{useSecondsLeft(until)}</output>
  }
  const page = document.body.appendChild(document.createElement('main'))
  const root = createRoot(page)
  onTestFinished(() => root.unmount())
  root.render(
    <ClockContext value={clock}>
      <Wait />
    </ClockContext>,
  )
  await vi.waitFor(() => expect(clock.pending()).toBe(1))
  for (let times = 0; times < 4; times++) {
    document.dispatchEvent(new Event('visibilitychange'))
    await settle()
  }
  for (let times = 0; times < 3; times++) {
    snapshot = { until: null }
    notify()
    await settle()
    expect(page.textContent).toBe('0')
  }
})
