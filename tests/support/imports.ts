import type { AccountName, TestApp, TestResponse } from './app.ts'
import { multipart, type TestFile } from './documents.ts'

/** A CSV as Excel in Indonesia writes it: headings, then rows by heading. */
export function csvOf(rows: readonly Record<string, string>[], separator = ';'): Buffer {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const quoted = (cell: string) => (/[";,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
  return Buffer.from(lines.map((cells) => cells.map(quoted).join(separator)).join('\r\n'))
}

/** A row of the filing cabinet: a signed PKS with Shopee, complete. */
export const paper = (number: string, change: Record<string, string> = {}): Record<string, string> => ({
  'Jenis naskah': 'PKS',
  Tentang: `Pelatihan ${number}`,
  Tahapan: 'P2, P5',
  'Jangka waktu': '1 Januari 2021 s.d. 31 Desember 2026',
  'Tanggal tanda tangan': '5 Januari 2021',
  'Nomor naskah SKPD': number,
  'Penanda tangan SKPD': 'Contoh Kepala',
  'Jabatan penanda tangan SKPD': 'Kepala Dinas',
  'Dasar kewenangan SKPD': 'Jabatan',
  Mitra: 'Shopee',
  'Nomor naskah mitra': `${number}/SHP`,
  'Penanda tangan mitra': 'Contoh Direktur',
  'Jabatan penanda tangan mitra': 'Direktur',
  'Dasar kewenangan mitra': 'Jabatan',
  ...change,
})

/** Asks what is understood of a file; what is answered to its questions as an object. */
export function previewFile(
  t: TestApp,
  account: AccountName | undefined,
  content: Buffer | readonly Record<string, string>[],
  answers: object = {},
  language = 'en',
): Promise<TestResponse> {
  const fields = { answers: JSON.stringify(answers) }
  return send(t, account, '/v1/imports/preview', content, fields, language)
}

/** Imports a file, a CSV of these rows unless it is given as it is. */
export function importFile(
  t: TestApp,
  account: AccountName | undefined,
  content: Buffer | readonly Record<string, string>[],
  fields: Record<string, string> = {},
  language = 'en',
): Promise<TestResponse> {
  return send(t, account, '/v1/imports', content, fields, language)
}

function send(
  t: TestApp,
  account: AccountName | undefined,
  url: string,
  content: Buffer | readonly Record<string, string>[],
  fields: Record<string, string>,
  language: string,
): Promise<TestResponse> {
  const file: TestFile = { name: 'naskah', content: Buffer.isBuffer(content) ? content : csvOf(content) }
  const { payload, headers } = multipart([...Object.entries(fields), ['file', file]])
  return t.as(account).post(url, payload, { headers: { ...headers, 'accept-language': language } })
}
