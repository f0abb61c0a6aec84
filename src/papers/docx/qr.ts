import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** The width of a module of the code, in pixels. */
const scale = 6

/** The QR code of an address as a PNG in black and white, since older editions of Word show no SVG. */
export function qrPng(address: string): Buffer {
  const { data, size } = encode(address, { border: 4 })
  const width = size * scale
  const line = (row: readonly boolean[]) => {
    const bytes = Buffer.alloc(1 + Math.ceil(width / 8))
    for (let x = 0; x < width; x++) if (!row[Math.floor(x / scale)]) bytes[1 + (x >> 3)]! |= 0x80 >> (x & 7)
    return bytes
  }
  const pixels = Buffer.concat(data.flatMap((row) => Array.from({ length: scale }, () => line(row))))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit a pixel, shades of gray.
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
