import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { TestApp, TestResponse } from '../../support/app.ts'
import { expectStatus, ids, newAgreement, ownerRows } from '../../support/agreements.ts'
import { multipart, upload, type TestFile } from '../../support/documents.ts'

/** An agreement of Dinas PPKUKM and Shopee in this status, written as its owner where no action leads there quickly. */
export async function agreementOf(
  t: TestApp,
  status: 'draft' | 'in_review' | 'signed',
  parties = [ids.ppkukm, ids.shopee],
) {
  const made = await t.as('officer-ppkukm').post('/v1/agreements', newAgreement({ parties }))
  const { id } = expectStatus(made, 201).body
  if (status !== 'draft') {
    await ownerRows(
      t,
      'update agreements set status = $2, signed_on = $3, first_submitted_at = now() where id = $1',
      [id, status, status === 'signed' ? '2026-06-15' : null],
    )
  }
  return id as string
}

/** An amendment of an agreement, as its owner would write it: under review, or a draft that nobody submitted. */
export async function amendmentOf(t: TestApp, agreementId: string, submitted = true): Promise<string> {
  const rows = await ownerRows<{ id: string }>(
    t,
    `insert into amendments (id, agreement_id, number, reason, changes, effective_from, first_submitted_at)
     values (gen_random_uuid(), $1, 1, 'Perpanjangan', '{}', '2026-07-01', case when $2 then now() end) returning id`,
    [agreementId, submitted],
  )
  return rows[0]!.id
}

/** A case of Dinas PPKUKM and Shopee with minutes of this kind, finalized or not. */
export async function meetingOf(
  t: TestApp,
  { kind = 'negotiation', finalized = true, collaborator = ids.shopee } = {},
) {
  const officer = t.as('officer-ppkukm')
  const content = { title: 'Pemasaran digital', stages: ['P5'], collaboratorIds: [collaborator] }
  const caseId = expectStatus(await officer.post('/v1/cases', content), 201).body.id as string
  return { caseId, meetingId: await addMeeting(t, caseId, kind, finalized) }
}

/** One more meeting of a case. */
export async function addMeeting(
  t: TestApp,
  caseId: string,
  kind: string,
  finalized: boolean,
): Promise<string> {
  const officer = t.as('officer-ppkukm')
  const minutes = {
    kind,
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
  }
  const logged = expectStatus(await officer.post(`/v1/cases/${caseId}/meetings`, minutes), 201)
  if (finalized) {
    expectStatus(
      await officer.post(`/v1/meetings/${logged.body.id}/finalize`, undefined, { etag: logged.etag }),
      200,
    )
  }
  return logged.body.id
}

/** An upload that must succeed. */
export const uploaded = async (
  ...[t, account, fields, file]: Parameters<typeof upload>
): Promise<TestResponse> => expectStatus(await upload(t, account, fields, file), 201)

/** A body whose parts are as given, in this order. */
export function send(t: TestApp, parts: [string, string | TestFile][]): Promise<TestResponse> {
  const { payload, headers } = multipart(parts)
  return t.as('officer-ppkukm').post('/v1/documents', payload, { headers })
}

/** What is on the disk of the service: received files that stayed, and stored ones. */
export async function stored(t: TestApp): Promise<{ incoming: string[]; kept: string[] }> {
  const folder = path.join(t.dataDir, 'files')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const incoming = path.join(folder, 'incoming')
  return {
    incoming: paths.filter((each) => each.startsWith(incoming)),
    kept: paths.filter((each) => !each.startsWith(incoming)),
  }
}

/** The path of a document's content. */
export async function pathOf(t: TestApp, documentId: string): Promise<string> {
  const rows = await ownerRows<{ storage_key: string }>(
    t,
    'select storage_key from documents where id = $1',
    [documentId],
  )
  const key = rows[0]!.storage_key
  return path.join(t.dataDir, 'files', key.slice(0, 2), key.slice(2, 4), key)
}

/** How many documents and how many waiting files the database knows. */
export async function counts(t: TestApp): Promise<{ documents: number; pending: number }> {
  const [row] = await ownerRows<{ documents: number; pending: number }>(
    t,
    'select (select count(*)::int from documents) documents, (select count(*)::int from pending_files) pending',
  )
  return row!
}
