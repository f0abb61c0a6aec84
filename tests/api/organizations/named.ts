import type pg from 'pg'
import {
  asOwner,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  readyToSign,
  signing,
  today,
} from '../../support/agreements.ts'
import { amend, readyAmendment } from '../../support/amendments.ts'
import { askFor } from '../../support/corrections.ts'
import type { TestApp, TestResponse } from '../../support/app.ts'
import { contact, digits, register } from './examples.ts'

/** Merges one organization of a register into another, as last read. */
export async function merge(
  t: TestApp,
  loserId: string,
  intoId: string,
  list = 'collaborators',
): Promise<TestResponse> {
  const admin = t.as('admin')
  const { etag } = await admin.get(`/v1/${list}/${loserId}`)
  return admin.post(`/v1/${list}/${loserId}/merge`, { intoId }, { etag })
}

/** Undoes that, with the ETag that comes with the redirection. */
export async function unmerge(t: TestApp, loserId: string, list = 'collaborators'): Promise<TestResponse> {
  const admin = t.as('admin')
  const { etag } = await admin.get(`/v1/${list}/${loserId}`)
  return admin.post(`/v1/${list}/${loserId}/unmerge`, undefined, { etag })
}

/** Every column that names an organization, and how many of its rows name this one. */
export async function references(t: TestApp, id: string): Promise<Record<string, number>> {
  const columns = await ownerRows<{ place: string; column: string }>(
    t,
    `select conrelid::regclass::text as place, attname as column from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'organizations'::regclass`,
  )
  return asOwner(t, async (owner) => {
    const counts: Record<string, number> = {}
    for (const { place, column } of columns) {
      const { rows } = await owner.query(`select count(*)::int from ${place} where ${column} = $1`, [id])
      counts[`${place}.${column}`] = rows[0].count
    }
    for (const place of ['cases', 'agreements'])
      for (const column of ['organization_ids', 'former_lead_ids']) {
        const { rows } = await owner.query(
          `select count(*)::int from ${place} where ${column} @> array[$1::uuid]`,
          [id],
        )
        counts[`${place}.${column}`] = rows[0].count
      }
    return counts
  })
}

/** Two collaborators, and something in every table that names the loser. */
export async function makePair(t: TestApp) {
  const admin = t.as('admin')
  const officer = t.as('officer-ppkukm')
  const winner = await register(admin, {
    aliases: ['Nama Pemenang'],
    contacts: [{ name: 'Kontak Pemenang' }],
  })
  const parent = await register(admin)
  const loser = await register(admin, {
    parentId: parent.body.id,
    aliases: ['Nama Pemenang', 'Nama Lama'],
    website: 'https://contoh.id',
    identifiers: [{ scheme: 'X-NIB', value: digits(13) }],
    contacts: [contact],
  })
  const child = await register(admin, { parentId: loser.body.id })
  const earlier = await register(admin)
  expectStatus(await merge(t, earlier.body.id, loser.body.id), 200)
  const [w, l] = [winner.body.id as string, loser.body.id as string]
  const openCase = async (collaboratorIds: string[]) =>
    expectStatus(await officer.post('/v1/cases', { title: 'Kelas', stages: ['P2'], collaboratorIds }), 201)
      .body.id as string
  const caseOfLoser = await openCase([l])
  const caseOfBoth = await openCase([l, w])
  const minutes = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
    participants: [{ organizationId: l, name: 'Contoh Peserta' }],
    items: [{ side: 'collaborator', organizationId: l, type: 'offer', stage: 'P2', description: 'Kelas' }],
    actionItems: [{ description: 'Mengirim usulan', ownerOrganizationId: l }],
  }
  const meeting = expectStatus(await officer.post(`/v1/cases/${caseOfBoth}/meetings`, minutes), 201).body
    .id as string
  // Finalized minutes keep who was in the case, and under which name.
  const held = expectStatus(await officer.post(`/v1/cases/${caseOfBoth}/meetings`, minutes), 201)
  expectStatus(
    await officer.post(`/v1/meetings/${held.body.id}/finalize`, undefined, { etag: held.etag }),
    200,
  )
  const agreementOfLoser = (await draftAgreement(t, { parties: [ids.ppkukm, l] })).body
  const agreementOfBoth = (await draftAgreement(t, { parties: [ids.ppkukm, w, l] })).body
  await asOwner(t, (owner) => fillByOwner(owner, l, w, agreementOfBoth))
  return { w, l, parent, child, earlier, caseOfLoser, caseOfBoth, meeting, agreementOfLoser, agreementOfBoth }
}

