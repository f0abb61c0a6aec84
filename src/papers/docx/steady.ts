import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * The same file for the same paper: parts in the order of their names, the times of the paper's day, and the ids of
 * pictures, shapes and bookmarks counted from 1. The writer takes the clock, random numbers, and a count of its process.
 */
export function steady(file: Uint8Array, day: string): Buffer {
  const parts = unzipSync(file)
  const written: Zippable = {}
  // A zip has local times without a zone, so the day is given as a local one.
  const mtime = new Date(`${day}T12:00:00`)
  for (const name of Object.keys(parts).toSorted((one, other) => (one < other ? -1 : 1))) {
    const content = parts[name]!
    const isText = /\.(?:xml|rels)$/.test(name)
    written[name] = [isText ? strToU8(steadyXml(strFromU8(content), day)) : content, { mtime }]
  }
  return Buffer.from(zipSync(written))
}

function steadyXml(xml: string, day: string): string {
  const picture = counted()
  const shape = counted()
  const bookmark = counted()
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
    .replaceAll(/(<wp:docPr id=")([^"]*)/g, (_, head: string, id: string) => `${head}${picture(id)}`)
    .replaceAll(/(<v:shape id=")([^"]*)/g, (_, head: string, id: string) => `${head}shape${shape(id)}`)
    .replaceAll(
      /(<w:bookmark(?:Start|End) [^>]*w:id=")([^"]*)/g,
      (_, head: string, id: string) => `${head}${bookmark(id)}`,
    )
}

/** Numbers ids in the order in which they come. */
function counted(): (id: string) => number {
  const known = new Map<string, number>()
  return (id) => {
    const at = known.get(id) ?? known.size + 1
    known.set(id, at)
    return at
  }
}
