import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor, ofOrganization, type Actor } from '../../src/kernel/actor.ts'
import { holders, leavingOutNothing } from '../support/query-visibility.ts'
import type { VisibleTo } from '../../src/db/visibility.ts'
import { asActor } from '../support/actors.ts'
import {
  agreedCase,
  agreementIn,
  clock,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  promote,
  walk,
} from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'

/** The agreements, by the name the tests give them; the title of each holds its name. */
const names = [
  'shopee-draft',
  'shopee-review',
  'shopee-ready',
  'shopee-signed',
  'shopee-terminated',
  'shopee-cancelled',
  'gojek-draft',
  'gojek-review',
  'parekraf-bankdki-signed',
  'shopee-promoted',
] as const
type Name = (typeof names)[number]

/** What each reader sees, and nothing else. */
const expected: [AccountName | undefined, readonly Name[]][] = [
  ['admin', names],
  ['officer-ppkukm', names],
  ['officer-parekraf', names],
  ['reviewer', names],
  ['auditor', names],
  ['partner-shopee', ['shopee-review', 'shopee-ready', 'shopee-signed', 'shopee-terminated']],
  ['partner-gojek', ['gojek-review']],
  ['partner-bankdki', ['parekraf-bankdki-signed']],
  ['integrator', ['shopee-signed', 'shopee-terminated', 'parekraf-bankdki-signed']],
  [undefined, ['shopee-signed', 'shopee-terminated', 'parekraf-bankdki-signed']],
]
interface World {
  t: TestApp
  made: Record<Name, string>
}

async function makeWorld(visibleTo?: VisibleTo): Promise<World> {
  const t = await startTestApp({ clock, ...(visibleTo && { visibleTo }) })
  const made: Partial<Record<Name, string>> = {}
  const add = async (name: Name, ...[status, options]: [Parameters<typeof agreementIn>[1], object?]) => {
    made[name] = (
      await agreementIn(t, status, { title: `Judul ${name.replaceAll('-', '')}`, ...options })
    ).body.id
  }
  await add('shopee-draft', 'draft')
  await add('shopee-review', 'in_review')
  await add('shopee-ready', 'ready_to_sign')
  await add('shopee-signed', 'signed')
  await add('shopee-terminated', 'terminated')
  await add('shopee-cancelled', 'cancelled')
  await add('gojek-draft', 'draft', { parties: [ids.ppkukm, ids.gojek] })
  await add('gojek-review', 'in_review', { parties: [ids.ppkukm, ids.gojek] })
  await add('parekraf-bankdki-signed', 'signed', {
    by: 'officer-parekraf',
    parties: [ids.parekraf, ids.bankDki],
  })
  const agreed = await agreedCase(t, { title: 'Judul shopeepromoted' })
  made['shopee-promoted'] = expectStatus(await promote(t, agreed), 201).body.id
  return { t, made: made as Record<Name, string> }
}

const listOf = (account: AccountName | undefined) => (account ? '/v1/agreements' : '/v1/public/agreements')

