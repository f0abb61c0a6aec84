import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { findProvince } from '../organizations/queries.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import type { AsOf } from '../agreements/queries.ts'
import type { Day } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import type { Upload } from '../documents/upload/multipart.ts'
import { discardFile } from '../documents/upload/receive.ts'
import { DomainError, type Language, type Text } from '../kernel/errors.ts'
import { organizations } from '../organizations/tables.ts'
import { plainWords } from './cells/codes.ts'
import type { ColumnKey } from './cells/headings.ts'
import { insertImported, type Created } from './write/insert.ts'
import { knownAgreements } from './plan/known-queries.ts'
import { matchPartners } from './plan/match-queries.ts'
import { namedKey } from './plan/matching.ts'
import { keyOf, planImport } from './plan/plan.ts'
import { mayImportFor } from './policy.ts'
import type { Table } from './read/read-table.ts'
import type { TableReader } from './read/table-reader.ts'
import { refusal, reportOf, requireClearHeadings } from './plan/report.ts'
import { readRow, type ImportedRow, type Named } from './plan/rows.ts'
import type { ImportFields, ImportReport } from './schemas.ts'
import type { TableType } from './read/table-type.ts'

/** The agency whose file this is. 403 for an officer of another, 422 where the registrar names none. */
export function importingAgency(actor: Actor, given: string | undefined): string {
  const agencyId = given ?? actor.organizationId
  if (agencyId === null) throw agencyWrong('required', agencyRequired)
  if (!mayImportFor(actor, agencyId)) throw new DomainError('forbidden')
  return agencyId
}

interface Circumstances extends Pick<AsOf, 'asOf'> {
  readonly signedUntil: Day | undefined
  readonly language: Language
  readonly tables: TableReader
  /** Aborted when nobody waits for the answer anymore. */
  readonly gone: AbortSignal
}

/**
 * Brings in what the table of a file says, all of it or, with any error, nothing: 422 `import_refused`. With `dryRun`
 * it only says what would come of it. Rows that were imported before and say the same are left alone.
 */
export async function importAgreements(
  db: Database,
  caller: Caller,
  { file, fileName, fields }: Upload<ImportFields, TableType>,
  { asOf, signedUntil, language, tables, gone }: Circumstances,
): Promise<ImportReport> {
  const { actor } = caller
  const table = await tables.read(file, fileName, gone).finally(() => discardFile(file))
  requireClearHeadings(table)
  const agencyId = importingAgency(actor, fields.leadAgencyId)
  const rows = await rowsOf(table)
  const plan = async (session: Session) => {
    const facts = await factsFor(session, agencyId, rows, fields.partners ?? {}, asOf)
    return planImport(rows, { ...facts, today: asOf, signedUntil })
  }
  if (fields.dryRun === 'true') {
    return reportOf(table, await db.read(actor, plan), undefined, language)
  }
  return db.write(actor, async (session) => {
    const planned = await plan(session)
    if (planned.errors.length > 0) throw refusal(table, planned)
    const year = Number(asOf.slice(0, 4))
    const from = { agencyId, year, sha256: file.sha256 }
    const written: Created[] = await insertImported(session, caller, planned.created, from)
    return reportOf(table, planned, written, language)
  })
}

/** Rows understood at a time: between them the service answers others. */
const rowsInATurn = 50

async function rowsOf({ rows, headings, date1904 }: Table): Promise<ImportedRow[]> {
  const understood: ImportedRow[] = []
  for (const { number, cells } of rows) {
    const cellOf = (column: ColumnKey) => {
      const at = headings.columns.get(column)
      return at === undefined ? undefined : cells[at]
    }
    understood.push(readRow(number, cellOf, date1904))
    if (understood.length % rowsInATurn === 0) await nextTurn()
  }
  return understood
}

/** What the register knows of the agency, of the organizations the rows name, and of the rows themselves. */
async function factsFor(
  session: Session,
  agencyId: string,
  rows: readonly ImportedRow[],
  explained: Readonly<Record<string, string>>,
  today: Day,
) {
  const meant = meaningOf(explained)
  const named = new Map(
    rows.flatMap((row) => row.partners.map((each) => [namedKey(each.named), meant(each.named)] as const)),
  )
  const keys = [...new Set(rows.map(keyOf))].filter((key) => key !== '')
  const [agency, province, matches, known] = await Promise.all([
    requireAgency(session, agencyId),
    findProvince(session),
    matchPartners(session, named),
    knownAgreements(session, agencyId, keys, today),
  ])
  return { agency, province, matches, known }
}

/** What a name of the file stands for: what the request says it does, else what it says. */
function meaningOf(explained: Readonly<Record<string, string>>): (named: Named) => Named {
  const targets = new Map(Object.entries(explained).map(([name, target]) => [plainWords(name), target]))
  return (named) => {
    const name = targets.get(plainWords(named.name))
    return name === undefined ? named : { name, npwp: null, nib: null }
  }
}

async function requireAgency(session: Session, id: string) {
  const [agency] = await session
    .select({ id: organizations.id, shortName: organizations.shortName, kind: organizations.kind })
    .from(organizations)
    .where(eq(organizations.id, id))
  if (agency?.kind !== 'agency') throw agencyWrong('unknown_agency', unknownAgency)
  return agency
}

const agencyWrong = (code: string, message: Text): DomainError =>
  new DomainError('rule_violated', { errors: [{ pointer: '/leadAgencyId', code, message }] })
const agencyRequired = {
  id: 'Perangkat daerah pemilik berkas wajib disebut.',
  en: 'The agency that keeps the file must be named.',
}
const unknownAgency = {
  id: 'Bukan id perangkat daerah yang terdaftar.',
  en: 'Not the id of a registered agency.',
}
