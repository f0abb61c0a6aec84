/** Where a PDF holds a signature, and over which of its bytes it says to stand. */
export interface Found {
  /** The signature as it stands there (CMS). */
  readonly der: Uint8Array
  /** Two ranges of bytes: before the signature and behind it. */
  readonly before: readonly [from: number, to: number]
  readonly behind: readonly [from: number, to: number]
  /** As the PDF names the format: `ETSI.CAdES.detached`, `adbe.pkcs7.detached`, `ETSI.RFC3161`. */
  readonly format: string | null
}

/** The most signatures that are looked at. */
const most = 50
/** How far around a signature its own dictionary reaches. */
const reach = 4096

/**
 * The signatures of a PDF in the order of their ends, found by the ranges of bytes that each says to stand over. Ranges that
 * do not begin with the file, or do not leave out exactly one text in hexadecimal, are none; of a file that was cut off they
 * reach beyond it.
 */
export function findSignatures(pdf: Buffer): Found[] {
  const found = new Map<string, Found>()
  for (
    let at = pdf.indexOf('/ByteRange');
    at >= 0 && found.size < most;
    at = pdf.indexOf('/ByteRange', at + 1)
  ) {
    const said = pdf.toString('latin1', at, at + 200)
    const numbers = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/u.exec(said)
    if (!numbers) continue
    const [start, first, second, length] = numbers.slice(1).map(Number) as [number, number, number, number]
    const end = second + length
    if (start !== 0 || first >= second || second > pdf.length) continue
    const der = signatureIn(pdf.subarray(first, second))
    if (!der) continue
    const around = `${pdf.toString('latin1', Math.max(0, first - reach), first)} ${pdf.toString('latin1', second, second + reach)}`
    const format =
      /\/SubFilter\s*\/([\w.]{1,60})/u.exec(nearest(around, at - Math.max(0, first - reach)))?.[1] ?? null
    found.set(`${first} ${second} ${end}`, { der, before: [0, first], behind: [second, end], format })
  }
  return [...found.values()].toSorted((one, other) => one.behind[1] - other.behind[1])
}

/** The dictionary around a place: from the object that it stands in to the end of that. */
function nearest(text: string, at: number): string {
  const start = text.lastIndexOf(' obj', Math.max(0, at))
  const end = text.indexOf('endobj', Math.max(0, at))
  return text.slice(Math.max(0, start), end < 0 ? undefined : end)
}

/** What stands between the ranges: `<`, hexadecimal digits filled up with zeros, `>`. Zeros alone are room for a signature. */
function signatureIn(gap: Buffer): Uint8Array | undefined {
  const text = gap.toString('latin1').trim()
  if (!/^<[\da-f\s]*>$/iu.test(text)) return undefined
  const bytes = Buffer.from(text.slice(1, -1).replaceAll(/\s/gu, ''), 'hex')
  return bytes.some((byte) => byte !== 0) ? bytes.subarray(0, lengthOf(bytes)) : undefined
}

/** How long the first element of the signature is by its own head, so that what fills up is left out; undefined if it has none. */
function lengthOf(der: Buffer): number | undefined {
  const [tag, first] = der
  if (tag !== 0x30 || first === undefined) return undefined
  if (first < 0x80) return 2 + first
  // Without a length it ends by itself.
  if (first === 0x80) return der.length
  const count = first & 0x7f
  if (count > 4 || der.length < 2 + count) return undefined
  return 2 + count + der.readUIntBE(2, count)
}
