import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import { sealTrail, startSealing } from '../../src/audit/seal.ts'
import { sealBatch } from '../../src/audit/sealing.ts'
import { verifyTrail } from '../../src/audit/verify.ts'
import { actForMaintenance } from '../../src/db/connect.ts'
import { agreementIn, asOwner, clock, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await agreementIn(t, 'signed')
  await sealTrail(t.db)
})
afterAll(() => t.close())

const verify = (expected?: string) =>
  asOwner(t, async (owner) => {
    await actForMaintenance(owner)
    return verifyTrail(owner, expected)
  })

const switchTriggers = (owner: pg.Client, mode: 'disable' | 'enable always') =>
  owner.query(`alter table audit_events ${mode} trigger audit_events_stay;
    alter table audit_links ${mode} trigger audit_links_stay`)

/** What verifying says while the trail is as somebody who rules the database made it; then it is as it was. */
const whenTampered = (statements: string, expected?: string) =>
  asOwner(t, async (owner) => {
    await owner.query(
      'create temp table events as table audit_events; create temp table links as table audit_links',
    )
    await switchTriggers(owner, 'disable')
    await owner.query(statements)
    const verdict = await verify(expected)
    await owner.query(`truncate audit_events, audit_links, audit_unsealed; insert into audit_events select * from events;
      insert into audit_links select * from links; truncate audit_unsealed; drop table events, links`)
    await switchTriggers(owner, 'enable always')
    return verdict
  })

const eventAt = (position: number) => `(select event_id from audit_links where position = ${position})`
const swapped = (a: number, b: number) =>
  [
    [a, -1],
    [b, a],
    [-1, b],
  ]
    .map(([from, to]) => `update audit_links set position = ${to} where position = ${from};`)
    .join('\n')

