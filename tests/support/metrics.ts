/** The value of a metric in the text that Prometheus reads; undefined if it is not there. */
export function valueIn(
  text: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const line = text.split('\n').find((each) => {
    const [, metric, said = ''] = /^([a-z_]+)(?:\{(.*)\})? /.exec(each) ?? []
    return (
      metric === name &&
      Object.entries(labels).every(([label, value]) => said.includes(`${label}="${value}"`))
    )
  })
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1))
}

/** The names of all metrics in the text, without the suffixes of histograms. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name!).toSorted()
