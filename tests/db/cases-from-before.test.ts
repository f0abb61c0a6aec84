import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf as id } from '../support/before.ts'

/** A database as release 0.1.0 left it, with cases in it, that is then migrated. */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('region_notes', rows)))
afterAll(() => database.drop())

const [lead, support, shopee, gojek] = [id(1), id(2), id(3), id(4)]
/** A case of one agency and one collaborator, whose draft was cancelled, and one of two each, of which two drafts came. */
const [single, several] = [id(11), id(12)]
const [said, saidInSeveral] = [id(21), id(22)]
const [cancelled, alive] = [id(31), id(32)]

const rows = `
  insert into organizations (id, kind, legal_name, short_name, sector) values
    (${lead}, 'agency', 'Dinas A', 'Dinas A', 'government'), (${support}, 'agency', 'Dinas B', 'Dinas B', 'government'),
    (${shopee}, 'company', 'PT A', 'A', 'marketplace'), (${gojek}, 'company', 'PT B', 'B', 'ride_hailing');
  insert into cases (id, case_number, lead_agency_id, initiator, title, stages, status) values
    (${single}, 'PJ-2026-00001', ${lead}, 'region', 'A', '{P2}', 'promoted'),
    (${several}, 'PJ-2026-00002', ${lead}, 'region', 'B', '{P2}', 'promoted');
  insert into case_organizations (case_id, organization_id, side) values
    (${single}, ${lead}, 'region'), (${single}, ${shopee}, 'collaborator'),
    (${several}, ${lead}, 'region'), (${several}, ${support}, 'region'),
    (${several}, ${shopee}, 'collaborator'), (${several}, ${gojek}, 'collaborator');
  insert into meetings (id, case_id, kind, starts_at, ends_at, mode, agenda) values
    (${said}, ${single}, 'negotiation', now(), now(), 'online', 'A'),
    (${saidInSeveral}, ${several}, 'negotiation', now(), now(), 'online', 'B');
  insert into meeting_items (id, meeting_id, position, side, type, description) values
    (${id(41)}, ${said}, 0, 'region', 'need', 'x'), (${id(42)}, ${said}, 1, 'collaborator', 'offer', 'x'),
    (${id(43)}, ${saidInSeveral}, 0, 'region', 'need', 'x'), (${id(44)}, ${saidInSeveral}, 1, 'collaborator', 'offer', 'x');
  insert into agreements (id, registration_number, type, title, stages, lead_agency_id, origin_case_id, status) values
    (${cancelled}, 'KS-2026-00001', 'pks', 'A', '{P2}', ${lead}, ${single}, 'cancelled'),
    (${alive}, 'KS-2026-00002', 'pks', 'B', '{P2}', ${lead}, ${several}, 'draft');
  insert into agreement_parties (id, agreement_id, position, organization_id, side) values
    (${id(51)}, ${cancelled}, 1, ${lead}, 'region'), (${id(52)}, ${cancelled}, 2, ${shopee}, 'collaborator'),
    (${id(53)}, ${alive}, 1, ${lead}, 'region'), (${id(54)}, ${alive}, 2, ${shopee}, 'collaborator'),
    (${id(55)}, ${alive}, 3, ${gojek}, 'collaborator');
  insert into commitments (id, agreement_id, description, responsible_organization_id) values
    (${id(61)}, ${cancelled}, 'x', null), (${id(62)}, ${cancelled}, 'x', ${lead}), (${id(63)}, ${alive}, 'x', null)`

const read = (statement: string) => database.read(statement)

it('a promoted case whose only agreement was cancelled can be promoted again; another stays', async () => {
  expect(await read('select case_number, status, version from cases order by 1')).toEqual([
    ['PJ-2026-00001', 'agreed_to_proceed', 2],
    ['PJ-2026-00002', 'promoted', 1],
  ])
})

it('what minutes say is of the only organization of its side, and of nobody where there are several', async () => {
  const found =
    await read(`select o.short_name from meeting_items i left join organizations o on o.id = organization_id
    order by i.id`)
  expect(found).toEqual([['Dinas A'], ['A'], [null], [null]])
})

it('the only collaborator answers for a commitment of nobody', async () => {
  const found = await read(`select o.short_name from commitments c left join organizations o
    on o.id = responsible_organization_id order by c.id`)
  expect(found).toEqual([['A'], ['Dinas A'], [null]])
})
