import type { Place } from '../scan.js'
import type { Inspector } from './workers.js'

/** What the page’s memory holds once the garbage is out. */
export interface Heap {
  /** Every string that V8 holds, with how often. */
  strings: Map<string, number>
  /** Arrays of numbers or letters, typed arrays and buffers, as texts that may be in them. */
  arrays: Place[]
  /** Text and values of nodes that are in no document. */
  detached: Place[]
}

/** Every string that V8 holds once the garbage is out, with how often. */
export async function readStrings(session: Inspector): Promise<Map<string, number>> {
  // Once is not enough: what one round frees may have held on to more.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  return stringsOf(await takeSnapshot(session))
}

export async function readHeap(session: Inspector): Promise<Heap> {
  const strings = await readStrings(session)
  const { arrays, nodes } = await contentsOfObjects(session)
  const buffers = await contentsOfBuffers(session)
  return {
    strings,
    arrays: [
      ...arrays.flatMap(readings).map((text) => ({ where: 'array', text })),
      ...buffers.flatMap(readings).map((text) => ({ where: 'buffer', text })),
    ],
    detached: nodes.map((text) => ({ where: 'detached node', text })),
  }
}

/** V8 cuts the strings of a snapshot off at 1024 characters by default. */
export const wholeStrings = '--js-flags=--heap-snapshot-string-limit=100000000'

/** The parts of V8's format that are read here. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[] } }
  nodes: number[]
  edges: number[]
  strings: string[]
}

async function takeSnapshot(session: Inspector): Promise<Snapshot> {
  const chunks: string[] = []
  const listen = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', listen)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', listen)
  return JSON.parse(chunks.join('')) as Snapshot
}

/** The nodes of a snapshot, with the place where their edges begin. */
function* nodesOf({ snapshot: { meta }, nodes, strings }: Snapshot) {
  const field = (name: string) => meta.node_fields.indexOf(name)
  const [type, name, count] = [field('type'), field('name'), field('edge_count')]
  for (let node = 0, edge = 0; node < nodes.length; node += meta.node_fields.length) {
    const edges = nodes[node + count]! * meta.edge_fields.length
    yield {
      node,
      kind: meta.node_types[0][nodes[node + type]!]!,
      name: strings[nodes[node + name]!]!,
      edge,
      edges,
    }
    edge += edges
  }
}

function stringsOf(snapshot: Snapshot): Map<string, number> {
  const found = new Map<string, number>()
  const add = (text: string) => found.set(text, (found.get(text) ?? 0) + 1)
  const names = new Map<number, string>()
  const joints = new Map<number, { edge: number; edges: number }>()
  for (const { node, kind, name, edge, edges } of nodesOf(snapshot)) {
    if (kind === 'concatenated string') joints.set(node, { edge, edges })
    else if (kind === 'string') names.set(node, name)
  }
  for (const text of names.values()) add(text)
  // Names of properties, of nodes of the page and the like are strings of the snapshot, but no string nodes.
  for (const text of snapshot.strings) if (!found.has(text)) add(text)
  for (const node of joints.keys()) add(whole(node))
  return found

  /** A string that V8 has not put together yet: the text of its leaves, in order. */
  function whole(start: number): string {
    const parts: string[] = []
    const open = [start]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const joint = joints.get(node)
      if (joint) open.push(...halves(joint).toReversed())
      else parts.push(names.get(node) ?? '')
    }
    return parts.join('')
  }

  function halves({ edge: first, edges }: { edge: number; edges: number }): number[] {
    const { edge_fields: fields } = snapshot.snapshot.meta
    const [to, label] = [fields.indexOf('to_node'), fields.indexOf('name_or_index')]
    const ends: number[] = []
    for (let edge = first; edge < first + edges; edge += fields.length) {
      const half = ['first', 'second'].indexOf(snapshot.strings[snapshot.edges[edge + label]!]!)
      if (half >= 0) ends[half] = snapshot.edges[edge + to]!
    }
    return ends.filter((end) => end !== undefined)
  }
}

