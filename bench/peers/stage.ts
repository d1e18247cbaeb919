/** What the benchmark and a page tell each other. */
export interface Bench {
  encryption: 'rsa' | 'sm2'
  worker: boolean
  /** Of React, since the page was opened. */
  commits: number
  /** Milliseconds from the import to the first frame with the form. */
  painted?: number
  /** Of each key: from its `beforeinput` until what it made of React is done. */
  keys: number[]
  /** Whether the kit's form says that it is busy. */
  pending: boolean
  /** `performance.now()` of the last submit, the first frame that shows it as pending, and the write it led to. */
  submitted?: number | undefined
  framed?: number | undefined
  sent?: number | undefined
  answered?: number | undefined
  /** Requests since the submit, by method and path. */
  requests: string[]
  longTasks: { start: number; duration: number }[]
}
