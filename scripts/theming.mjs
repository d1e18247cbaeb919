// `npm run docs:theming`: writes docs/theming.md. The custom properties are read from src/styles.css, where a comment is
// above each, and the parts from src/part-facts.ts; test/theming-page.test.ts holds that the page is what this would write.
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import postcss from 'postcss'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = `${root}docs/theming.md`

/**
 * @typedef {{ name: string, own: string, what: string }} Property
 * @typedef {{ is: string, states: readonly string[] }} Facts
 */

/**
 * The public custom properties, in the order of the stylesheet.
 * @param {string} css
 * @returns {Property[]}
 */
export function properties(css) {
  /** @type {Property[]} */
  const found = []
  postcss.parse(css).walkDecls(/^--_/, (declaration) => {
    const [name, value] = read(declaration.value)
    if (name === undefined) return
    const comment = declaration.prev()
    if (comment?.type !== 'comment') throw new Error(`${name} has no comment above it that says what it is for.`)
    // A default that asks another property first has one of its own in the end.
    let own = value
    while (own.startsWith('var(--pwk-')) own = read(own)[1]
    found.push({ name, own: publicly(own), what: comment.text })
  })
  return found
}

/**
 * `--pwk-accent` and its default out of `var(--pwk-accent, #123)`, anywhere in the value.
 * @param {string} text
 * @returns {[name: string | undefined, value: string]}
 */
function read(text) {
  const start = /var\((--pwk-[a-z-]+),\s*/.exec(text)
  if (!start) return [undefined, '']
  const rest = text.slice(start.index + start[0].length)
  let open = 1
  const end = [...rest].findIndex((character) => (open += steps[character] ?? 0) === 0)
  return [start[1], rest.slice(0, end)]
}

/** @type {Record<string, number>} */
const steps = { '(': 1, ')': -1 }

/**
 * A default that is another property is given by the name that hosts know.
 * @param {string} value
 */
function publicly(value) {
  return value.replace(/var\(--_([a-z-]+)\)/g, '--pwk-$1')
}

/** What docs/theming.md has to be. */
export async function themingPage() {
  const css = readFileSync(`${root}src/styles.css`, 'utf8')
  const { module } = await runnerImport(`${root}src/part-facts.ts`, { configFile: false, root, logLevel: 'warn' })
  /** @type {{ partFacts: Record<string, Facts>, states: Record<string, string> }} */
  const { partFacts, states } = module
  const listed = properties(css)
  return `<!-- Written by \`npm run docs:theming\`; change scripts/theming.mjs, src/styles.css or src/part-facts.ts instead. -->

# Theming

${intro}

## Custom properties

Set them on \`:root\`, or on any element around the form. The default colours are mixes of \`currentcolor\`, the text colour around the form. If your page's text is readable, so is the form, in light and in dark.

- Set \`--pwk-on-accent\` whenever you set \`--pwk-accent\`. The text on the button is white until then, and white on a light accent cannot be read.
- The other colours that follow \`--pwk-accent\` are those of the button under the pointer, of links, of the meter and of the focus ring. Each has a property of its own.
- Grey text around the form takes colour out of the red and green that are mixed from it. Set \`--pwk-danger\` and \`--pwk-success\` there, or \`color\` on the form's container.
- Lengths need a unit, also at zero: \`0px\`, and not \`0\`.
- Give the container of the form a width. A parent that centres its children would shrink the form to its text.

${table(
  ['property', 'default', 'what it is for'],
  listed.map(({ name, own, what }) => [code(name), code(own), what]),
)}

## Dark mode

Without your own colours there is nothing to do: the form follows the text colour. A colour that you set applies to light and dark alike. If your page follows the system, give both colours:

\`\`\`css
${example('schemes.css')}
\`\`\`

\`light-dark()\` needs the \`color-scheme\` above. Without it the first colour is used in both, and Lightning CSS makes the colour invalid. If your page has a class for its dark mode, set the properties there:

\`\`\`css
${example('dark-class.css')}
\`\`\`

## Parts

Each part is an element with the class \`pwk-<part>\`. \`classNames\` of the provider and of a form add your classes by the name of the part; both apply. \`unstyled\` removes the kit's classes. Then hide \`[role=status]\` visually with a class of your own sheet. A state is an attribute that is present or absent.

${table(
  ['class', 'key in `classNames`', 'states', 'what it is'],
  Object.entries(partFacts).map(([part, { is, states: own }]) => [
    code(`pwk-${part}`),
    code(/^\w+$/.test(part) ? part : `'${part}'`),
    own.map((state) => code(`data-${state}`)).join(' '),
    is,
  ]),
)}

## States

${table(
  ['state', 'while it is there'],
  Object.entries(states).map(([state, meaning]) => [code(`data-${state}`), meaning]),
)}

## Sheets and layers

${sheets}
`
}

const intro = `There are four ways to style the forms. Start with the first; it is usually enough.

1. **Custom properties** set colours, sizes and fonts.
2. **Classes**: \`classNames\` adds your classes to every part.
3. **[Components](components.md)** replace inputs, buttons and more with those of your design system.
4. **[Your own markup](headless.md)** with hooks.

These properties are enough for a page with green buttons, square corners and its own font. [A test](../test/browser/theming.test.tsx) compares the result with that page's own input and button:

\`\`\`css
${readFileSync(`${root}test/browser/native-look.css`, 'utf8').trim()}
\`\`\`

[Themes](design-systems.md) exist for Ant Design, Material UI, Bootstrap and Tailwind.`

const sheets = `\`react-password-kit/styles.css\` is in no layer, and each of its rules has exactly one class. Your page's rules for elements (\`button { … }\`, \`* { … }\`) lose in any order. Your own class wins if it comes later. There is no \`!important\`, and no rule matches an element outside the form.

\`react-password-kit/styles.layered.css\` has the same rules in \`@layer password-kit\`, for pages whose other styles are in layers too. \`@layer theme, base, password-kit, components, utilities;\` lets utilities win in any order of the sheets. A reset without a layer wins over every layer: use \`styles.css\` with one.

Both look the same after Vite, Next.js, esbuild, Rspack, Parcel and postcss-preset-env (\`test/consumers/stylesheets.test.ts\`). Two of them need attention for pages from right to left. postcss-preset-env writes \`left\` for the start of a line unless it has a list of browsers (\`browserslist\`). Rspack follows the \`lang\` around the form, and not its \`dir\`.`

/** @param {string} name */
function example(name) {
  return readFileSync(`${root}stories/docs/examples/theming/${name}`, 'utf8').trim()
}

/** @param {string} text */
const code = (text) => `\`${text}\``

/**
 * As oxfmt would have it: columns as wide as their widest cell.
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, await themingPage())
