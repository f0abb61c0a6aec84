import { scaleLinear } from 'd3-scale'
import type { Language, Text } from '../../kernel/errors.ts'
import type { performanceReport } from './performance.ts'
import { element, label, picture } from '../svg.ts'
import { performanceLabels } from './labels.ts'

type Performance = Awaited<ReturnType<typeof performanceReport>>
interface Rated {
  readonly number: number
  readonly name: string
  readonly performance: number
  readonly continuation: number
}
interface Place {
  readonly x: number
  readonly y: number
}

/** The most collaborators that are drawn, and the most that are listed without a score. The others are only counted. */
const mostNamed = 40
const plot = { left: 84, top: 64, size: 480 }
const legend = plot.left + plot.size + 56
const lineHeight = 20
const radius = 11

const texts = {
  title: { id: 'Peta kinerja pemangku kepentingan', en: 'Stakeholder performance map' },
  performance: {
    id: 'Kinerja: realisasi terverifikasi terhadap komitmen (0–100)',
    en: 'Performance: verified delivery against commitments (0–100)',
  },
  continuation: { id: 'Potensi keberlanjutan (0–100)', en: 'Continuation potential (0–100)' },
  scores: { id: 'kinerja / keberlanjutan', en: 'performance / continuation' },
  insufficient: { id: 'Bukti belum cukup', en: 'Not enough evidence' },
  others: { id: 'lainnya', en: 'more' },
  formula: { id: 'rumus versi', en: 'formula version' },
} as const satisfies Record<string, Text>

/**
 * A plot with two axes and four quadrants. Each collaborator is a number in it; beside the plot is its name with both
 * scores.
 */
export function performancePicture(report: Performance, language: Language): string {
  const say = (text: Text) => text[language]
  const rated = ratedOf(report)
  const unrated = unratedOf(report, language)
  const named = [
    ...rated
      .slice(0, mostNamed)
      .map((each) => `${each.number}. ${each.name}: ${each.performance} / ${each.continuation}`),
    ...rest(rated.length, say(texts.others)),
  ]
  const without = [...unrated.slice(0, mostNamed), ...rest(unrated.length, say(texts.others))]
  const lines = named.length + without.length + 4
  const title = `${say(texts.title)}, ${report.asOf}`
  const heading = { 'font-weight': 'bold' }
  const below = plot.top + (named.length + 2) * lineHeight
  return picture(
    {
      width: legend + 340,
      height: Math.max(plot.top + plot.size + 72, plot.top + lines * lineHeight),
      language,
      title,
      description: describe(named, without, language),
    },
    [
      label(24, 52, `${say(texts.formula)} ${report.formulaVersion}`, { fill: '#404040' }),
      ...frame(language),
      ...dots(rated.slice(0, mostNamed)),
      label(legend, plot.top + 12, say(texts.scores), heading),
      ...named.map((each, index) => label(legend, plot.top + 12 + (index + 1) * lineHeight, each, {}, 48)),
      ...(without.length > 0 ? [label(legend, below + 12, say(texts.insufficient), heading)] : []),
      ...without.map((each, index) => label(legend, below + 12 + (index + 1) * lineHeight, each, {}, 48)),
    ],
  )
}

const rest = (count: number, others: string): string[] =>
  count > mostNamed ? [`+ ${count - mostNamed} ${others}`] : []

const across = scaleLinear([0, 100], [plot.left, plot.left + plot.size])
const up = scaleLinear([0, 100], [plot.top + plot.size, plot.top])

