import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decidedStatuses } from '../../../src/agreements/lifecycle.ts'
import { subjects } from '../../../src/events/subjects.ts'
import { eventTypes } from '../../../src/events/types.ts'
import type { EventPage, RegistryEvent } from '../../../src/events/schemas.ts'
import { forgetEvents, sealEvents } from '../../../src/events/sealing.ts'
import {
  agreementIn,
  expectStatus,
  ids,
  ownerRows,
  asOwner,
  renewedAgreement,
  signedAgreement,
  terminatedFrom,
} from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { decide, withheld } from '../../support/papers.ts'
import { feedBegins } from '../../support/feed.ts'
import { movingClock } from '../../support/partnership.ts'

const { clock, setDay } = movingClock('2026-06-15')
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await feedBegins(t, '2026-06-15')
})
afterAll(() => t.close())

const read = async (account: AccountName, query = ''): Promise<EventPage> =>
  expectStatus(await t.as(account).get(`/v1/events${query}`), 200).body
const headOf = async (account: AccountName) => (await read(account, '?after=head')).next

/** All that an account is told after a place. */
async function after(account: AccountName, place: string, query = ''): Promise<RegistryEvent[]> {
  const { data, next, hasMore } = await read(account, `?after=${place}${query}`)
  return hasMore ? [...data, ...(await after(account, next, query))] : data
}
const typesAfter = async (account: AccountName, place: string, id?: string) =>
  (await after(account, place))
    .filter(({ data }) => id === undefined || data.id === id)
    .map(({ type }) => type)

describe('GET /v1/events', () => {
  it('tells what was done, in order, to each what it sees of it', async () => {
    const readers = ['admin', 'partner-shopee', 'partner-gojek', 'integrator'] as const
    const heads = await Promise.all(readers.map(headOf))
    const { body } = await signedAgreement(t, { title: 'Kelas batik' })
    const told = await Promise.all(readers.map((account, at) => typesAfter(account, heads[at]!, body.id)))
    expect(told).toEqual([
      ['agreement.created', 'agreement.in_review', 'agreement.ready_to_sign', 'agreement.signed'],
      ['agreement.in_review', 'agreement.ready_to_sign', 'agreement.signed'],
      [],
      ['agreement.signed'],
    ])
    const ofType = await after('integrator', heads[3]!, '&type=agreement.signed')
    const signed = ofType.find(({ data }) => data.id === body.id)
    expect(signed).toMatchObject({
      specversion: '1.0',
      subject: `agreement/${body.id}`,
      data: { id: body.id, status: 'signed', version: body.version, withParts: true },
    })
    expect(signed!.data.changed).toContain('status')
  })

  it('tells who saw a record, and nobody else, that it is hidden; and that it is there again', async () => {
    const { body } = await signedAgreement(t, { title: 'Kelas tenun' })
    const places = {
      integrator: await headOf('integrator'),
      officer: await headOf('officer-parekraf'),
      gojek: await headOf('partner-gojek'),
    }
    await decide(t, body.id, withheld)
    const [hidden] = await after('integrator', places.integrator)
    expect(hidden).toMatchObject({ type: 'agreement.hidden', data: { id: body.id } })
    expect(Object.keys(hidden!.data)).toEqual(['id'])
    expect(await typesAfter('officer-parekraf', places.officer, body.id)).toEqual(['agreement.updated'])
    expect(await after('partner-gojek', places.gojek)).toEqual([])
    const place = await headOf('integrator')
    await decide(t, body.id, { disclosure: 'open' })
    expect(await typesAfter('integrator', place, body.id)).toEqual(['agreement.updated'])
    // What it went through while it was hidden is not told afterwards.
    expect(await typesAfter('integrator', places.integrator, body.id)).toEqual([
      'agreement.hidden',
      'agreement.updated',
    ])
  })

  it('tells of a merge the organization that is no more, and the records that moved', async () => {
    const officer = t.as('officer-ppkukm')
    const firm = {
      kind: 'company',
      shortName: 'Kriya',
      legalName: 'PT Kriya Nusa',
      sector: 'marketplace',
    }
    const { body } = expectStatus(await officer.post('/v1/collaborators', firm), 201)
    const draft = await agreementIn(t, 'draft', { parties: [ids.ppkukm, body.id] })
    const place = await headOf('auditor')
    const winner = expectStatus(await t.as('admin').get(`/v1/collaborators/${ids.gojek}`), 200)
    const loser = expectStatus(await t.as('admin').get(`/v1/collaborators/${body.id}`), 200)
    expectStatus(
      await t
        .as('admin')
        .post(`/v1/collaborators/${body.id}/merge`, { intoId: winner.body.id }, { etag: loser.etag }),
      200,
    )
    const told = await after('auditor', place)
    expect(told.map(({ type, data }) => [type, data.id])).toEqual(
      expect.arrayContaining([
        ['organization.merged', body.id],
        ['organization.updated', ids.gojek],
        ['agreement.updated', draft.body.id],
      ]),
    )
  })

  it('pages without a gap, also where a page tells this reader nothing', async () => {
    const place = await headOf('partner-gojek')
    for (const title of ['Satu', 'Dua', 'Tiga']) await agreementIn(t, 'draft', { title })
    const whole = await after('officer-ppkukm', await headOf('officer-ppkukm'))
    expect(whole).toEqual([])
    const { data, next, hasMore } = await read('partner-gojek', `?after=${place}&limit=1`)
    expect([data, hasMore, next === place]).toEqual([[], false, false])
    const all = await after('admin', (await read('admin', '?limit=1')).next)
    const one = await after('admin', (await read('admin', '?limit=1')).next, '&limit=7')
    expect(one).toEqual(all)
  })

  it('400 for a cursor that is none, 410 for one of another reader, another database, or from before what is kept', async () => {
    const codes = async (account: AccountName, place: string) => {
      const { status, body } = await t.as(account).get(`/v1/events?after=${encodeURIComponent(place)}`)
      return [status, body.code]
    }
    const place = await headOf('officer-ppkukm')
    expect(await codes('officer-ppkukm', 'abc')).toEqual([400, 'invalid_cursor'])
    expect(await codes('officer-parekraf', place)).toEqual([410, 'copy_outdated'])
    const [epoch, position, reader] = JSON.parse(Buffer.from(place, 'base64url').toString())
    const forged = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    expect(await codes('officer-ppkukm', forged([epoch, position + 1, reader]))).toEqual([
      410,
      'copy_outdated',
    ])
    expect(await codes('officer-ppkukm', forged([idOfNone, position, reader]))).toEqual([
      410,
      'copy_outdated',
    ])
    expect(await codes('officer-ppkukm', forged([epoch, -1, reader]))).toEqual([400, 'invalid_cursor'])
    await forgetEvents(t.db, new Date(Date.now() + 1000))
    expect(await codes('officer-ppkukm', place)).toEqual([200, undefined])
    expect(await codes('officer-ppkukm', forged([epoch, 0, reader]))).toEqual([410, 'copy_outdated'])
    expect((await read('officer-ppkukm')).data).toEqual([])
  })

  it('a restored copy, or a standby that was promoted, ends the places beyond what it has', async () => {
    const place = await headOf('auditor')
    const [epoch, position, reader] = JSON.parse(Buffer.from(place, 'base64url').toString())
    // As on a server that was restored from a backup: other positions were given there after the same beginning.
    await asOwner(t, (owner) =>
      owner.query(`set role registry_maintenance; update event_epochs set cluster = 'the server before'`),
    )
    await agreementIn(t, 'draft', { title: 'Setelah pemulihan' })
    const told = await after('auditor', place)
    expect(told.map(({ type }) => type)).toEqual(['agreement.created'])
    const beyond = Buffer.from(JSON.stringify([epoch, position + 1, reader])).toString('base64url')
    expect((await t.as('auditor').get(`/v1/events?after=${beyond}`)).status).toBe(410)
  })
})

