/** Beyond so many comparisons two sequences count as having only their ends in common. */
const most = 4_000_000

/** The longest sequence that both have in common, as pairs of places. */
export function common(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  return heaviest(one.length, other.length, (at, to) => (one[at] === other[to] ? 1 : 0))
}

/**
 * Pairs of places in the order of both that weigh most together. Where nothing is weighed, places do not pair. Ends that
 * weigh 1, the most there is, are taken as they are.
 */
export function heaviest(
  one: number,
  other: number,
  weigh: (at: number, to: number) => number,
): (readonly [number, number])[] {
  let head = 0
  while (head < one && head < other && weigh(head, head) === 1) head += 1
  let tail = 0
  while (tail < one - head && tail < other - head && weigh(one - 1 - tail, other - 1 - tail) === 1) tail += 1
  const [rows, columns] = [one - head - tail, other - head - tail]
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...(rows * columns <= most ? within(rows, columns, (at, to) => weigh(head + at, head + to)) : []).map(
      ([at, to]) => [head + at, head + to] as const,
    ),
    ...Array.from({ length: tail }, (_, at) => [one - tail + at, other - tail + at] as const),
  ]
}

function within(
  rows: number,
  columns: number,
  weigh: (at: number, to: number) => number,
): (readonly [number, number])[] {
  const width = columns + 1
  /** What weighs most of the rests that begin at a place of each. */
  const best = new Float32Array((rows + 1) * width)
  const weights = new Float32Array(rows * columns)
  for (let at = rows - 1; at >= 0; at--)
    for (let to = columns - 1; to >= 0; to--) {
      const weight = weigh(at, to)
      weights[at * columns + to] = weight
      best[at * width + to] = Math.max(
        best[(at + 1) * width + to]!,
        best[at * width + to + 1]!,
        weight > 0 ? weight + best[(at + 1) * width + to + 1]! : 0,
      )
    }
  const pairs: (readonly [number, number])[] = []
  let [at, to] = [0, 0]
  while (at < rows && to < columns) {
    const here = best[at * width + to]!
    const weight = weights[at * columns + to]!
    if (weight > 0 && here === Math.fround(weight + best[(at + 1) * width + to + 1]!)) {
      pairs.push([at, to])
      at += 1
      to += 1
    } else if (here === best[(at + 1) * width + to]!) at += 1
    else to += 1
  }
  return pairs
}
