import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf as id } from '../support/before.ts'

/** A database without rounds of review, with what was under way in it, that is then migrated. */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('review_rounds', rows)))
afterAll(() => database.drop())

const [lead, shopee] = [id(1), id(2)]
const statuses = ['draft', 'in_review', 'awaiting_dprd', 'ready_to_sign', 'signed'] as const
const officer = id(8)

const rows = `
  insert into organizations (id, kind, side, legal_name, short_name, sector) values
    (${lead}, 'agency', 'region', 'Dinas A', 'Dinas A', 'government'),
    (${shopee}, 'company', 'collaborator', 'PT A', 'A', 'marketplace');
  insert into agreements (id, registration_number, type, title, stages, lead_agency_id, status, effective_from, effective_until)
  values ${statuses
    .map(
      (status, at) =>
        `(${id(11 + at)}, 'KS-2026-0000${at}', 'pks', 'A', '{P2}', ${lead}, '${status}', '2026-01-01', '2026-12-31')`,
    )
    .join(', ')};
  insert into amendments (id, agreement_id, number, reason, changes, effective_from, status) values
    (${id(21)}, ${id(15)}, 1, 'x', '{"purpose": "x"}', '2026-07-01', 'in_review');
  insert into audit_events (id, at, account_id, actor_role, request_id, action, resource_type, resource_id, record_id, changes)
  values ${['04', '06']
    .map(
      (day) =>
        `(gen_random_uuid(), '2026-05-${day}T02:00:00Z', ${officer}, 'officer', 'r', 'submit', 'agreement', ${id(12)}, ${id(12)}, '{}')`,
    )
    .join(', ')}`

it('what is in review needs one approval, by any reviewer; what is ready to sign stays approved', async () => {
  const found = await database.read(`
    select coalesce('amendment ' || m.number, a.status::text), r.number, r.ended_at, s.position, s.organization_id, s.approved_at
    from review_rounds r join agreements a on a.id = r.agreement_id left join amendments m on m.id = r.amendment_id
    join review_round_steps s on s.round_id = r.id order by r.agreement_id`)
  expect(found).toEqual([
    ['in_review', 1, null, 1, null, null],
    ['awaiting_dprd', 1, null, 1, null, null],
    ['amendment 1', 1, null, 1, null, null],
  ])
})

it('what is in review was submitted when and by whom the trail says', async () => {
  const found = await database.read(`
    select r.submitted_at, r.submitted_by = ${officer} from review_rounds r where r.agreement_id = ${id(12)}`)
  expect(found).toEqual([[new Date('2026-05-06T02:00:00Z'), true]])
})
