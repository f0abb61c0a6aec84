import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf } from '../support/before.ts'

let database: Awaited<ReturnType<typeof databaseBefore>>
const [agency, officer, reviewer, client, merged] = [idOf(1), idOf(11), idOf(12), idOf(13), idOf(2)]

beforeAll(async () => {
  database = await databaseBefore(
    'memberships',
    `set role registry_maintenance;
     insert into organizations (id, kind, side, legal_name, short_name, sector, status) values
       (${agency}, 'agency', 'region', 'Dinas Contoh', 'Dinas Contoh', 'government', 'active'),
       (${merged}, 'agency', 'region', 'Dinas Lama', 'Dinas Lama', 'government', 'merged');
     insert into accounts (id, name, role, organization_id, email, scopes, created_at) values
       -- On 1 March in UTC, which is 2 March in Jakarta.
       (${officer}, 'Petugas', 'officer', ${agency}, 'petugas@contoh.id', null, '2026-03-01T18:00:00Z'),
       (${reviewer}, 'Penelaah', 'reviewer', null, 'penelaah@contoh.id', null, '2026-04-01T02:00:00Z'),
       (${client}, 'JAKI', 'integrator', null, null, '{registry:read}', '2026-05-01T02:00:00Z');
     insert into calendar_feeds (id, account_id, name, hash) values (${idOf(21)}, ${officer}, 'Ponsel', 'x');
     insert into organization_moves (loser_id, winner_id, how, in_table, in_column, row_key) values
       (${merged}, ${agency}, 'moved', 'accounts', 'organization_id', jsonb_build_object('id', ${officer}));
     reset role`,
  )
}, 120_000)
afterAll(() => database.drop())

it('every account has one membership, from the day in Jakarta on which it was made', async () => {
  expect(
    await database.read(
      `select account_id::text, role::text, organization_id::text, administrator, valid_from::text, valid_until
       from memberships where account_id in (${officer}, ${reviewer}, ${client}) order by valid_from`,
    ),
  ).toEqual(
    [
      [officer, 'officer', agency, false, '2026-03-02', null],
      [reviewer, 'reviewer', null, false, '2026-04-01', null],
      [client, 'integrator', null, false, '2026-05-01', null],
    ].map((row) => row.map((value) => (typeof value === 'string' ? plain(value) : value))),
  )
})

it('a calendar is that of the membership, and what a merge moved can be moved back', async () => {
  expect(
    await database.read(
      `select f.name, m.account_id = f.account_id from calendar_feeds f join memberships m on m.id = f.membership_id`,
    ),
  ).toEqual([['Ponsel', true]])
  expect(
    await database.read(
      `select in_table, (select account_id = ${officer} from memberships where id = (row_key->>'id')::uuid) from organization_moves`,
    ),
  ).toEqual([['memberships', true]])
})

/** An id as PostgreSQL writes it. */
const plain = (value: string): string => /^'([\w-]+)'::uuid$/.exec(value)?.[1] ?? value