const idOfNone = '0199e4c8-1c1f-7000-8000-00000000ffff'

describe('what days bring', () => {
  it('is told once, whichever instance asks first, also of days on which none ran', async () => {
    const other = await startTestApp({ clock, database: t.database })
    const begins = await signedAgreement(t, { effectiveFrom: '2026-06-21', effectiveUntil: '2026-07-02' })
    const ends = await signedAgreement(t, { effectiveUntil: '2026-06-19' })
    const place = await headOf('integrator')
    expect(await typesAfter('integrator', place)).toEqual([])
    setDay('2026-06-25')
    await Promise.all(
      [t, other].flatMap((app) => [1, 2].map(() => app.as('admin').get('/v1/events?after=head'))),
    )
    const told = (await after('integrator', place)).map(({ type, data }) => [type, data.id])
    expect(told).toEqual([
      ['agreement.ended', ends.body.id],
      ['agreement.began', begins.body.id],
    ])
    setDay('2026-07-03')
    expect((await after('integrator', place)).map(({ type }) => type)).toEqual([
      'agreement.ended',
      'agreement.began',
      'agreement.ended',
    ])
    await other.close()
  })

  it('is told in short transactions, each thing once and by days, however many there are', async () => {
    const on = (day: string, terms: object = {}) => signedAgreement(t, { effectiveUntil: day, ...terms })
    const [a, b, c] = [await on('2026-08-03'), await on('2026-08-03'), await on('2026-08-03')]
    const last = await on('2026-08-05')
    const begins = await on('2026-12-31', { effectiveFrom: '2026-08-04' })
    const place = await headOf('admin')
    const batches: number[] = []
    const told: string[] = []
    const day = '2026-08-09'
    for (let more = true, from = place; more;) {
      more = await sealEvents(t.db, day, 2)
      const { data, next } = await read('admin', `?after=${from}`)
      batches.push(data.length)
      told.push(...data.map(({ type, subject }) => `${type} ${subject}`))
      from = next
    }
    expect(batches).toEqual([2, 2, 1])
    const onTheFourth = [a, b, c].map(({ body }) => `agreement.ended agreement/${body.id}`)
    const began = `agreement.began agreement/${begins.body.id}`
    expect(told).toEqual([...onTheFourth, began, `agreement.ended agreement/${last.body.id}`])
    setDay(day)
    expect(await after('admin', place)).toHaveLength(5)
    expect(await ownerRows(t, 'select told_until::text, told_after from event_feed')).toEqual([
      { told_until: day, told_after: null },
    ])
  })

  it('is each turn that a record takes by itself, once', async () => {
    setDay('2026-08-20')
    const ended = await terminatedFrom(t, '2026-09-02')
    const { old, renewal } = await renewedAgreement(t, {}, '2026-09-03')
    const amended = await signedAgreement(t)
    await amend(t, amended, '2026-09-04', { effectiveUntil: '2027-02-01' })
    const dated = [await signedAgreement(t), await signedAgreement(t), await signedAgreement(t)] as const
    const [resumed, suspended, moved] = dated.map(({ body }) => body.id as string)
    const dates = {
      suspensions: [`'{[2026-08-01,2026-09-05)}'`, resumed],
      suspended_on: [`'2026-09-06'`, suspended],
      parent_from: [`'2026-09-07'`, moved],
    }
    for (const [column, [value, id]] of Object.entries(dates))
      await ownerRows(t, `update agreements set ${column} = ${value} where id = $1`, [id])
    const admin = t.as('admin')
    const names = { legalName: 'Dinas Contoh Lama', shortName: 'Contoh Lama' }
    const { body: agency, etag } = expectStatus(await admin.post('/v1/agencies', names), 201)
    const succession = {
      succeededById: ids.parekraf,
      succeededFrom: '2026-09-08',
      successionBasis: 'Pergub Contoh',
    }
    expectStatus(await admin.post(`/v1/agencies/${agency.id}/succeed`, succession, { etag }), 200)
    const place = await headOf('admin')
    setDay('2026-09-10')
    const told = (await after('admin', place)).map(({ type, subject }) => `${type} ${subject}`)
    const turns = {
      terminated: ended.body.id,
      superseded: old.body.id,
      began: renewal.body.id,
      amended: amended.body.id,
      resumed,
      suspended,
      moved,
    }
    for (const [turn, id] of Object.entries(turns)) {
      const own = `agreement.${turn} agreement/${id}`
      expect(
        told.filter((each) => each === own),
        own,
      ).toHaveLength(1)
    }
    expect(told).toContain(`organization.succeeded organization/${agency.id}`)
  })
})