/** The axes with their ticks, the two lines between the quadrants, and the labels of the quadrants. */
function frame(language: Language): string[] {
  const say = (text: Text) => text[language]
  const [bottom, middle] = [plot.top + plot.size, plot.top + plot.size / 2]
  const line = (x1: number, y1: number, x2: number, y2: number, dashes?: string) =>
    element('line', { x1, y1, x2, y2, stroke: '#000', 'stroke-dasharray': dashes })
  const called = { 'text-anchor': 'middle', 'font-size': 15, 'font-style': 'italic', fill: '#595959' }
  const turned = `rotate(-90 ${plot.left - 48} ${middle})`
  return [
    element('rect', {
      x: plot.left,
      y: plot.top,
      width: plot.size,
      height: plot.size,
      fill: 'none',
      stroke: '#000',
    }),
    line(across(50), plot.top, across(50), bottom, '5 4'),
    line(plot.left, up(50), plot.left + plot.size, up(50), '5 4'),
    ...across
      .ticks(5)
      .flatMap((tick) => [
        line(across(tick), bottom, across(tick), bottom + 5),
        label(across(tick), bottom + 20, String(tick), { 'text-anchor': 'middle' }),
        line(plot.left - 5, up(tick), plot.left, up(tick)),
        label(plot.left - 10, up(tick) + 4, String(tick), { 'text-anchor': 'end' }),
      ]),
    label(across(75), plot.top + 22, say(performanceLabels.quadrant.sustain), called),
    label(across(25), plot.top + 22, say(performanceLabels.quadrant.improve), called),
    label(across(75), bottom - 12, say(performanceLabels.quadrant.rekindle), called),
    label(across(25), bottom - 12, say(performanceLabels.quadrant.reconsider), called),
    label(across(50), bottom + 44, say(texts.performance), { 'text-anchor': 'middle' }),
    label(plot.left - 48, middle, say(texts.continuation), { 'text-anchor': 'middle', transform: turned }),
  ]
}

/**
 * Draws a numbered circle for each collaborator. A circle that would cover another is moved aside, and a line leads to
 * its true position.
 */
function dots(rated: readonly Rated[]): string[] {
  const taken: Place[] = []
  const drawn = rated.map(({ number, performance, continuation }) => {
    const at = { x: across(performance), y: up(continuation) }
    const place = freePlace(at, taken)
    taken.push(place)
    return {
      leader: element('line', { x1: at.x, y1: at.y, x2: place.x, y2: place.y, stroke: '#000' }),
      dot: element('circle', {
        cx: place.x,
        cy: place.y,
        r: radius,
        fill: '#fff',
        stroke: '#000',
        'stroke-width': 1.5,
      }),
      number: label(place.x, place.y + 4, String(number), { 'text-anchor': 'middle', 'font-size': 11 }),
    }
  })
  // Draw the lines first, so that the circles cover them: a line across a number would make the number illegible.
  return [...drawn.map(({ leader }) => leader), ...drawn.flatMap(({ dot, number }) => [dot, number])]
}

/** The nearest position on a widening spiral where the circle covers no other circle. */
function freePlace(at: Place, taken: readonly Place[]): Place {
  for (let step = 0; step < 400; step += 1) {
    const ring = Math.ceil(step / 12) * radius
    const turn = (step / 12) * 2 * Math.PI
    const place = { x: at.x + ring * Math.cos(turn), y: at.y + ring * Math.sin(turn) }
    const inside =
      place.x >= plot.left &&
      place.x <= plot.left + plot.size &&
      place.y >= plot.top &&
      place.y <= plot.top + plot.size
    const free = taken.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= 2 * radius + 2)
    if (inside && free) return place
  }
  return at
}

/** Sorted with the best first, so that the best have the smallest numbers. */
function ratedOf({ collaborators }: Performance): Rated[] {
  return collaborators
    .flatMap(({ collaborator, performance, continuation }) =>
      performance.score === null || continuation.score === null
        ? []
        : [
            {
              name: collaborator.shortName,
              performance: performance.score,
              continuation: continuation.score,
            },
          ],
    )
    .toSorted((a, b) => b.performance + b.continuation - a.performance - a.continuation)
    .map((each, index) => ({ number: index + 1, ...each }))
}

function unratedOf({ collaborators }: Performance, language: Language): string[] {
  return collaborators.flatMap(({ collaborator, performance, continuation }) => {
    const reason = performance.insufficient ?? continuation.insufficient
    return reason === null
      ? []
      : [`${collaborator.shortName}: ${performanceLabels.insufficiency[reason][language]}`]
  })
}

function describe(named: readonly string[], without: readonly string[], language: Language): string {
  const said = [`${texts.scores[language]}: ${named.join('; ') || '–'}.`]
  if (without.length > 0) said.push(`${texts.insufficient[language]}: ${without.join('; ')}.`)
  return said.join(' ').slice(0, 8000)
}