/** Arrays, by their letters or words and by their numbers; and the texts of nodes that are in no document. */
async function contentsOfObjects(session: Inspector): Promise<{ arrays: (string | number[])[]; nodes: string[] }> {
  const objectGroup = 'audit'
  const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype', objectGroup })
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup })
  const contents = await run(session, objects.objectId!, readObjects)
  await session.send('Runtime.releaseObjectGroup', { objectGroup })
  return JSON.parse(contents) as { arrays: (string | number[])[]; nodes: string[] }
}

const readObjects = `function () {
  const of = (array, type) => Array.from(array).filter((each) => typeof each === type)
  const isPrototype = (object) => Object.hasOwn(object, 'constructor')
  const arrays = this.filter((object) => Array.isArray(object) && object !== Array.prototype)
  const nodes = this.filter((object) => object instanceof Node && !isPrototype(object) && !object.isConnected)
  return JSON.stringify({
    arrays: arrays.flatMap((array) => [of(array, 'string').join(''), of(array, 'number')]),
    nodes: of(nodes.flatMap(({ value, outerHTML, textContent }) => [value, outerHTML, textContent]), 'string'),
  })
}`

async function contentsOfBuffers(session: Inspector): Promise<number[][]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'auditBuffers()', returnByValue: true })
  return JSON.parse(result.value as string) as number[][]
}

/**
 * Runs in the page before any script of it. Chromium shows the inspector no typed array, so each that is made is written
 * down by a weak reference, which keeps nothing alive.
 */
export function watchBuffers(): void {
  const Bytes = Uint8Array
  const made = new Set<WeakRef<ArrayBufferView | ArrayBuffer>>()
  function note<Made extends ArrayBufferView | ArrayBuffer>(object: Made): Made {
    made.add(new WeakRef(object))
    if (ArrayBuffer.isView(object)) made.add(new WeakRef(object.buffer as ArrayBuffer))
    return object
  }
  const kinds = /^(?:(?:Big)?(?:Uint|Int)\d+(?:Clamped)?Array|Float\d+Array|ArrayBuffer|DataView)$/
  for (const name of Object.getOwnPropertyNames(globalThis).filter((each) => kinds.test(each))) {
    const original = Reflect.get(globalThis, name) as ArrayBufferConstructor
    const noting = new Proxy(original, {
      construct: (target, given, as) => note(Reflect.construct(target, given, as) as ArrayBuffer),
    })
    original.prototype.constructor = noting
    Reflect.set(globalThis, name, noting)
  }
  const { encode } = TextEncoder.prototype
  TextEncoder.prototype.encode = function (text) {
    return note(encode.call(this, text))
  }
  function auditBuffers(): string {
    const alive = [...made].map((each) => each.deref()).filter((each) => each !== undefined)
    const numbers = alive.map((each) =>
      Array.from(ArrayBuffer.isView(each) ? (each as Uint8Array) : new Bytes(each), Number),
    )
    return JSON.stringify(numbers)
  }
  Object.assign(globalThis, { auditBuffers })
}

/** Calls a function on an object of the page; what it returns is a string. */
async function run(session: Inspector, objectId: string, functionDeclaration: string): Promise<string> {
  const asked = { objectId, functionDeclaration, returnByValue: true }
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', asked)
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
  return result.value as string
}

/** What numbers may mean: bytes, UTF-16 units, 32-bit words of either order, 28-bit digits of a big number. */
function readings(content: string | number[]): string[] {
  if (typeof content === 'string') return [content]
  const numbers = content.filter(Number.isSafeInteger)
  const words = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((each, index) => words.setInt32(index * 4, each))
  const bytes = Buffer.from(words.buffer)
  return [
    Buffer.from(numbers.map((each) => each & 0xff)).toString(),
    String.fromCharCode(...numbers.slice(0, 50_000)),
    bytes.toString(),
    Buffer.from(bytes).swap32().toString(),
    Buffer.from(hexOfDigits(numbers), 'hex').toString(),
  ]
}

function hexOfDigits(digits: number[]): string {
  const hex = digits
    .filter((digit) => digit >= 0 && digit < 2 ** 28)
    .map((digit) => digit.toString(16).padStart(7, '0'))
    .toReversed()
    .join('')
  return hex.length % 2 ? `0${hex}` : hex
}