describe('the chain over the trail', () => {
  it('holds as many links as there are events, and names its end', async () => {
    const [row] = await ownerRows<{ events: number }>(t, 'select count(*)::int events from audit_events')
    const { links, head, broken } = await verify()
    expect({ links, broken }).toEqual({ links: row!.events, broken: undefined })
    expect(head).toMatch(new RegExp(`^${links}:[0-9a-f]{64}$`))
    expect(await verify(head!)).toEqual({ links, head })
  })

  it('whatever is altered in an event is found', async () => {
    const columns = await ownerRows<{ name: string; type: string }>(
      t,
      `select attname name, format_type(atttypid, atttypmod) type from pg_attribute
       where attrelid = 'audit_events'::regclass and attnum > 0 and attname <> 'id'`,
    )
    expect(columns.length).toBeGreaterThan(10)
    for (const { name, type } of columns) {
      const others: Record<string, string> = {
        uuid: 'gen_random_uuid()',
        jsonb: `changes || '{"title": [null, "x"]}'`,
        account_role: `'auditor'`,
        'timestamp(3) with time zone': `at + interval '1 millisecond'`,
      }
      const verdict = await whenTampered(
        `update audit_events set ${name} = ${others[type] ?? `'x'`} where id = ${eventAt(3)}`,
      )
      expect(verdict.broken, name).toMatchObject({ position: 3, fault: 'altered' })
    }
  })

  it.each([
    ['a removed event', `delete from audit_events where id = ${eventAt(2)}`, 2, 'event_missing'],
    [
      'a removed event with its link',
      `delete from audit_events where id = ${eventAt(2)}; delete from audit_links where position = 2`,
      3,
      'link_missing',
    ],
    ['the first removed with its link', 'delete from audit_links where position = 1', 2, 'link_missing'],
    [
      'an event with another id',
      `update audit_events set id = gen_random_uuid() where id = ${eventAt(4)}`,
      4,
      'event_missing',
    ],
    ['two events in each other’s place', swapped(2, 4), 2, 'altered'],
    ['another hash', `update audit_links set hash = sha256('x') where position = 3`, 3, 'altered'],
  ])('%s is found', async (_, statements, position, fault) => {
    const { broken, links } = await whenTampered(statements)
    expect({ broken, links }).toMatchObject({ broken: { position, fault }, links: position - 1 })
  })

  it('an event put in past the trigger is found', async () => {
    const forged = `alter table audit_events disable trigger audit_events_await_seal;
      insert into audit_events select (jsonb_populate_record(e, '{"id": "0199e4c8-0000-7000-8000-000000000000"}')).* from audit_events e limit 1;
      alter table audit_events enable trigger audit_events_await_seal`
    expect((await whenTampered(forged)).broken).toMatchObject({
      eventId: '0199e4c8-0000-7000-8000-000000000000',
      fault: 'unlinked',
    })
  })

  it('the newest removed with their links are found by a head that was kept', async () => {
    const { head, links } = await verify()
    const removed = `delete from audit_events where id = ${eventAt(links)}; delete from audit_links where position = ${links}`
    expect((await whenTampered(removed)).broken).toBeUndefined()
    expect((await whenTampered(removed, head!)).broken).toMatchObject({
      position: links,
      fault: 'other_head',
    })
  })

  it('the text of an event tells a null in a change from none', async () => {
    const text = (changes: string) =>
      `registry_audit_text(jsonb_populate_record(e, '{"changes": ${changes}}'))`
    const [row] = await ownerRows(
      t,
      `select ${text('{"x": {"y": null}}')} <> ${text('{"x": {}}')} differ from audit_events e limit 1`,
    )
    expect(row).toEqual({ differ: true })
  })

  it('anyone can verify it with psql', async () => {
    const found = await ownerRows(
      t,
      `select position from (
         select l.position, l.hash, sha256(coalesce(lag(l.hash) over (order by l.position), '')
           || convert_to(registry_audit_text(e), 'UTF8')) wanted
         from audit_links l left join audit_events e on e.id = l.event_id) links
       where hash is distinct from wanted`,
    )
    expect(found).toEqual([])
  })

  it('is as long as it likes: batch by batch, to the last', async () => {
    await ownerRows(
      t,
      `insert into audit_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'request_id', n))).*
       from audit_events e, generate_series(1, 25000) n where e.id = ${eventAt(1)}`,
    )
    await Promise.all([sealTrail(t.db), sealTrail(t.db), sealTrail(t.db)])
    const whole = await verify()
    expect(whole).toMatchObject({ links: expect.any(Number), head: expect.any(String) })
    expect(whole.broken).toBeUndefined()
    expect(whole.links).toBeGreaterThan(25_000)
    const altered = `update audit_events set action = 'x' where id = ${eventAt(20_001)}`
    expect((await whenTampered(altered)).broken).toMatchObject({ position: 20_001, fault: 'altered' })
  })
})

describe('sealing', () => {
  it('waits for nobody: what is committed is linked, what is not follows once it is', async () => {
    const before = await verify()
    const event = `insert into audit_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
      from audit_events e limit 1 returning id`
    const placeOf = async (id: string) =>
      (
        await ownerRows<{ position: string }>(t, 'select position from audit_links where event_id = $1', [id])
      )[0]?.position
    await asOwner(t, async (slow) => {
      await slow.query('begin')
      const [first] = (await slow.query<{ id: string }>(event)).rows
      const [second] = await ownerRows<{ id: string }>(t, event)
      await sealTrail(t.db)
      expect(await placeOf(second!.id)).toBe(String(before.links + 1))
      expect(await placeOf(first!.id)).toBeUndefined()
      await slow.query('commit')
      await sealTrail(t.db)
      expect(await placeOf(first!.id)).toBe(String(before.links + 2))
    })
    expect((await verify()).broken).toBeUndefined()
  })
})

