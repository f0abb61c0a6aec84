import type { Language } from '../kernel/errors.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => `&#${each.codePointAt(0)};`)

/**
 * An SVG element; its content must be SVG already. Uses attributes only, because a page's content security policy may
 * forbid styles.
 */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${given.join('')}>${content.join('')}</${name}>`
}

/** Text at a position. Text longer than `room` characters is cut off; the full text is then in its tooltip. */
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
  /** The text alternative: what the picture shows, for readers who cannot see it. */
  readonly description: string
}

/** A complete picture on white, with its text alternative (WAI-ARIA Graphics). */
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
