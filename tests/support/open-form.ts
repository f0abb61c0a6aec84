// Reads a handover as its README says, without the registry's own code: another vendor has nothing else.
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type pg from 'pg'

interface Dictionary {
  readonly tables: readonly {
    readonly table: string
    readonly meaning: Words
    readonly key: readonly string[]
    readonly columns: readonly {
      readonly name: string
      readonly type: string
      readonly array: boolean
      readonly nullable: boolean
      readonly codes?: string
      readonly meaning: Words
    }[]
    readonly references: readonly {
      readonly columns: readonly string[]
      readonly to: string
      readonly toColumns: readonly string[]
    }[]
    readonly leftOut: readonly { readonly name: string; readonly because: string }[]
  }[]
  readonly codes: Readonly<Record<string, readonly { readonly code: string; readonly label: Words }[]>>
  readonly leftOut: Readonly<Record<string, Words>>
}
interface Words {
  readonly id: string
  readonly en: string
}

export const dictionaryIn = (folder: string): Dictionary =>
  JSON.parse(readFileSync(path.join(folder, 'dictionary.json'), 'utf8')) as Dictionary

/** The types of the README's English table. */
function postgresTypes(folder: string): Map<string, string> {
  const english = readFileSync(path.join(folder, 'README.md'), 'utf8').split('\n---\n')[1]!
  return new Map(
    [...english.matchAll(/^\| `(\w+)` \| [^|]+ \| `(\w+)` \|$/gm)].map(([, type, sql]) => [type!, sql!]),
  )
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** Makes and fills the tables of the dictionary in an empty database. Their keys and references must hold. */
export async function loadElsewhere(client: pg.Client, folder: string): Promise<void> {
  const types = postgresTypes(folder)
  const { tables, codes } = dictionaryIn(folder)
  for (const { table, columns } of tables) {
    const lines = columns.map(
      ({ name, type, array, nullable }) =>
        `"${name}" ${types.get(type)}${array ? '[]' : ''}${nullable ? '' : ' not null'}`,
    )
    await client.query(`create table "${table}" (${lines.join(', ')})`)
    let batch: string[] = []
    const flush = async () => {
      await client.query(
        `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1)`,
        [`[${batch.join(',')}]`],
      )
      batch = []
    }
    for await (const line of linesOf(path.join(folder, 'tables', `${table}.ndjson`))) {
      batch.push(line)
      if (batch.length === 500) await flush()
    }
    await flush()
  }
  for (const { table, key, columns, references } of tables) {
    if (key.length > 0) await client.query(`alter table "${table}" add primary key (${quoted(key)})`)
    for (const { name, array, codes: list } of columns)
      if (list) {
        const known = codes[list]!.map(({ code }) => `'${code}'`).join(', ')
        const holds = array ? `"${name}" <@ array[${known}]` : `"${name}" in (${known})`
        await client.query(`alter table "${table}" add check (${holds})`)
      }
    for (const { to, toColumns } of references) {
      const target = tables.find((each) => each.table === to)!
      // A reference to other columns than the key needs these to be unique.
      if (quoted(target.key) !== quoted(toColumns))
        await client.query(
          `create unique index if not exists "${to}_${toColumns.join('_')}" on "${to}" (${quoted(toColumns)})`,
        )
    }
  }
  for (const { table, references } of tables)
    for (const { columns, to, toColumns } of references)
      await client.query(
        `alter table "${table}" add foreign key (${quoted(columns)}) references "${to}" (${quoted(toColumns)})`,
      )
}

/** Verifies the chain of the trail by the words of the README. Returns the last hash. Throws at the first fault. */
export async function verifyByReadme(folder: string): Promise<{ links: number; head: string }> {
  let [links, previous]: [number, Buffer] = [0, Buffer.alloc(0)]
  const events = new Map<string, Record<string, unknown>>()
  for await (const line of linesOf(path.join(folder, 'tables/audit_events.ndjson'))) {
    const event = JSON.parse(line) as Record<string, unknown>
    events.set(String(event['id']), event)
  }
  for await (const line of linesOf(path.join(folder, 'trail.ndjson'))) {
    const { position, event_id, hash, text } = JSON.parse(line) as Record<string, string>
    previous = createHash('sha256').update(previous).update(text!, 'utf8').digest()
    links += 1
    const event = Object.entries(events.get(event_id!) ?? {}).filter(([, value]) => value !== null)
    const said = JSON.parse(text!) as object
    const same = sorted(Object.fromEntries(event)) === sorted(said)
    if (Number(position) !== links || previous.toString('hex') !== hash || !same)
      throw new Error(`the trail is broken at ${position}`)
  }
  return { links, head: previous.toString('hex') }
}

/** JSON in which the order of fields says nothing. */
export const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

export const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Infinity })
