import type { Readable } from 'node:stream'
import { and, asc, between, eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { agreementResults, resultFields } from '../../agreements/results/tables.ts'
import { pageOfChanges } from '../../audit/year.ts'
import { activities } from '../../commitments/activities/tables.ts'
import { DomainError } from '../../kernel/errors.ts'
import { openContent, type ContentSource } from '../../documents/content/content.ts'
import type { Document } from '../../documents/schemas.ts'
import { pageOfDocuments, requireContent } from '../../documents/queries.ts'
import { agreementsOfYear, daysOf, totalsOfYear } from './year.ts'
import { zipOf } from './zip.ts'

/** Agreements that are read at once. */
const batch = 100

const deliveredFields = [
  'id',
  'agreementId',
  'commitmentId',
  'organizationId',
  'organizationNameAsRecorded',
  'stage',
  'unit',
  'heldOn',
  'kecamatan',
  'value',
  'beneficiaries',
  'beneficiariesWomen',
  'beneficiariesNew',
  'beneficiariesMovingUp',
  'beneficiariesByLine',
] as const
const broughtFields = ['id', ...resultFields, 'note'] as const
const fileFields = [
  'id',
  'agreementId',
  'amendmentId',
  'kind',
  'visibility',
  'fileName',
  'mediaType',
  'size',
  'sha256',
  'edition',
  'replacesId',
  'createdAt',
] as const

const pathOf = ({ id, fileName }: Pick<Document, 'id' | 'fileName'>): string => `files/${id}/${fileName}`

async function* texts(...given: readonly string[]) {
  yield* given
}

const isDamaged = 'The content is missing or damaged; see the document in the registry.\n'
/** A damaged file leaves a note in its place: the rest of the archive is read. */
function damaged(error: unknown): undefined {
  if (!(error instanceof DomainError && error.code === 'corrupted_file')) throw error
}

const line = (record: object): string => `${JSON.stringify(record)}\n`

/**
 * A year as one archive: sums, agreements, deliveries, results, trail and files, each as lines of JSON, with the files
 * themselves and a manifest of hashes. It is read in pieces while it is sent; each reader gets what it may read.
 */
export function yearArchive(source: ContentSource, { actor }: Caller, year: number): Readable {
  const { db } = source
  const days = daysOf(year, actor)
  const ids: string[] = []
  const files: string[] = []

  async function* agreements() {
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after
      const found = await db.read(actor, (session) => agreementsOfYear(session, actor, year, from, batch))
      for (const each of found) {
        ids.push(each.id)
        yield line(each)
      }
      after = found.at(-1)?.registrationNumber
    }
  }

  async function* delivered() {
    const { agreementId, status, heldOn, id } = activities
    for (const each of ids) {
      const rows = await db.read(actor, (session) =>
        session
          .select(pick(activities, deliveredFields))
          .from(activities)
          .where(and(eq(agreementId, each), eq(status, 'verified'), between(heldOn, days.begin, days.asOf)))
          .orderBy(asc(heldOn), asc(id)),
      )
      for (const row of rows) yield line(row)
    }
  }

  async function* brought() {
    const { agreementId, receivedOn, id } = agreementResults
    for (const each of ids) {
      const rows = await db.read(actor, (session) =>
        session
          .select(pick(agreementResults, broughtFields))
          .from(agreementResults)
          .where(and(eq(agreementId, each), between(receivedOn, days.begin, days.asOf)))
          .orderBy(asc(receivedOn), asc(id)),
      )
      for (const row of rows) yield line(row)
    }
  }

  async function* trail() {
    for (const recordId of ids) {
      let cursor: string | null | undefined
      do {
        const after = cursor ?? undefined
        const found = await db.read(actor, (session) =>
          pageOfChanges(session, actor, { ...days, recordId }, after),
        )
        // Names and addresses of people are told, and their reading is recorded, at /v1/audit-events alone.
        for (const { accountName: _, clientAddress: __, ...event } of found.data) yield line(event)
        cursor = found.page.nextCursor
      } while (cursor !== null)
    }
  }

  async function* metadata() {
    for (const agreementId of ids) {
      let cursor: string | null | undefined
      do {
        const query = { agreementId, limit: 200, sort: 'createdAt' as const, ...(cursor && { cursor }) }
        const found = await db.read(actor, (session) => pageOfDocuments(session, actor, query))
        for (const file of found.data.filter((each) => Date.parse(each.createdAt) < Date.parse(days.until))) {
          files.push(file.id)
          yield line({ ...pick(file, fileFields), path: pathOf(file) })
        }
        cursor = found.page.nextCursor
      } while (cursor !== null)
    }
  }

  return zipOf(new Date(days.from), async (add) => {
    const totals = await db.read(actor, (session) => totalsOfYear(session, actor, year))
    await add('summary.json', texts(line({ year, asOf: days.asOf, totals })))
    await add('agreements.ndjson', agreements())
    await add('activities.ndjson', delivered())
    await add('results.ndjson', brought())
    await add('trail.ndjson', trail())
    await add('files.ndjson', metadata())
    for (const id of files) {
      const row = await db.read(actor, (session) => requireContent(session, actor, id))
      const content = await openContent(source, row).catch(damaged)
      await (content ? add(pathOf(row), content) : add(`${pathOf(row)}.damaged.txt`, texts(isDamaged)))
    }
  })
}
