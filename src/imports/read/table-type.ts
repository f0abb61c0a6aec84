import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { DomainError } from '../../kernel/errors.ts'

export const tableTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const
export type TableType = (typeof tableTypes)[keyof typeof tableTypes]

/** What a file is by its content: a workbook, or text. 415 where it is neither. */
export async function detectTableType(path: string): Promise<TableType> {
  const found = await fileTypeFromFile(path)
  if (found?.mime === tableTypes.xlsx) return tableTypes.xlsx
  // Text has no signature, and what has one is no text.
  if (found && !found.mime.startsWith('text/')) throw noTableType()
  if (!(await looksLikeText(path))) throw noTableType()
  return tableTypes.csv
}

async function looksLikeText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.subarray(0, bytesRead)
    const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
    return isUtf16 || head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  } finally {
    await file.close()
  }
}

const noTableType = () =>
  new DomainError('unsupported_file_type', {
    detail: {
      id: 'Kirim XLSX atau CSV; XLS lama dan berkas berkata sandi disimpan dahulu sebagai XLSX biasa.',
      en: 'Send XLSX or CSV; save an old XLS, or a file with a password, as a plain XLSX first.',
    },
  })
