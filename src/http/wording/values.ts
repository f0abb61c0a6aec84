/** A value as JSON for a message, shortened to `longest` characters. */
export function shown(value: unknown, longest = 60): string {
  const text = JSON.stringify(value) ?? 'undefined'
  if (text.length <= longest) return text
  return typeof value === 'string' ? `${text.slice(0, longest - 2)}…"` : `${text.slice(0, longest - 1)}…`
}

/** In characters: a list that is longer is not read, so of that only its beginning is told. */
const longestList = 1500
const beginning = 600

/** Values as a list to choose from. */
export function listed(values: readonly unknown[]): string {
  const texts = values.map((each) => (typeof each === 'string' && each !== '' ? each : JSON.stringify(each)))
  const whole = texts.join(', ')
  if (whole.length <= longestList) return whole
  return `${whole.slice(0, whole.lastIndexOf(', ', beginning))}, …`
}

/** The known values, the most similar to `written` first, so that a typing error finds the intended one. */
export function nearestFirst(written: string, known: readonly string[]): string[] {
  const to = written.toLowerCase().slice(0, 60)
  const distances = new Map(known.map((each) => [each, distance(to, each.toLowerCase())]))
  return known.toSorted((a, b) => distances.get(a)! - distances.get(b)!)
}

/** The known value that was probably meant; undefined when none is similar. */
export function meant(written: string, known: readonly string[]): string | undefined {
  const [first] = nearestFirst(written, known)
  if (first === undefined) return undefined
  const near = Math.floor(Math.min(first.length, written.length) * 0.4)
  return distance(written.toLowerCase().slice(0, 60), first.toLowerCase()) <= near ? first : undefined
}

/** How many letters must be inserted, removed or replaced to turn one text into the other (Levenshtein distance). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, exchanged))
    }
    previous = row
  }
  return previous.at(-1)!
}
