import { cdp } from 'vitest/browser'

/** What assistive technology is handed of the frame in which the test runs, without what it is not to meet. */
export async function accessibilityTree() {
  const nodes = await allNodes()
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, description }) => ({ role, name, description }))
}

/** The same below `main`, as lines of role, name, description and state in the order in which they are read. */
export async function readAloud(): Promise<string> {
  const nodes = new Map((await allNodes()).map((node) => [node.id, node]))
  const lines: string[] = []
  const visit = (node: Node, depth: number, nameAround = '') => {
    const line = node.ignored ? '' : lineOf(node)
    if (line) lines.push(`${'  '.repeat(depth)}${line}`)
    if (whole.has(node.role)) return
    const name = node.name || nameAround
    for (const id of node.children) {
      const child = nodes.get(id)
      // The words of a button are its name already, also where an element of their own holds them.
      if (child && !(child.role === 'StaticText' && name === child.name)) visit(child, line ? depth + 1 : depth, name)
    }
  }
  const textOf = (node: Node): string =>
    node.role === 'StaticText'
      ? node.name
      : node.children.flatMap((id) => nodes.get(id) ?? []).reduce((text, child) => text + textOf(child), '')
  const lineOf = (node: Node) => {
    const { role, description, states } = node
    const name = role === 'listitem' ? textOf(node) : node.name
    if (silent.has(role) && states.length === 0) return ''
    return [
      role === 'StaticText' ? 'text' : role,
      name && JSON.stringify(name),
      description && `(${description})`,
      states.length > 0 && `[${states.join(', ')}]`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  const main = [...nodes.values()].find(({ role }) => role === 'main')
  for (const id of main?.children ?? []) visit(nodes.get(id)!, 0)
  return lines.join('\n').replaceAll(changing, '…')
}

/** References of requests, and seconds that have passed on the way. */
const changing = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d+(?= seconds)/g

/** Boxes that nothing is said of. */
const silent = new Set(['generic', 'none', 'paragraph', 'LabelText', 'InlineTextBox', 'ListMarker'])

/**
 * Read in one piece; what is in them is their name, or no one's business. What a status says is gone after a while, and
 * recorded with its time elsewhere.
 */
const whole = new Set(['textbox', 'combobox', 'meter', 'listitem', 'status', 'StaticText'])

/** What is said of a node besides its name; the rest of its properties is for machines. */
const spokenProperties = new Set(
  'focused required invalid readonly disabled busy live level valuetext valuemin valuemax expanded pressed'.split(' '),
)

async function allNodes() {
  const { frameTree } = await cdp().send('Page.getFrameTree')
  const frame = frameTree.childFrames?.find(({ frame: { url } }) => url === location.href)
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', frame && { frameId: frame.frame.id })
  return nodes.map(({ nodeId, ignored, role, name, description, value, properties = [], childIds = [] }) => ({
    id: nodeId,
    ignored,
    role: String(role?.value),
    name: String(name?.value ?? ''),
    description: String(description?.value ?? ''),
    children: childIds,
    states: [
      ...(value?.value !== undefined && value.value !== '' ? [`value: ${value.value}`] : []),
      ...properties.flatMap(({ name: property, value: { value: of } }) => {
        if (!spokenProperties.has(property) || of === false || of === 'false' || of === 'off' || of === '') return []
        if (property === 'level' && role?.value !== 'heading') return []
        return [of === true || of === 'true' ? property : `${property}: ${of}`]
      }),
    ],
  }))
}

type Node = Awaited<ReturnType<typeof allNodes>>[number]