/** What no request of these tests makes. */
async function fillByOwner(
  owner: pg.Client,
  l: string,
  w: string,
  agreement: { id: string; parties: { id: string; organization: { id: string } }[] },
) {
  await owner.query(
    `with person as (
       insert into accounts (id, name, email) values (gen_random_uuid(), $1, $1 || '@contoh.id') returning id)
     insert into memberships (id, account_id, role, organization_id, valid_from)
     select id, id, 'partner', $2, '2026-01-01' from person`,
    [`mitra-${l}`, l],
  )
  await owner.query(
    `insert into commitments (id, agreement_id, description, responsible_organization_id)
     values (gen_random_uuid(), $1, 'Kelas', $2)`,
    [agreement.id, l],
  )
  await owner.query(
    `insert into provisions (id, agreement_id, position, organization_id, kind, text)
     values (gen_random_uuid(), $1, 1, $2, 'right', 'Menerima data')`,
    [agreement.id, l],
  )
  await owner.query(
    `insert into evaluations (id, agreement_id, evaluator, organization_id, evaluated_organization_id, period_from, period_until, rating, recommendation)
     values (gen_random_uuid(), $1, 'collaborator', $2, $4, '2026-01-01', '2026-03-31', 4, 'extend'),
       (gen_random_uuid(), $1, 'agency', $4, $2, '2026-01-01', '2026-03-31', 4, 'extend'),
       (gen_random_uuid(), $1, 'agency', $4, $3, '2026-02-01', '2026-03-31', 2, 'stop')`,
    [agreement.id, l, w, ids.ppkukm],
  )
  await owner.query(
    `insert into activities (id, commitment_id, agreement_id, organization_id, held_on, value, created_by, took_part)
     select gen_random_uuid(), id, $1, $2, '2026-02-01', 3, a.account, array[a.account]
     from commitments, (select account_id account from memberships where organization_id = $2) a where agreement_id = $1`,
    [agreement.id, l],
  )
  await owner.query(
    `insert into documents (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, uploaded_by, uploader_id)
     values (gen_random_uuid(), 'evidence', 'parties', 'a.pdf', 'application/pdf', 1, repeat('0', 64), $3, $1, gen_random_uuid(), $2)`,
    [agreement.id, l, `merge-${l}`],
  )
  await owner.query(
    `insert into proposals (id, proposal_number, collaborator_id, agency_id, title, stages, proposed_by)
     values (gen_random_uuid(), $2, $1, $3, 'Bazar', '{P5}', gen_random_uuid())`,
    [l, `PN-${l.slice(-12)}`, ids.ppkukm],
  )
  await owner.query(
    `insert into comments (id, agreement_id, audience, text, author_id, organization_id)
     values (gen_random_uuid(), $1, 'parties', 'Mohon diperjelas', gen_random_uuid(), $2)`,
    [agreement.id, l],
  )
  await owner.query(
    `insert into trading_spaces (id, name, kind, kecamatan, agency_id, operator_id)
     values (gen_random_uuid(), 'Bazar', 'bazaar', 'Tebet', $2, $1)`,
    [l, ids.ppkukm],
  )
  await owner.query(
    `insert into feedback (id, collaborator_id, received_text, received_at)
     values (gen_random_uuid(), $1, 'Pelatihannya membantu', now())`,
    [l],
  )
  // The winner's row lacks a number that the loser's has.
  await owner.query(
    'update agreement_parties set document_number = null where agreement_id = $1 and organization_id = $2',
    [agreement.id, w],
  )
}

