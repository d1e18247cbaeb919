// docs/api.md from the models that api-extractor makes of the types: every export with its docstring, members and defaults.

/**
 * @typedef {{ kind: 'Content' | 'Reference', text: string }} Token
 * @typedef {{ startIndex: number, endIndex: number }} Range
 * @typedef {{
 *   kind: string, name: string, canonicalReference: string, docComment?: string, excerptTokens: Token[], fileUrlPath?: string,
 *   isOptional?: boolean, propertyTypeTokenRange?: Range, typeTokenRange?: Range, extendsTokenRanges?: Range[], members?: Item[]
 * }} Item
 * @typedef {{ docComment: string, members: [{ members: Item[] }] }} Model
 * @typedef {{ words: string, byDefault: string, throws: string[] }} Doc
 */

/** Where a reader looks for what. @type {[string, (item: Item) => boolean][]} */
const groups = [
  ['Components', ({ kind, name }) => kind === 'Function' && /^[A-Z]/.test(name)],
  ['Hooks', ({ kind, name }) => kind === 'Function' && /^use[A-Z]/.test(name)],
  ['Functions', ({ kind }) => kind === 'Function'],
  ['Values', ({ kind }) => kind === 'Variable' || kind === 'Class'],
  ['Types', () => true],
]

/**
 * @param {{ subpath: string, model: Model }[]} entries
 * @returns {{ text: string, undocumented: string[] }}
 */
export function reference(entries) {
  /** Declarations that are described already, with their heading. @type {Map<string, string>} */
  const described = new Map()
  /** @type {Map<string, Item>} */
  const unexported = new Map()
  /** @type {string[]} */
  const undocumented = []
  const names = entries.map(({ subpath }) => moduleName(subpath))
  const sections = entries.map(({ subpath, model }, at) => {
    const [{ members }] = model.members
    const byName = new Map(members.map((item) => [item.name, item]))
    const lines = [`## ${names[at]}`, docOf(model).words]
    /** @type {string[]} */
    const again = []
    const fresh = members.filter((item) => {
      if (!isExported(item)) return void unexported.set(declaration(item), item)
      if (docOf(item).words === '') undocumented.push(`${item.name} in ${item.fileUrlPath}`)
      const place = described.get(declaration(item))
      if (place !== undefined) again.push(`[\`${item.name}\`](#${anchor(place)})`)
      return place === undefined
    })
    for (const [title, isIn] of groups) {
      const group = fresh.filter((item) => isIn(item) && !described.has(declaration(item)))
      if (group.length === 0) continue
      lines.push(`### ${title}`)
      for (const item of group) {
        const taken = [...described.values()].includes(item.name)
        const heading = taken ? `${item.name} of ${names[at]}` : item.name
        described.set(declaration(item), heading)
        lines.push(`#### ${heading}`, ...describe(item, byName, subpath))
      }
    }
    if (again.length > 0) lines.push(`The same as above: ${again.join(', ')}.`)
    return lines
  })
  const rest = [...unexported]
    .filter(([key]) => !described.has(key))
    .map(([, item]) => item)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const lines = [
    '# API reference',
    'Written by `npm run api` from the types and their comments; do not edit. What has no word here says all in its type.',
    names.map((name) => `- [${name}](#${anchor(name)})`).join('\n'),
    ...sections.flat(),
    '## Types without an export',
    'They are named above and cannot be imported.',
    ...rest.flatMap((item) => [`#### ${item.name}`, ...describe(item, new Map(rest.map((each) => [each.name, each])))]),
  ]
  return { text: `${lines.filter((line) => line !== '').join('\n\n')}\n`, undocumented }
}

/**
 * @param {Item} item
 * @param {Map<string, Item>} byName
 * @param {string} [subpath]
 * @returns {string[]}
 */
function describe(item, byName, subpath = '') {
  const { words, byDefault, throws } = docOf(item)
  const file = /([^/]+)\.d\.ts$/.exec(item.fileUrlPath ?? '')?.[1] ?? ''
  const from = subpath.endsWith('/*') ? `From \`${moduleName(subpath).replace('*', file)}\`.` : ''
  const intro = [
    words,
    from,
    byDefault && `Default: ${code(byDefault)}.`,
    ...throws.map((text) => `Throws ${text}`),
  ].filter((each) => each !== '')
  const hasMembers = item.kind === 'Interface' || item.kind === 'Class'
  if (!hasMembers) return [...intro, block(signature(item))]
  const members = allMembers(item, byName)
  return [...intro, block(signature(item)), members.map((member) => describeMember(member)).join('\n')]
}

/** @param {Item} member */
function describeMember(member) {
  const { words, byDefault, throws } = docOf(member)
  const mark = member.isOptional ? '?' : ''
  const range = member.propertyTypeTokenRange
  const isPlain = range !== undefined && member.name !== ''
  const text = isPlain ? textOf(member, range) : signature(member)
  const type = member.isOptional ? text.replace(/ \| undefined$/, '') : text
  const first = isPlain ? `**\`${member.name}${mark}\`**: ${code(type)}` : `**${code(type)}**`
  const rest = [
    byDefault && `Default: ${/^['"\d[{]|^(?:true|false)$/.test(byDefault) ? code(byDefault) : byDefault}.`,
    words,
    ...throws.map((each) => `Throws ${each}`),
  ].filter((each) => each !== '')
  return `- ${[first, ...rest].join('. ').replaceAll('..', '.')}`
}

/**
 * Its own and those of what it extends, where that is known here.
 * @param {Item} item
 * @param {Map<string, Item>} byName
 * @returns {Item[]}
 */
function allMembers(item, byName) {
  const parents = (item.extendsTokenRanges ?? []).flatMap((range) => byName.get(textOf(item, range)) ?? [])
  const inherited = parents.flatMap((parent) => allMembers(parent, byName))
  const own = item.members ?? []
  return [...own, ...inherited.filter(({ name }) => !own.some((each) => each.name === name))]
}

/** @param {Pick<Item, 'docComment'>} item @returns {Doc} */
function docOf({ docComment = '' }) {
  const text = docComment
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace('@packageDocumentation', '')
  const [words = '', ...tags] = text.split(/(?=@(?:default|throws)\b)/)
  const of = (/** @type {string} */ tag) =>
    tags.filter((each) => each.startsWith(tag)).map((each) => oneLine(each.slice(tag.length)))
  return { words: oneLine(words), byDefault: of('@default')[0] ?? '', throws: of('@throws') }
}

/** @param {Item} item */
const signature = (item) =>
  item.excerptTokens
    .map(({ text }) => text)
    .join('')
    .replace(/^export (?:declare )?|^declare /, '')
    .trim()

/**
 * @param {Item} item
 * @param {Range} range
 */
const textOf = (item, { startIndex, endIndex }) =>
  oneLine(
    item.excerptTokens
      .slice(startIndex, endIndex)
      .map(({ text }) => text)
      .join(''),
  )

/** Names that stand behind a tilde are known to the entry point without being exported by it. @param {Item} item */
const isExported = (item) => !item.canonicalReference.includes('!~')
/** @param {Item} item */
const declaration = (item) => `${item.fileUrlPath} ${item.name}`
/** @param {string} text */
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim()
/** @param {string} text */
const code = (text) => (text.includes('`') ? `\`\` ${oneLine(text)} \`\`` : `\`${oneLine(text)}\``)
/** @param {string} text */
const block = (text) => `\`\`\`ts\n${text}\n\`\`\``
/** @param {string} subpath */
const moduleName = (subpath) => `react-password-kit${subpath.slice(1)}`
/** As GitHub makes them. @param {string} heading */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
