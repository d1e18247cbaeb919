import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach } from 'vitest'

// The files of a worker share a page, and a page keeps when a code was sent.
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
// Testing Library cleans up by itself only where afterEach is a global, and here nothing is.
afterEach(cleanup)
afterAll(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

// The first submit of a run loads code that is transformed on the way, on machines that may be busy.
configure({ asyncUtilTimeout: 15_000 })
