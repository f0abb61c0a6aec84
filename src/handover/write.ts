import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { filesIn } from '../backup/check.ts'
import { fileListName, sumOf, tableFile } from '../backup/manifest.ts'
import { one, writePart } from '../backup/out.ts'
import { onSnapshot } from '../backup/snapshot.ts'
import { describe, type Source } from '../backup/write.ts'
import { fileIn, writeFiles } from '../backup/write-files.ts'
import { writeTable } from '../backup/write-table.ts'
import { openTables, type OpenTable } from './catalog.ts'
import { dictionaryOf } from './dictionary.ts'
import type { Handover, Part } from './manifest.ts'
import type { Said } from './meanings.ts'
import { readmeOf } from './readme.ts'
import { writeTrail } from './trail.ts'
import { written } from './values.ts'

const sumsName = 'SHA256SUMS'
const dictionaryName = 'dictionary.json'
const manifestName = 'manifest.json'
const readmeName = 'README.md'

/**
 * Writes what the registry holds in open form, for whoever takes it over: every table but secrets as NDJSON, the files,
 * the audit trail with its hashes, a dictionary, a manifest and a page that explains them. All of it is of one moment
 * and streamed. The sums come last: without them it is not whole. Returns the manifest and the SHA-256 of the sums.
 */
export async function writeHandover({ owner, storage }: Source, folder: string, said: Said) {
  await mkdir(path.join(folder, 'tables'), { mode: 0o700 })
  const manifest = await onSnapshot(owner, async (): Promise<Handover> => {
    const { takenAt, registry, postgres } = await describe(owner)
    const tables = await openTables(owner)
    const dictionary = asText(await dictionaryOf(owner, tables, said))
    await writePart(path.join(folder, dictionaryName), one(dictionary))
    const parts: Part[] = []
    for (const table of tables) parts.push(await writeOpenTable(owner, table, folder))
    const trail = await writeTrail(owner, folder)
    const files = await writeFiles({ owner, storage }, folder)
    return {
      format: 'jakpreneur-registry-handover',
      formatVersion: 1,
      takenAt,
      registry,
      postgres,
      dictionary: { file: dictionaryName, sha256: sumOf(dictionary) },
      tables: parts,
      trail,
      files: { file: fileListName, ...files },
    }
  })
  const readme = readmeOf(manifest)
  await writePart(path.join(folder, readmeName), one(readme))
  const text = asText(manifest)
  await writePart(path.join(folder, manifestName), one(text))
  const { sha256 } = await writePart(
    path.join(folder, sumsName),
    sums(folder, manifest, [
      [readmeName, sumOf(readme)],
      [manifestName, sumOf(text)],
    ]),
  )
  return { manifest, sha256 }
}

async function writeOpenTable(owner: Source['owner'], table: OpenTable, folder: string): Promise<Part> {
  const list = table.given.map(({ name, type }) => written(name, type)).join(', ')
  const { rows, sha256 } = await writeTable(owner, table, folder, { compressed: false, list })
  return { table: table.table, file: slashed(tableFile(table.table, false)), rows, sha256 }
}

/** Each file of the handover in the format of `sha256sum`. */
async function* sums(
  folder: string,
  { dictionary, tables, trail, files }: Pick<Handover, 'dictionary' | 'tables' | 'trail' | 'files'>,
  others: readonly [file: string, sha256: string][],
): AsyncGenerator<string> {
  for (const [file, sha256] of others) yield `${sha256}  ${file}\n`
  for (const { file, sha256 } of [dictionary, trail, files, ...tables]) yield `${sha256}  ${file}\n`
  for await (const { key, sha256 } of filesIn(folder)) yield `${sha256}  ${slashed(fileIn('', key))}\n`
}

const slashed = (file: string): string => file.split(path.sep).join('/')
const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
