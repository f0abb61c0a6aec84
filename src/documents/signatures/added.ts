/** What was added to a PDF behind a signature. */
export type Added = 'nothing' | 'validation_data' | 'other'

/** What was added behind the end of what a signature stands over. */
export function addedBehind(pdf: Buffer, end: number): Added {
  const added = pdf.toString('latin1', end)
  if (added.trim() === '') return 'nothing'
  return onlyProves(pdf.toString('latin1', 0, end), added) ? 'validation_data' : 'other'
}

/**
 * Whether an update holds nothing but what proves a signature in the long term, in a dictionary of its own (DSS) and by time
 * stamps: what the file had says the same afterwards, and nothing new is shown. Of what cannot be told, as objects in a packed
 * stream, it is not said.
 */
function onlyProves(signed: string, added: string): boolean {
  if (!/\/(?:DSS|DocTimeStamp|ETSI\.RFC3161)\b/u.test(added) || /\/ObjStm\b/u.test(added)) return false
  const objects = objectsIn(added)
  const numbers = new Set(objects.map(({ number }) => number))
  const before = new Map(
    objectsIn(signed).flatMap(({ number, body }) => (numbers.has(number) ? [[number, body]] : [])),
  )
  return (
    objects.length <= most &&
    rootsIn(added).every((root) => root === rootsIn(signed).at(-1)) &&
    listedIn(added).every((number) => number === 0 || numbers.has(number)) &&
    objects.every((each) => isHidden(each) && saysTheSame(before.get(each.number), each.body, numbers))
  )
}

/** The most objects of an update that are looked at. */
const most = 1000

interface PdfObject {
  readonly number: number
  readonly body: string
}

/** The objects that stand there in plain text. */
const objectsIn = (text: string): PdfObject[] =>
  [...text.matchAll(/\b(\d{1,10})\s+\d{1,5}\s+obj\b([\s\S]*?)\bendobj\b/gu)].map(([, number, body]) => ({
    number: Number(number),
    body: body!,
  }))

const rootsIn = (text: string): string[] =>
  [...text.matchAll(/\/Root\s+(\d+\s+\d+)\s+R\b/gu)].map(([, root]) => root!)

/** The numbers of the objects whose places an update tells anew, by its table or its stream. */
function listedIn(text: string): number[] {
  const table = [...text.matchAll(/\bxref\s+((?:\d+\s+\d+\s+(?:\d{10}\s+\d{5}\s+[nf]\s*)*)+)/gu)]
  const heads = table.flatMap(([, sections]) => [...sections!.matchAll(/(\d+)\s+(\d+)\s+(?=\d{10}\s|$)/gu)])
  const streams = [...text.matchAll(/\/Index\s*\[([\d\s]*)\]/gu)]
  const pairs = streams.flatMap(([, index]) => [...index!.matchAll(/(\d+)\s+(\d+)/gu)])
  return [...heads, ...pairs].flatMap(([, first, count]) =>
    Array.from({ length: Math.min(Number(count), most) }, (_, at) => Number(first) + at),
  )
}

/** Whether nothing of an object is seen on a page: what has a place there is a field for a signature without any extent. */
function isHidden({ body }: PdfObject): boolean {
  const entries = entriesIn(body)
  if (!entries) return !body.includes('<<')
  const place = entries.get('/Rect')
  return place === undefined || (entries.get('/FT') === '/Sig' && /^\[(?: 0(?:\.0+)?){4} \]$/u.test(place))
}

/** What may come to an object that the file had: proof, fields, and when it was changed. */
const mayCome = new Set(['/DSS', '/Extensions', '/Metadata', '/ModDate', '/Producer', '/SigFlags'])
/** What may grow by objects of the update. */
const mayGrow = new Set(['/Annots', '/Fields'])

/** Whether an object of the update says what it said before, if it was there. */
function saysTheSame(before: string | undefined, after: string, added: ReadonlySet<number>): boolean {
  if (before === undefined) return true
  const [old, now] = [entriesIn(before), entriesIn(after)]
  if (!old || !now) return growsBy(before, after, added)
  if (hasStream(after)) return now.get('/Type') === '/Metadata'
  return [...new Set([...old.keys(), ...now.keys()])].every((key) => {
    const [was, is] = [old.get(key), now.get(key) ?? '']
    if (was === is || mayCome.has(key)) return true
    if (key === '/AcroForm' && is.startsWith('<<')) return saysTheSame(was ?? '<< >>', is, added)
    return (mayGrow.has(key) || (key === '/AcroForm' && !was)) && growsBy(was ?? '', is, added)
  })
}

const hasStream = (body: string): boolean => /\bstream\b/u.test(body)

const referencesIn = (text: string): number[] =>
  [...text.matchAll(/\b(\d+)\s+\d+\s+R\b/gu)].map(([, number]) => Number(number))

/** Whether a list of other objects has all that it had, and besides it only what was added. */
function growsBy(before: string, after: string, added: ReadonlySet<number>): boolean {
  if (![before, after].every((list) => /^[\s\dR[\]]*$/u.test(list))) return false
  const [old, now] = [referencesIn(before), referencesIn(after)]
  return old.every((each) => now.includes(each)) && now.every((each) => old.includes(each) || added.has(each))
}

const tokens =
  /<<|>>|[[\]]|\/[^\s<>[\](){}/%]*|\((?:\\.|[^\\()])*\)|<[\da-f\s]*>|[^\s<>[\](){}/%]+|[%(){}<>]/giu

/** The entries of a dictionary by their names; undefined for what is none, says an entry twice, or hides a name. */
function entriesIn(body: string): Map<string, string> | undefined {
  const [first, ...rest] = body.split(/\bstream\b/u, 1)[0]!.match(tokens) ?? []
  if (first !== '<<') return undefined
  const entries = new Map<string, string>()
  let key = ''
  let value: string[] = []
  let depth = 0
  for (const each of rest) {
    if (/^(?:[%(){}<>]|\/.*#.*)$/u.test(each)) return undefined
    const isEnd = depth === 0 && each === '>>'
    if (isEnd || (depth === 0 && each.startsWith('/') && (key === '' || value.length > 0))) {
      if (entries.has(key)) return undefined
      if (key !== '') entries.set(key, value.join(' '))
      if (isEnd) return entries
      ;[key, value] = [each, []]
      continue
    }
    if (each === '<<' || each === '[') depth += 1
    if (each === '>>' || each === ']') depth -= 1
    value.push(each)
  }
  return undefined
}
