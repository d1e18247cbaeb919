import { checks, type Diagnosis, type Finding, type Status } from './finding.js'
import { linesOf } from './format-facts.js'
import { fillIn, type Names } from './names.js'

const labels: Readonly<Record<Status, string>> = {
  ok: 'ok',
  warning: 'WARNING',
  problem: 'PROBLEM',
  'not-tried': '-',
}
const width = 100

/** The report for a terminal. */
export function formatText({ findings, props, names }: Diagnosis, known: Names): string {
  const all = { ...known, ...names }
  const lines = sorted(findings).flatMap((finding) => formatFinding(finding, all))
  return [...lines, '', ...formatProps(props, all), summarize(findings), ''].join('\n')
}

function formatFinding(finding: Finding, names: Names): string[] {
  const { check, status, summary, advice } = finding
  const head = `${labels[status].padEnd(8)} ${check.padEnd(15)} `
  const indent = ' '.repeat(head.length)
  return [
    ...wrap(fillIn(summary, names), head, indent),
    ...(advice === undefined ? [] : wrap(fillIn(advice, names), indent, indent)),
    ...linesOf(finding).flatMap(([name, text]) =>
      wrap(text, `${indent}${name.padEnd(24)} `, `${indent}${' '.repeat(25)}`),
    ),
  ]
}

function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    if (line.length + word.length > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = rest
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}

function formatProps(props: Diagnosis['props'], names: Names): string[] {
  if (props.length === 0) return []
  const components = [...new Set(props.map(({ component }) => component))]
  const elements = components.flatMap((component) => [
    `  <${component}`,
    ...props.filter((each) => each.component === component).map(({ code }) => `    ${fillIn(code, names)}`),
    component === 'PasswordKitProvider' ? '  >' : '  />',
  ])
  const sources = props.map(({ code, source }) => `  ${(/^\w+/.exec(code)?.[0] ?? '').padEnd(19)} ${source}`)
  return ['Props to use:', '', ...elements, '', 'Read from:', '', ...sources, '']
}

function summarize(findings: readonly Finding[]): string {
  const count = (status: Status, one: string) => {
    const many = findings.filter((each) => each.status === status).length
    return `${many} ${one}${many === 1 ? '' : 's'}`
  }
  return `${count('problem', 'problem')}, ${count('warning', 'warning')}.`
}

const sorted = (findings: readonly Finding[]) =>
  findings.toSorted((one, other) => checks.indexOf(one.check) - checks.indexOf(other.check))

/** For an issue or a pipeline: the findings, without the names of the tenant. */
export function formatJson({ findings, props }: Diagnosis, about: object): string {
  return `${JSON.stringify({ ...about, findings: sorted(findings), props }, undefined, 2)}\n`
}