describe('a backlog', () => {
  const add = (count: number) =>
    ownerRows(
      t,
      `insert into audit_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'request_id', n))).*
       from audit_events e, generate_series(1, ${count}) n where e.id = ${eventAt(1)}`,
    )
  const waiting = async () =>
    (await ownerRows<{ count: number }>(t, 'select count(*)::int count from audit_unsealed'))[0]!.count

  /** Seals a batch after this event; also says how many entries of what waits, and how many events, were read for it. */
  const readFor = (after: string | null) =>
    asOwner(t, async (owner) => {
      await actForMaintenance(owner)
      await owner.query('begin')
      const { sealed, until } = await sealBatch(owner, after)
      const { rows } = await owner.query<{ waiting: number; events: number }>(
        `select sum(pg_stat_get_xact_tuples_returned(r)) filter (where r::text ~ 'unsealed')::int waiting,
           sum(pg_stat_get_xact_tuples_returned(r)) filter (where r::text !~ 'unsealed')::int events
         from unnest('{audit_unsealed, audit_unsealed_pkey, audit_events, audit_events_pkey}'::regclass[]) r`,
      )
      await owner.query('commit')
      return { sealed, until, ...rows[0]! }
    })

  const waitingAtFirst = 8000

  it('costs the same for each batch, however long it is, and what is swept late costs nothing', async () => {
    await sealTrail(t.db)
    await add(2000)
    const short = await readFor(null)
    await sealTrail(t.db)
    await add(waitingAtFirst)
    await asOwner(t, async (reader) => {
      await reader.query('begin isolation level repeatable read; select from audit_unsealed limit 1')
      const first = await readFor(null)
      const second = await readFor(first.until)
      for (const { sealed, waiting: entries, events } of [short, first, second]) {
        expect(sealed).toBe(1000)
        // What was sealed before is met once more where PostgreSQL may not yet forget it, as while it gathers statistics.
        expect(entries).toBeLessThan(waitingAtFirst / 2)
        expect(events).toBeLessThan(1100)
      }
    })
    await sealTrail(t.db)
    expect(await waiting()).toBe(0)
    expect((await verify()).broken).toBeUndefined()
  })

  it('does not hold up the end of the service: what is left is sealed at the next start', async () => {
    await add(3000)
    const log = pino({ level: 'silent' })
    await startSealing({ db: t.db, log, patience: 0 })()
    const left = await waiting()
    expect(left).toBeGreaterThan(0)
    await startSealing({ db: t.db, log })()
    expect(await waiting()).toBe(0)
    expect((await verify()).broken).toBeUndefined()
  })
})

describe('the owner of the tables', () => {
  it.each(['audit_events', 'audit_links'])('cannot change %s either', async (table) => {
    for (const statement of [
      `update ${table} set hash = hash`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      const sound = table === 'audit_events' ? statement.replace('hash = hash', 'action = action') : statement
      await expect(ownerRows(t, sound), sound).rejects.toThrow(`${table} is added to, never changed`)
    }
  })
})

describe('npm run audit:verify', () => {
  const program = fileURLToPath(new URL('../../src/cli/audit-verify.ts', import.meta.url))
  const run = async (...parameters: string[]) => {
    const { host, port, user, database, password } = t.database.ownerConnection
    const url = `postgres://${user}${password ? `:${password}` : ''}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    const env = { PATH: process.env.PATH, DATABASE_URL: url, DEMO: 'true' }
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...parameters], { env })
      return { code: 0, said: stdout }
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string }
      return { code, said: stderr }
    }
  }

  it('says that the trail is whole, or names the first link that is broken and fails', async () => {
    const { head, links } = await verify()
    expect(await run()).toEqual({
      code: 0,
      said: `the audit trail is whole: ${links} events, head ${head}\n`,
    })
    const other = `${links}:${'0'.repeat(64)}`
    expect(await run('--expect', other)).toEqual({
      code: 1,
      said: `the audit trail is broken at link ${links}: it is not the link that was expected: the newest links were removed or made anew\n`,
    })
    expect(await run('--expect', 'x')).toMatchObject({
      code: 1,
      said: expect.stringContaining('--expect POSITION:HASH'),
    })
  })
})