describe.each(holders)('what each reader sees, held %s', (_, visibleTo) => {
  let world: World
  beforeAll(async () => void (world = await makeWorld(visibleTo)))
  afterAll(() => world.t.close())

  const nameOf = (row: { id: string }) => names.find((name) => world.made[name] === row.id) ?? row.id
  const sorted = (rows: readonly string[]) => rows.toSorted()

  describe.each(expected)('%s', (account, seen) => {
    const hidden = names.filter((name) => !seen.includes(name))
    const get = (path: string) => world.t.as(account).get(path)

    it('lists and counts what is theirs, in one page and in many', async () => {
      const { body } = expectStatus(await get(`${listOf(account)}?count=exact&limit=200`), 200)
      expect(sorted(body.data.map(nameOf))).toEqual(sorted(seen))
      expect(body.page.total).toBe(seen.length)
      for (const sort of ['updatedAt', '-updatedAt', 'effectiveUntil', '-effectiveUntil']) {
        const rows = await walk(world.t, account, `${listOf(account)}?limit=1&sort=${sort}`)
        expect(sorted(rows.map(nameOf))).toEqual(sorted(seen))
      }
    })

    it('gets what is theirs, and 404 for the rest as for an id that nothing has', async () => {
      for (const name of seen)
        expect((await get(`${listOf(account)}/${world.made[name]}`)).status, name).toBe(200)
      const none = await get(`${listOf(account)}/${ids.unknown}`)
      const { requestId: _, instance: __, ...same } = none.body
      for (const name of hidden) {
        const response = await get(`${listOf(account)}/${world.made[name]}`)
        expect(response.status, name).toBe(404)
        expect(response.body).toMatchObject(same)
      }
    })

    it('finds no more by any filter', async () => {
      const filters = [
        `agencyId=${ids.ppkukm}`,
        `collaboratorId=${ids.shopee}`,
        `collaboratorId=${ids.gojek}`,
        'stage=P2',
        'type=pks',
        'asOf=2026-06-15',
        ...(account
          ? [
              'status=draft,in_review,ready_to_sign,cancelled',
              `leadAgencyId=${ids.ppkukm}`,
              'effectiveUntil[gte]=2000-01-01',
            ]
          : []),
      ]
      for (const filter of filters) {
        const { body } = expectStatus(await get(`${listOf(account)}?${filter}&count=exact&limit=200`), 200)
        for (const row of body.data) expect(seen, filter).toContain(nameOf(row))
        expect(body.page.total).toBe(body.data.length)
      }
    })

    it('finds no more by a cursor made from what is hidden', async () => {
      const rows = await ownerRows<{ id: string; updated_at: Date }>(
        world.t,
        'select id, updated_at from agreements',
      )
      for (const { id, updated_at: at } of rows) {
        const cursor = Buffer.from(JSON.stringify(['updatedAt', at.toISOString(), id])).toString('base64url')
        const { body } = expectStatus(await get(`${listOf(account)}?sort=updatedAt&cursor=${cursor}`), 200)
        for (const row of body.data) expect(seen).toContain(nameOf(row))
      }
    })

    if (account === undefined) return

    it('finds by words what is theirs and nothing else', async () => {
      for (const name of names) {
        const { body } = expectStatus(
          await get(`/v1/agreements?q=${name.replaceAll('-', '')}&count=exact`),
          200,
        )
        expect(body.data.map(nameOf)).toEqual(seen.includes(name) ? [name] : [])
        expect(body.page.total).toBe(seen.includes(name) ? 1 : 0)
      }
    })

    // The terminated one no longer holds on the day of its termination, and held on the day before.
    it.each([
      ['2026-06-14', ['shopee-signed', 'shopee-terminated', 'parekraf-bankdki-signed']],
      ['2026-06-15', ['shopee-signed', 'parekraf-bankdki-signed']],
    ])('counts in the report what is theirs on %s', async (day, standing) => {
      const { body } = expectStatus(await get(`/v1/reports/coverage?asOf=${day}`), 200)
      expect(body.inForce.count).toBe(seen.filter((name) => standing.includes(name)).length)
    })
  })
})

describe('with row-level security switched off', () => {
  const listed = async (options: { visibleTo?: VisibleTo } = {}) => {
    const t = await startTestApp({ clock, ...options })
    try {
      await agreementIn(t, 'in_review', { title: 'Milik Shopee' })
      await agreementIn(t, 'in_review', { title: 'Milik Gojek', parties: [ids.ppkukm, ids.gojek] })
      await ownerRows(t, 'alter table agreements disable row level security')
      const { body } = await t.as('partner-shopee').get('/v1/agreements')
      return body.data.map((row: { title: string }) => row.title).toSorted()
    } finally {
      await t.close()
    }
  }

  it('the queries hold alone', async () => expect(await listed()).toEqual(['Milik Shopee']))

  it('nothing holds without the queries either: each of the two was tested by itself', async () => {
    expect(await listed({ visibleTo: leavingOutNothing })).toEqual(['Milik Gojek', 'Milik Shopee'])
  })
})