describe('the subjects of events', () => {
  it('are told with each state that their tables know, by triggers on each', async () => {
    const states = await ownerRows<{ table: string; state: string }>(
      t,
      `select c.relname as table, e.enumlabel as state from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_enum e on e.enumtypid = a.atttypid where a.attname = 'status' and c.relkind = 'r'`,
    )
    const triggers = await ownerRows<{ name: string }>(
      t,
      `select tgrelid::regclass || ' ' || tgname as name from pg_trigger where tgname ~ '_note_(added|changed|removed)$'`,
    )
    const decided: readonly string[] = decidedStatuses
    const known = triggers.map(({ name }) => name)
    for (const [type, { table }] of Object.entries(subjects)) {
      for (const each of ['added', 'changed', 'removed'])
        expect(known).toContain(`${table} ${table}_note_${each}`)
      const own = states.filter(
        (each) => each.table === table && !(type === 'agreement' && decided.includes(each.state)),
      )
      for (const { state } of own) expect(eventTypes).toContain(`${type}.${state}`)
    }
    expect(known).toHaveLength(Object.keys(subjects).length * 3)
  })

  /** Settings, accounts and their rights, and what is one person's own. */
  const untold = [
    'regime_rules',
    'reminder_rules',
    'warning_rules',
    'checklist_templates',
    'clause_templates',
    'review_plans',
    'accounts',
    'memberships',
    'access_reviews',
    'calendar_feeds',
    'webhooks',
    'notifications',
    'notification_preferences',
    'imports',
    'data_breaches',
    'privacy_requests',
    'retention_rules',
    'retention_destructions',
  ]

  it('are all records, but for those that are named', async () => {
    const versioned = await ownerRows<{ name: string }>(
      t,
      `select c.relname as name from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
       and (select count(*) from pg_attribute a where a.attrelid = c.oid and attname in ('version', 'updated_at')) = 2
       order by c.relname`,
    )
    const told = new Set<string>(Object.values(subjects).map(({ table }) => table))
    expect(versioned.map(({ name }) => name).filter((name) => !told.has(name))).toEqual(untold.toSorted())
  })
})
