import { valueTypes } from './values.ts'
import type { Handover } from './manifest.ts'

/** The page that a handover opens with: what is in it, how it is checked and how it is loaded, in both languages. */
export const readmeOf = (handover: Handover): string => `${indonesian(handover)}\n---\n\n${english(handover)}`

const check = `\`\`\`sh
sha256sum --check --quiet SHA256SUMS
\`\`\``

const verify = `\`\`\`python
import hashlib, json
previous = b""
for line in open("trail.ndjson", encoding="utf-8"):
    link = json.loads(line)
    previous = hashlib.sha256(previous + link["text"].encode("utf-8")).digest()
    assert previous.hex() == link["hash"], link["position"]
print(previous.hex())
\`\`\``

const load = `\`\`\`sql
CREATE TABLE holidays (id uuid PRIMARY KEY, version bigint, created_at timestamptz, updated_at timestamptz,
  day date, name text, kind text, source text);
CREATE TEMPORARY TABLE lines (line text);
\\copy lines FROM 'tables/holidays.ndjson' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')
INSERT INTO holidays SELECT row.* FROM lines, jsonb_populate_record(NULL::holidays, line::jsonb) AS row;
\`\`\``

const types = (language: 'id' | 'en') =>
  Object.entries(valueTypes)
    .map(([type, said]) => `| \`${type}\` | ${said[language]} | \`${said.postgres}\` |`)
    .join('\n')

const numbers = ({ tables, files, trail }: Handover) => ({
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  tables: tables.length,
  files: files.count,
  links: trail.links,
  head: trail.head ?? '-',
})

function indonesian(handover: Handover): string {
  const { rows, tables, files, links, head } = numbers(handover)
  return `# Serah terima Registri Kemitraan JakPreneur

Seluruh isi registri pada ${handover.takenAt} (versi ${handover.registry}), dalam bentuk terbuka: ${rows} baris dalam ${tables} tabel,
${files} berkas, ${links} mata rantai jejak audit. **Berisi data pribadi dan naskah yang belum dibuka: simpan seperti basis datanya.**
Yang pernah dihapus atas permintaan orangnya tidak ada di sini; kata sandi, rahasia, token, dan kunci, juga hash-nya, tidak ada di
sini. Kamus data menyebut setiap tabel dan kolom yang ditinggalkan (\`leftOut\`).

| berkas | isi |
| --- | --- |
| \`SHA256SUMS\` | SHA-256 setiap berkas; ditulis paling akhir: tanpa berkas ini serah terima belum lengkap |
| \`manifest.json\` | jumlah baris dan SHA-256 setiap bagian |
| \`dictionary.json\` | kamus data: tabel, kolom, tipe, arti, kode dan labelnya, rujukan antartabel |
| \`tables/*.ndjson\` | satu baris per objek JSON, nama kolom seperti di kamus data |
| \`files.ndjson\`, \`files/\` | daftar berkas; berkas berkunci \`abcd…\` ada di \`files/ab/abcd…\`, keterangannya di \`tables/documents.ndjson\` (\`storage_key\`) |
| \`trail.ndjson\` | jejak audit: \`position\`, \`event_id\`, \`hash\`, dan \`text\` yang di-hash |

## Periksa

${check}

Tanpa keluaran berarti setiap berkas utuh. Cocokkan SHA-256 dari \`SHA256SUMS\` sendiri dengan yang tertulis di berita acara.

Jejak audit: \`hash\` setiap baris \`trail.ndjson\` adalah SHA-256 dari bita \`hash\` baris sebelumnya (baris pertama: tanpa apa pun)
diikuti \`text\` dalam UTF-8. \`position\` mulai dari 1 tanpa celah. \`text\` adalah objek JSON dengan isi baris \`event_id\` di
\`tables/audit_events.ndjson\`, tanpa kolom yang \`null\`. Hash terakhir harus \`${head}\`.

${verify}

## Muat

Buat satu tabel untuk setiap entri \`tables\` di kamus data, dengan kolom menurut tipenya (\`array\`: larik dari tipe itu), isi dari
berkasnya, lalu pasang kunci utama (\`key\`) dan kunci asing (\`references\`), setelah semua tabel terisi.

| tipe | di JSON | di PostgreSQL |
| --- | --- | --- |
${types('id')}

Contoh dengan \`psql\`:

${load}
`
}

function english(handover: Handover): string {
  const { rows, tables, files, links, head } = numbers(handover)
  return `# Handover of the JakPreneur Partnership Registry

All that the registry held at ${handover.takenAt} (version ${handover.registry}), in open form: ${rows} rows in ${tables} tables, ${files} files,
${links} links of the audit trail. **It holds personal data and agreements that are not public: keep it as the database is kept.**
What a person had erased is not in it; neither are passwords, secrets, tokens and keys, nor hashes of them. The dictionary names every
table and column that is left out (\`leftOut\`).

| file | what it holds |
| --- | --- |
| \`SHA256SUMS\` | the SHA-256 of each file; written last: without it the handover is not whole |
| \`manifest.json\` | the number of rows and the SHA-256 of each part |
| \`dictionary.json\` | the data dictionary: tables, columns, types, meanings, codes with labels, references between tables |
| \`tables/*.ndjson\` | one JSON object a line, with the columns named in the dictionary |
| \`files.ndjson\`, \`files/\` | the list of files; the one with the key \`abcd…\` is \`files/ab/abcd…\`, described in \`tables/documents.ndjson\` (\`storage_key\`) |
| \`trail.ndjson\` | the audit trail: \`position\`, \`event_id\`, \`hash\`, and the \`text\` that was hashed |

## Check

${check}

No output says that every file is whole. Compare the SHA-256 of \`SHA256SUMS\` itself with the one in the minutes of the handover.

The audit trail: the \`hash\` of each line of \`trail.ndjson\` is the SHA-256 of the bytes of the \`hash\` of the line before (of the first
line: of nothing) followed by \`text\` in UTF-8. \`position\` begins at 1 without a gap. \`text\` is a JSON object with what the row
\`event_id\` of \`tables/audit_events.ndjson\` holds, without columns that are \`null\`. The last hash must be \`${head}\`.

${verify}

## Load

Make a table for each entry of \`tables\` in the dictionary, with its columns by their types (\`array\`: an array of that type), fill it from
its file, then add the primary key (\`key\`) and the foreign keys (\`references\`), once every table is filled.

| type | in JSON | in PostgreSQL |
| --- | --- | --- |
${types('en')}

For example with \`psql\`:

${load}
`
}
