import type { Caller } from '../kernel/actor.ts'
import { getChecklist } from '../agreements/checklist/service.ts'
import { listOriginals } from '../agreements/originals/service.ts'
import type { AsOf } from '../agreements/queries.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import { getAgreement } from '../agreements/service.ts'
import { listVersions } from '../agreements/versions/versions.ts'
import { listCommitments } from '../commitments/commitments/service.ts'
import type { Database } from '../db/client.ts'
import type { Page } from '../db/keyset.ts'
import { listDocuments } from '../documents/service.ts'
import type { AgreementRead } from './of/agreement-sheet.ts'
import type { ControlRead } from './of/control-sheet.ts'

/** The agreement as the caller reads it. 404 if the caller does not see it. */
async function readAgreement(db: Database, caller: Caller, id: string, asOf: AsOf): Promise<Agreement> {
  const { warnings: _told, ...agreement } = await getAgreement(db, caller, id, asOf)
  return agreement
}

/** An agreement with its versions and commitments, each as the caller reads it. */
export async function readForSheet(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
): Promise<AgreementRead> {
  return {
    agreement: await readAgreement(db, caller, id, asOf),
    versions: await all((page) => listVersions(db, caller, id, { ...page, sort: 'validFrom' }, asOf)),
    commitments: await all((page) => listCommitments(db, caller, id, { ...page, sort: 'createdAt' }, asOf)),
  }
}

/** An agreement with its checklist, documents and originals, each as the caller reads it. */
export async function readForControl(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
): Promise<ControlRead> {
  return {
    agreement: await readAgreement(db, caller, id, asOf),
    checklist: await getChecklist(db, caller, id, asOf),
    documents: await all((page) =>
      listDocuments(db, caller, { ...page, sort: 'createdAt', agreementId: id }),
    ),
    originals: await all((page) => listOriginals(db, caller, id, { ...page, sort: 'createdAt' }, asOf)),
  }
}

type PageAsked = { readonly limit: number; readonly cursor: string | undefined }

/** Every record of a list, page by page. */
async function all<Row>(read: (page: PageAsked) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const { data, page } = await read({ limit: 200, cursor })
    rows.push(...data)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}