/** A signed agreement of these collaborators, with a right of the first. */
export async function signedBy(t: TestApp, first: string, ...others: string[]): Promise<TestResponse> {
  const draft = await draftAgreement(t, { parties: [ids.ppkukm, first, ...others] })
  const provisions = [{ organizationId: first, kind: 'right', text: 'Menerima data' }]
  const url = `/v1/agreements/${draft.body.id}`
  const officer = t.as('officer-ppkukm')
  const commitment = { description: 'Kelas', targetValue: 4, unit: 'kelas', responsibleOrganizationId: first }
  expectStatus(await officer.post(`${url}/commitments`, commitment), 201)
  const { etag } = await officer.get(url)
  const written = expectStatus(await officer.patch(url, { provisions }, { etag }), 200)
  const ready = await readyToSign(t, written)
  return expectStatus(await officer.post(`${url}/sign`, undefined, { etag: ready.etag }), 200)
}

/**
 * What this collaborator signed, with an earlier text of its commitment and an original that it holds, what it would join by a draft amendment, and what it
 * was left out of, as a correction says that was asked for.
 */
export async function signAndJoin(t: TestApp, id: string) {
  const signed = await signedBy(t, id)
  const { body } = await t.as('admin').get(`/v1/agreements/${signed.body.id}/commitments`)
  await amend(t, signed, today, { commitments: { change: [{ id: body.data[0].id, targetValue: 8 }] } })
  const original = { form: 'original', holderOrganizationId: id, place: 'Ruang arsip', on: '2026-03-02' }
  expectStatus(await t.as('officer-ppkukm').post(`/v1/agreements/${signed.body.id}/originals`, original), 201)
  const other = await signedBy(t, ids.shopee)
  const provisions = [{ organizationId: id, kind: 'right', text: 'Menerima data' }]
  const changes = { parties: { join: [{ organizationId: id }] }, provisions }
  const joining = await readyAmendment(t, other, today, changes)
  const missing = { organizationId: id, ...signing('9/PKS', '2026-01-01'), nameAsSigned: 'Nama Hilang' }
  expectStatus(await askFor(t, await signedBy(t, ids.shopee), { missingParties: [missing] }), 201)
  return { signed, other, joining }
}

/** A party leaves by an amendment that the others sign. */
export const leave = (t: TestApp, { body, ...signed }: TestResponse, partyId: string) => {
  const staying = body.parties.filter((each: { id: string }) => each.id !== partyId)
  return amend(t, { ...signed, body: { ...body, parties: staying } }, today, {
    parties: { leave: [partyId] },
  })
}

/** The ids of the organizations of a case or an agreement are a set. */
const inOrder = (line: string) =>
  line.replace(/(?<="organization_ids": \[)[^\]]*/, (found) => found.split(', ').toSorted().join(', '))

/** Every row there is, but for the trail; without what says that a record moved on. */
export async function everyRow(t: TestApp): Promise<Map<string, string>> {
  const skipped = new Set([
    'audit_events',
    'audit_links',
    'audit_unsealed',
    'events',
    'event_feed',
    'event_epochs',
    'organization_renamings',
    'request_counts',
    'organization_moves',
  ])
  return asOwner(t, async (owner) => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const lines = new Map<string, string>()
    for (const { name } of tables.filter((each) => !skipped.has(each.name))) {
      const { rows } = await owner.query<{ line: string }>(
        `select (to_jsonb(r) - 'version' - 'updated_at')::text as line from ${name} r order by 1`,
      )
      lines.set(name, rows.map(({ line }) => inOrder(line)).join('\n'))
    }
    return lines
  })
}
