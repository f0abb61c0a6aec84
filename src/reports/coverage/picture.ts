import { scaleBand, scaleLinear } from 'd3-scale'
import type { Language, Text } from '../../kernel/errors.ts'
import type { coverageReport } from './coverage.ts'
import { element, label, picture } from '../svg.ts'
import { coverageLabels } from './labels.ts'

type Coverage = Awaited<ReturnType<typeof coverageReport>>

/** The most collaborators that are drawn. The others are only counted. */
const mostRows = 60
const rowHeight = 28
const left = 210
const top = 112
const columnWidth = 100

const texts = {
  title: { id: 'Cakupan tahapan oleh kolaborator', en: 'Stages covered by collaborators' },
  legend: {
    id: 'naskah berlaku per tahapan; makin gelap, makin banyak; titik: tidak ada',
    en: 'agreements in force by stage; the darker, the more; a dot: none',
  },
  all: { id: 'Naskah berlaku', en: 'Agreements in force' },
  itself: { id: 'Dilaksanakan sendiri', en: 'Delivered by the region' },
  partly: { id: 'Anda melihat sebagian', en: 'You see a part' },
  gap: { id: 'CELAH', en: 'GAP' },
  gaps: { id: 'Celah', en: 'Gaps' },
  none: { id: 'tidak ada', en: 'none' },
  others: { id: 'kolaborator lain', en: 'more collaborators' },
  collaborators: { id: 'kolaborator', en: 'collaborators' },
} as const satisfies Record<string, Text>

/** A heat map of stages and collaborators. Each cell shows its number of agreements in force. */
export function coveragePicture(report: Coverage, language: Language): string {
  const say = (text: Text) => text[language]
  const { stages } = report
  const rows = rowsOf(report)
  const shown = rows.slice(0, mostRows)
  const width = left + Math.max(stages.length, 4) * columnWidth + 24
  const height = top + (shown.length + 3) * rowHeight + 40
  const column = scaleBand(
    stages.map((each) => each.stage),
    [left, left + stages.length * columnWidth],
  )
  const most = Math.max(1, ...rows.flatMap((each) => [...each.counts.values()]))
  const shade = scaleLinear([0, most], ['#eef4fa', '#08306b'])
  const cell = (stage: (typeof stages)[number]['stage'], y: number, count: number, fill: string) => [
    element('rect', {
      x: column(stage),
      y,
      width: columnWidth,
      height: rowHeight,
      fill,
      stroke: '#808080',
      'stroke-width': 0.5,
    }),
    label(column(stage)! + columnWidth / 2, y + 19, count === 0 ? '·' : String(count), {
      'text-anchor': 'middle',
      fill: count > most / 2 && fill !== '#fff' ? '#fff' : '#000',
    }),
  ]
  const bottom = top + shown.length * rowHeight
  const totals = (y: number, heading: string, of: (stage: (typeof stages)[number]) => string) => [
    label(left - 10, y, heading, { 'text-anchor': 'end', 'font-weight': 'bold' }),
    ...stages.map((each) =>
      label(column(each.stage)! + columnWidth / 2, y, of(each), {
        'text-anchor': 'middle',
        'font-weight': 'bold',
      }),
    ),
  ]
  const legend =
    report.basis === 'all'
      ? say(texts.legend)
      : `${say(texts.legend)}. ${say(texts.partly)}: ${say(coverageLabels.coverageBasis[report.basis])}`
  return picture(
    {
      width,
      height,
      language,
      title: `${say(texts.title)}, ${report.asOf}`,
      description: describe(report, language),
    },
    [
      label(24, 54, legend, { fill: '#404040' }),
      ...stages.flatMap(({ stage, name }) => heads(column(stage)! + columnWidth / 2, stage, say(name))),
      ...shown.flatMap(({ name, counts }, index) => {
        const y = top + index * rowHeight
        const each = (stage: (typeof stages)[number]['stage']) => {
          const count = counts.get(stage) ?? 0
          return cell(stage, y, count, count === 0 ? '#fff' : shade(count))
        }
        return [
          label(left - 10, y + 19, name, { 'text-anchor': 'end' }, 28),
          ...stages.flatMap(({ stage }) => each(stage)),
        ]
      }),
      ...totals(bottom + 25, say(texts.all), ({ count, covered }) =>
        covered ? String(count) : say(texts.gap),
      ),
      ...totals(bottom + 25 + rowHeight, say(texts.itself), ({ deliveries }) =>
        deliveries.length === 0 ? '·' : String(deliveries.length),
      ),
      ...(rows.length > shown.length
        ? [label(24, bottom + 56 + rowHeight, `+ ${rows.length - shown.length} ${say(texts.others)}`)]
        : []),
    ],
  )
}

/** The heading of a stage: its code and, below it, its name in one or two lines. */
function heads(x: number, code: string, name: string): string[] {
  const centered = { 'text-anchor': 'middle' }
  const space = name.length > 14 ? name.lastIndexOf(' ', 14) : -1
  const lines = space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)]
  return [
    label(x, 76, code, { ...centered, 'font-weight': 'bold' }),
    ...lines.map((each, index) => label(x, 91 + index * 13, each, { ...centered, 'font-size': 11 }, 18)),
  ]
}

/** The collaborators over all stages, those with the most agreements first. */
function rowsOf({ stages }: Coverage) {
  const rows = new Map<string, { name: string; counts: Map<string, number>; total: number }>()
  for (const { stage, collaborators } of stages) {
    for (const { id, shortName, count } of collaborators) {
      const row = rows.get(id) ?? { name: shortName, counts: new Map(), total: 0 }
      row.counts.set(stage, count)
      row.total += count
      rows.set(id, row)
    }
  }
  return [...rows.values()].toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name))
}

function describe({ stages, gaps, basis }: Coverage, language: Language): string {
  const say = (text: Text) => text[language]
  const counted =
    basis === 'all' ? [] : [`${say(texts.partly)}: ${say(coverageLabels.coverageBasis[basis])}.`]
  const said = stages
    .filter((each) => each.covered)
    .map(({ stage, name, collaborators, deliveries }) => {
      const who = [
        ...collaborators.map((each) => `${each.shortName} ${each.count}`),
        ...deliveries.map(({ agency, what }) => `${agency.shortName} (${what})`),
      ]
      return `${stage} ${say(name)}: ${who.join(', ') || say(texts.none)}.`
    })
  return [...counted, ...said, `${say(texts.gaps)}: ${gaps.join(', ') || say(texts.none)}.`]
    .join(' ')
    .slice(0, 8000)
}