describe('what PostgreSQL itself refuses', () => {
  let world: World
  beforeAll(async () => void (world = await makeWorld()))
  afterAll(() => world.t.close())

  const actorOf = (account: AccountName | 'public'): Actor =>
    account === 'public' ? publicActor : asActor(account)
  const run = (account: AccountName | 'public', statement: string) =>
    world.t.db.write(actorOf(account), (session) => session.execute(sql.raw(statement)))
  const everyone = [
    'admin',
    'officer-ppkukm',
    'reviewer',
    'auditor',
    'partner-shopee',
    'integrator',
    'public',
  ] as const
  /** The SQLSTATE it is refused with: 42501 is a missing privilege, or a policy that says no. */
  const sqlStateOf = (account: AccountName | 'public', statement: string) =>
    run(account, statement).then(
      () => 'accepted',
      (error: { cause?: { code?: string } }) => error.cause?.code,
    )

  it.each([
    `update audit_events set action = 'nothing'`,
    'delete from audit_events',
    'truncate audit_events',
    'update audit_links set position = 0',
    'delete from audit_links',
    'delete from audit_unsealed',
    'set role registry_maintenance',
    'delete from agreements',
    'delete from cases',
    'delete from organizations',
    'delete from accounts',
    'alter table agreements disable row level security',
    'alter table agreements add column x text',
    'drop policy sees_all on agreements',
    'create policy x on agreements for select using (true)',
    'create table x (y int)',
    'create function x() returns int language sql as $$ select 1 $$',
    'drop table audit_events',
    'grant registry_admin to registry_public',
    'alter table agreements disable trigger all',
    'select * from drizzle.__drizzle_migrations',
    'select rolpassword from pg_authid',
    `copy (select 1) to program 'true'`,
    `select pg_read_file('/etc/passwd')`,
  ])('everyone: %s', async (statement) => {
    const answers = await Promise.all(everyone.map((account) => sqlStateOf(account, statement)))
    expect(answers).toEqual(everyone.map(() => '42501'))
  })

  it.each([
    ['public', 'select signatory_name from agreement_parties'],
    ['public', 'select document_number from agreement_parties'],
    ['public', 'select * from agreement_parties'],
    ['public', 'select purpose from agreements'],
    ['public', 'select status_reason from agreements'],
    ['public', 'select origin_case_id from agreements'],
    ['public', 'select submitted_by from agreements'],
    ['public', 'select * from agreements'],
    ['integrator', 'select signatory_name from agreement_parties'],
    ['integrator', 'select signatory_title from agreement_parties'],
    ['integrator', 'select authority_basis from agreement_parties'],
    ...(['public', 'integrator'] as const).flatMap((account) =>
      [
        'cases',
        'case_organizations',
        'meetings',
        'meeting_participants',
        'meeting_items',
        'obstacles',
        'action_items',
        'commitments',
        'audit_events',
        'accounts',
        'number_counters',
      ].map((table) => [account, `select 1 from ${table}`] as const),
    ),
    ...(['reviewer', 'officer-ppkukm'] as const).flatMap((account) => [
      [account, 'select 1 from accounts'] as const,
      [account, 'select 1 from memberships'] as const,
    ]),
    ...(['partner-shopee', 'reviewer', 'officer-ppkukm'] as const).flatMap((account) => [
      [account, 'select account_id from audit_events'] as const,
      [account, 'select client_address from audit_events'] as const,
    ]),
    ['partner-shopee', 'select 1 from audit_events'],
    ['partner-shopee', 'select starting_conditions from cases'],
    ['partner-shopee', 'select process_scores from meetings'],
    ['partner-shopee', 'select reason from checklist_items'],
    ...(['public', 'integrator', 'partner-shopee', 'auditor'] as const).flatMap((account) => [
      [account, `update agreements set title = 'x'`] as const,
      [account, `update organizations set short_name = 'x'`] as const,
      [account, `insert into audit_events (id) values (gen_random_uuid())`] as const,
    ]),
    ...(['public', 'integrator', 'auditor'] as const).map(
      (account) => [account, `update number_counters set last = 0`] as const,
    ),
    // A partner counts its proposals, and nothing else.
    ['partner-shopee', `insert into number_counters (series, year, last) values ('agreement', 2099, 9)`],
    ['reviewer', `update agreements set title = 'x'`],
    ['reviewer', `update agreements set signed_on = '2026-01-01'`],
    ['reviewer', `update agreement_parties set document_number = 'x'`],
    ['officer-ppkukm', `update organizations set short_name = 'x'`],
    ['admin', `update cases set title = 'x'`],
    ...(['public', 'integrator', 'partner-shopee', 'reviewer', 'auditor'] as const).map(
      (account) => [account, `delete from commitments`] as const,
    ),
    ...(['public', 'integrator', 'partner-shopee', 'reviewer', 'auditor', 'officer-ppkukm'] as const).flatMap(
      (account) => [
        [account, `update memberships set role = 'admin'`] as const,
        [
          account,
          `insert into accounts (id, name, email) values (gen_random_uuid(), 'x', 'x@contoh.id')`,
        ] as const,
      ],
    ),
  ] as const)('%s: %s', async (account, statement) => {
    expect(await sqlStateOf(account, statement)).toBe('42501')
  })

  it.each([
    [
      'an agreement',
      `insert into agreements (id, registration_number, type, title, stages, lead_agency_id) values (gen_random_uuid(), 'X-1', 'pks', 'x', '{P1}', '${ids.parekraf}')`,
    ],
    [
      'a case',
      `insert into cases (id, case_number, lead_agency_id, initiator, title, stages) values (gen_random_uuid(), 'X-1', '${ids.parekraf}', 'region', 'x', '{P1}')`,
    ],
    [
      'an agency',
      `insert into organizations (id, kind, side, legal_name, short_name, sector) values (gen_random_uuid(), 'agency', 'region', 'x', 'x', 'government')`,
    ],
  ])('an officer: %s of another agency', async (_, statement) => {
    expect(await sqlStateOf('officer-ppkukm', statement)).toBe('42501')
  })

  it("an officer: a party of another agency's agreement", async () => {
    const statement = `insert into agreement_parties (id, agreement_id, position, organization_id, side)
       values (gen_random_uuid(), '${world.made['parekraf-bankdki-signed']}', 9, '${ids.ppkukm}', 'region')`
    expect(await sqlStateOf('officer-ppkukm', statement)).toBe('42501')
  })

  it("an officer: a commitment of another agency's agreement", async () => {
    const statement = `insert into commitments (id, agreement_id, description) values (gen_random_uuid(), '${world.made['parekraf-bankdki-signed']}', 'x')`
    expect(await sqlStateOf('officer-ppkukm', statement)).toBe('42501')
  })

  it('an officer changes and removes nothing of another agency, and cannot give an agreement away', async () => {
    const others = world.made['parekraf-bankdki-signed']
    const nothing = [
      `update agreements set title = 'x' where id = '${others}'`,
      `update agreement_parties set document_number = 'x' where agreement_id = '${others}'`,
      `delete from agreement_parties where agreement_id = '${others}'`,
    ]
    for (const statement of nothing)
      expect((await run('officer-ppkukm', statement)).rowCount, statement).toBe(0)
    const given = `update agreements set lead_agency_id = '${ids.parekraf}', organization_ids = '{}' where id = '${world.made['shopee-draft']}'`
    expect(await sqlStateOf('officer-ppkukm', given)).toBe('42501')
  })

  it('a partner sees no row of another, however it asks', async () => {
    const read = (statement: string) =>
      world.t.db.read(
        actorOf('partner-gojek'),
        async (session) => (await session.execute(sql.raw(statement))).rows,
      )
    expect(await read(`select 1 from agreements where id = '${world.made['shopee-review']}'`)).toEqual([])
    expect(
      await read(`select 1 from agreement_parties where agreement_id = '${world.made['shopee-review']}'`),
    ).toEqual([])
    expect(await read('select 1 from commitments')).toEqual([])
    expect(await read('select 1 from cases')).toEqual([])
    expect(await read('select 1 from meetings')).toEqual([])
    expect(await read('select count(*)::int from agreements')).toEqual([{ count: 1 }])
  })

  it('an actor without an organization sees nothing that belongs to one', async () => {
    const nobody = { ...actorOf('partner-shopee'), ...ofOrganization(null) }
    const rows = await world.t.db.read(nobody, (session) => session.execute(sql`select 1 from agreements`))
    expect(rows.rows).toEqual([])
  })

  it('through the front door, an officer registers nothing for another agency', async () => {
    const body = { ...newAgreement(), leadAgencyId: ids.parekraf }
    expect(await world.t.as('officer-ppkukm').post('/v1/agreements', body)).toMatchObject({ status: 403 })
  })
})
