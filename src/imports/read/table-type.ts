import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { DomainError, type Text } from '../../kernel/errors.ts'

export const tableTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
} as const
export type TableType = (typeof tableTypes)[keyof typeof tableTypes]

/**
 * The type of a file by its content: a workbook or text. 415 for other types, with the name of the type if it is known.
 */
export async function detectTableType(path: string): Promise<TableType> {
  const head = await headOf(path)
  const found = await fileTypeFromFile(path)
  if (found?.mime === tableTypes.xlsx) return tableTypes.xlsx
  if (found?.mime === tableTypes.ods) return tableTypes.ods
  const other = otherKind(head)
  if (other) throw notTaken(other)
  // Text has no file signature, and a file with a signature is not text.
  if (found && !found.mime.startsWith('text/')) throw notTaken(anything)
  if (!looksLikeText(head)) throw notTaken(anything)
  return tableTypes.csv
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function looksLikeText(head: Buffer): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return (
    isUtf16 ||
    head.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  )
}

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Other formats with tables that people send with the extension of a workbook. */
function otherKind(head: Buffer): Text | undefined {
  if (head.subarray(0, 8).equals(compoundFile)) {
    return head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? locked : oldBinary
  }
  const text = head.toString('latin1')
  if (text.startsWith('PK')) {
    if (text.includes('xl/workbook.bin')) return binaryWorkbook
    return text.includes('word/document.xml') ? word : undefined
  }
  const start = text
    .replace(/^(\u00ef\u00bb\u00bf)?\s+/, '')
    .replace('\u00ef\u00bb\u00bf', '')
    .slice(0, 2000)
  if (/^mime-version:/i.test(start)) return webPage
  if (!start.startsWith('<')) return undefined
  if (/<(!doctype html|html|head|meta|body|table|div|style)\b/i.test(start)) return webPage
  return /^<\?xml|^<(\w+:)?(workbook|document)\b/i.test(start) ? xmlWorkbook : undefined
}

const saveAs = {
  id: 'Buka dengan Excel atau LibreOffice, pilih "Simpan sebagai" Excel Workbook (.xlsx), lalu unggah itu.',
  en: 'Open it in Excel or LibreOffice, choose "Save as" Excel Workbook (.xlsx), and upload that.',
}
const anything = {
  id: 'Kirim XLSX, ODS atau CSV; berkas lain disimpan dahulu sebagai XLSX.',
  en: 'Send XLSX, ODS or CSV; save any other file as XLSX first.',
}
const oldBinary = {
  id: `Ini berkas Excel lama (.xls) atau Word lama. ${saveAs.id}`,
  en: `This is an old Excel file (.xls), or an old Word file. ${saveAs.en}`,
}
const locked = {
  id: 'Berkas ini terkunci kata sandi. Buka, hapus kata sandinya, simpan sebagai .xlsx, lalu unggah itu.',
  en: 'This file is locked by a password. Open it, take the password away, save it as .xlsx and upload that.',
}
const webPage = {
  id: `Ini halaman web (HTML) yang dinamai seperti berkas Excel. ${saveAs.id}`,
  en: `This is a web page (HTML) that is named like an Excel file. ${saveAs.en}`,
}
const xmlWorkbook = {
  id: `Ini berkas XML (Excel 2003 atau .fods). ${saveAs.id}`,
  en: `This is an XML file (Excel 2003 or .fods). ${saveAs.en}`,
}
const binaryWorkbook = {
  id: `Ini buku kerja biner (.xlsb). ${saveAs.id}`,
  en: `This is a binary workbook (.xlsb). ${saveAs.en}`,
}
const word = {
  id: 'Ini dokumen Word. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu unggah itu.',
  en: 'This is a Word document. Copy its table into Excel, save that as .xlsx and upload it.',
}

const notTaken = (detail: Text) => new DomainError('unsupported_file_type', { detail })
