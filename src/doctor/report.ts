import { checks, type Diagnosis, type Finding, type Status } from './finding.js'

const labels: Readonly<Record<Status, string>> = {
  ok: 'ok',
  warning: 'WARNING',
  problem: 'PROBLEM',
  'not-tried': '-',
}
const width = 100

/** The report for a terminal. */
export function formatText({ findings, props }: Diagnosis): string {
  const lines = sorted(findings).flatMap(formatFinding)
  return [...lines, '', ...formatProps(props), summarize(findings), ''].join('\n')
}

function formatFinding({ check, status, summary, advice, facts }: Finding): string[] {
  const head = `${labels[status].padEnd(8)} ${check.padEnd(15)} `
  const indent = ' '.repeat(head.length)
  const outcomes = check === 'encryption' ? Object.entries(facts ?? {}) : []
  return [
    ...wrap(summary, head, indent),
    ...(advice === undefined ? [] : wrap(advice, indent, indent)),
    ...outcomes.map(([name, outcome]) => `${indent}${name.padEnd(24)} ${String(outcome)}`),
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

function formatProps(props: Diagnosis['props']): string[] {
  if (props.length === 0) return []
  const components = [...new Set(props.map(({ component }) => component))]
  const elements = components.flatMap((component) => [
    `  <${component}`,
    ...props.filter((each) => each.component === component).map(({ code }) => `    ${code}`),
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

/** What is left out of the JSON, by what replaces it. */
export type Names = Readonly<Record<string, string | undefined>>

/** For an issue or a pipeline: the findings, without the names of the tenant. */
export function formatJson({ findings, props }: Diagnosis, names: Names, about: object): string {
  const report = { ...about, findings: sorted(findings), props }
  return `${JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' ? hide(value, names) : value), 2)}\n`
}

/** The longest first: a host is part of an origin. */
function hide(text: string, names: Names): string {
  const entries = Object.entries(names).flatMap(([label, name]): [string, string][] => (name ? [[label, name]] : []))
  return entries
    .toSorted(([, one], [, other]) => other.length - one.length)
    .reduce((rest, [label, name]) => rest.replaceAll(name, `<${label}>`), text)
}
