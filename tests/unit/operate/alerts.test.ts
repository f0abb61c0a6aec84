import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parser } from '@prometheus-io/lezer-promql'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../src/kernel/errors.ts'
import { partStates } from '../../../src/kernel/readiness.ts'
import { metrics, type MetricName } from '../../../src/metrics/names.ts'
import { projectFolder } from '../../support/service-process.ts'

const read = (name: string) => readFileSync(path.join(projectFolder, 'docs/operate', name), 'utf8')

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string; readonly runbook: string }
}
const rules = (parse(read('alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
)
interface Panel {
  readonly title: string
  readonly gridPos: { readonly x: number; readonly y: number }
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[]
}
const { panels } = JSON.parse(read('dashboard.json')) as { panels: Panel[] }
const page = read('alerts.md')

/** Every expression, with the text that names its labels to a reader. */
const expressions: [name: string, expr: string, told: string][] = [
  ...rules.map(({ alert, expr, annotations }): [string, string, string] => [
    alert,
    expr,
    annotations.summary,
  ]),
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }): [string, string, string] => [title, expr, legendFormat]),
  ),
]

/** The closed lists that values of labels come from. */
const values: Record<string, readonly string[]> = {
  code: errorCodes,
  part: ['database', ...Object.keys(partStates)],
  kind: ['resident', 'heap_used', 'external'],
  quantile: ['0.5', '0.99', '1'],
  outcome: ['ok', 'failed'],
}

const withoutSuffix = (name: string): string => {
  const base = name.replace(/_(bucket|count|sum)$/, '')
  return metrics[base as MetricName]?.type === 'histogram' ? base : name
}
/** The metrics that an expression names. */
const namesOf = (expr: string): string[] => (expr.match(/registry_\w+/g) ?? []).map(withoutSuffix)

describe('the rules and the board', () => {
  it('use every metric, and none that there is not', () => {
    const used = new Set(expressions.flatMap(([, expr]) => namesOf(expr)))
    expect([...used].toSorted()).toEqual(Object.keys(metrics).toSorted())
  })

  it.each(expressions)(
    '%s: its labels are those of its metrics, with values that there are',
    (_, expr, told) => {
      const ofMetrics = namesOf(expr).flatMap((name) => [...metrics[name as MetricName].labels])
      const known = new Set<string>([
        ...ofMetrics,
        'le',
        'instance',
        ...(expr.startsWith('up{') ? ['job'] : []),
      ])
      const grouped = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(', '))
      const matched = [...expr.matchAll(/(\w+)="([^"]*)"/g)]
      const shown = [...told.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g)].map(([, label]) => label!)
      for (const label of [...grouped, ...matched.map(([, name]) => name!), ...shown])
        expect(known, `${label} in ${expr}`).toContain(label)
      for (const [, label, value] of matched)
        expect(values[label!] ?? [value], `${label} in ${expr}`).toContain(value)
      // What is summed has only the labels that it is summed by: no other can be told.
      const left = grouped.length > 0 ? grouped : shown
      for (const label of shown) expect(left, `${label} in ${told}`).toContain(label)
    },
  )

  it.each(expressions)('%s: counters are looked at by their rate', (_, expr) => {
    for (const name of expr.match(/registry_\w+(?:_total|_bucket|_count|_sum)\b/g) ?? [])
      expect(expr).toMatch(new RegExp(`(rate|increase)\\(${name}(\\{[^}]*\\})?\\[\\d+[mh]\\]\\)`))
  })

  it.each(expressions)('%s: is an expression of Prometheus', (_, expr) => {
    const faults: string[] = []
    parser.parse(expr).iterate({
      enter: ({ type, from, to }) => {
        if (type.isError) faults.push(`${from}–${to}`)
      },
    })
    expect(faults).toEqual([])
  })

  it('the panels of the board lie beside each other', () => {
    const places = panels.map(({ gridPos: { x, y } }) => `${x},${y}`)
    expect(new Set(places).size).toBe(panels.length)
  })
})

describe('what to do for an alert', () => {
  const headings = [...page.matchAll(/^## (\w+)$/gm)].map(([, heading]) => heading!)

  it('is said for each, in the order of the rules, and for no other', () => {
    expect(headings).toEqual(rules.map(({ alert }) => alert))
  })

  it.each(rules)(
    '$alert leads there, and is as urgent as the page says',
    ({ alert, labels, annotations }) => {
      expect(annotations.runbook).toBe(`alerts.md#${alert.toLowerCase()}`)
      expect(['page', 'ticket']).toContain(labels.severity)
      const section = page.split(`## ${alert}\n`)[1]!.split('\n## ')[0]!
      expect(section.trim().length).toBeGreaterThan(100)
    },
  )
})
