import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import type { AccountName, TestApp, TestResponse } from './app.ts'

/** A file as a client sends it. */
export interface TestFile {
  name: string
  content: Buffer
}

const file = (name: string, content: Buffer | string): TestFile => ({ name, content: Buffer.from(content) })

/** A small PDF; of any size, by what stands between its head and its end. */
export const pdfOf = (size: number): Buffer => {
  const head = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%')
  const tail = Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  return Buffer.concat([head, randomBytes(Math.max(0, size - head.length - tail.length)), tail])
}

/** A zip of these entries, each of them deflated but one that says what the file is, as OpenDocument has it. */
export function zipOf(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const isStored = name === 'mimetype'
    const data = isStored ? Buffer.from(text) : deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isStored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(Buffer.byteLength(text), 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const contentTypes = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Override PartName="${part}" ContentType="${type}"/></Types>`
const office = 'application/vnd.openxmlformats-officedocument'

const wordTypes = contentTypes('/word/document.xml', `${office}.wordprocessingml.document.main+xml`)
const sheetTypes = contentTypes('/xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`)
const macroTypes = contentTypes(
  '/word/document.xml',
  'application/vnd.ms-word.document.macroEnabled.main+xml',
)

/** One file of each type that is kept. */
export const files = {
  pdf: file('Notulen rapat.pdf', pdfOf(2000)),
  jpeg: file('foto.jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')),
  png: file(
    'bagan.png',
    Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000154a24f6f0000000049454e44ae426082',
      'hex',
    ),
  ),
  docx: file(
    'naskah.docx',
    zipOf({ '[Content_Types].xml': wordTypes, 'word/document.xml': '<w:document/>' }),
  ),
  xlsx: file('daftar.xlsx', zipOf({ 'xl/workbook.xml': '<workbook/>', '[Content_Types].xml': sheetTypes })),
}

/** Files that pretend by their name. */
export const refusedFiles = {
  zip: file('arsip.docx', zipOf({ 'catatan.txt': 'bukan naskah' })),
  macros: file(
    'makro.docx',
    zipOf({ '[Content_Types].xml': macroTypes, 'word/document.xml': '<w:document/>' }),
  ),
  text: file('catatan.pdf', 'Bukan PDF.\n'),
  html: file('halaman.pdf', '<!doctype html><script>alert(1)</script>'),
  svg: file('gambar.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  exe: file('program.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')),
  gif: file('gambar.jpg', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'),
}

const boundary = '----registry-test'

/** A multipart body: the parts in their order, a file being one with a name. */
export function multipart(parts: [name: string, value: string | TestFile][]): {
  payload: Buffer
  headers: Record<string, string>
} {
  const body = parts.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    ...(typeof value === 'string'
      ? [Buffer.from(`\r\n\r\n${value}`)]
      : [
          Buffer.from(`; filename="${value.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
          value.content,
        ]),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

/** Uploads a file with these fields. */
export function upload(
  t: TestApp,
  account: AccountName | undefined,
  fields: Record<string, string>,
  sent: TestFile = files.pdf,
): Promise<TestResponse> {
  const { payload, headers } = multipart([...Object.entries(fields), ['file', sent]])
  return t.as(account).post('/v1/documents', payload, { headers })
}
