import type { Language } from '../kernel/errors.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => `&#${each.codePointAt(0)};`)

/** An element with content that is SVG already. Attributes only: a page's policy may bar styles, and there are no scripts. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${given.join('')}>${content.join('')}</${name}>`
}

/** Words at a place, cut off where they are longer than the characters there is room for; whole in their tooltip. */
export function label(x: number, y: number, words: string, attributes: Attributes = {}, room = 80): string {
  const short = words.length > room ? `${words.slice(0, room - 1).trimEnd()}…` : words
  const whole = short === words ? [] : [element('title', {}, escaped(words))]
  return element('text', { x, y, ...attributes }, ...whole, escaped(short))
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly language: Language
  readonly title: string
  /** What the picture shows, for whoever does not see it. */
  readonly description: string
}

/** A whole picture on white, with its text alternative (WAI-ARIA Graphics). */
export function picture(
  { width, height, language, title, description }: Picture,
  content: readonly string[],
) {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title description',
      lang: language,
      'font-family': 'Helvetica, Arial, sans-serif',
      'font-size': 13,
      fill: '#000',
    },
    element('title', { id: 'title' }, escaped(title)),
    element('desc', { id: 'description' }, escaped(description)),
    element('rect', { width, height, fill: '#fff' }),
    label(24, 32, title, { 'font-size': 18, 'font-weight': 'bold' }, 100),
    ...content,
  )
}
