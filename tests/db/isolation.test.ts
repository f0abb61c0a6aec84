import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicActor, ofOrganization, type Actor, type Role } from '../../src/kernel/actor.ts'
import { openDatabase, type Database } from '../../src/db/client.ts'
import { visibleTo } from '../../src/db/visibility.ts'
import { once } from '../../src/idempotency/once.ts'
import type { Session } from '../../src/db/session.ts'
import { DomainError } from '../../src/kernel/errors.ts'
import { organizationId } from '../../src/reference/organizations.ts'
import { agreementIn, clock, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
/** One connection, so that whoever comes next gets the one that was used before. */
let db: Database

beforeAll(async () => {
  t = await startTestApp({ clock })
  await agreementIn(t, 'in_review', { title: 'Milik Shopee', parties: [ids.ppkukm, ids.shopee] })
  await agreementIn(t, 'in_review', { title: 'Milik Gojek', parties: [ids.ppkukm, ids.gojek] })
  await agreementIn(t, 'signed', { title: 'Ditandatangani', parties: [ids.ppkukm, ids.bankDki] })
})
afterAll(() => t.close())
beforeEach(
  () =>
    void (db = openDatabase(t.database.serviceConnection, {
      poolSize: 1,
      queueSize: 100,
      once,
      visibleTo,
      statementTimeoutMs: 300,
    })),
)
afterEach(() => db.close())

const actor = (role: Role, organizationId: string | null = null): Actor => ({
  role,
  accountId: null,
  accountName: null,
  ...ofOrganization(organizationId),
})
const shopee = actor('partner', ids.shopee)
const gojek = actor('partner', ids.gojek)
const officer = actor('officer', ids.ppkukm)
/** Of the same organization as `shopee` and `officer`, and for a second one besides. */
const both = { ...shopee, actsFor: [ids.shopee], readsFor: [ids.shopee, ids.gojek] }
const successor = { ...officer, actsFor: [ids.ppkukm, ids.parekraf], readsFor: [ids.ppkukm, ids.parekraf] }

/** Whom PostgreSQL takes the connection for, and what it shows. */
async function look(session: Session) {
  const [who, rows] = await Promise.all([
    session.execute<{ role: string; organization: string; actsFor: string; readsFor: string }>(
      sql`select current_user role, current_setting('app.organization_id', true) organization,
        current_setting('app.acts_for', true) "actsFor", current_setting('app.reads_for', true) "readsFor"`,
    ),
    session.execute<{ title: string }>(sql`select title from agreements order by title`),
  ])
  return { ...who.rows[0]!, titles: rows.rows.map((row) => row.title) }
}

const set = (...members: string[]) => (members.length > 0 ? `{${members.join(',')}}` : '')
const settingsOf = (organization: string, actsFor: string[], readsFor = actsFor) => ({
  organization,
  actsFor: set(...actsFor),
  readsFor: set(...readsFor),
})
const ofNobody = settingsOf('', [])
const concluded = ['Ditandatangani']
const every = ['Ditandatangani', 'Milik Gojek', 'Milik Shopee']

const views: [string, Actor, Awaited<ReturnType<typeof look>>][] = [
  [
    'Shopee',
    shopee,
    { role: 'registry_partner', ...settingsOf(ids.shopee, [ids.shopee]), titles: ['Milik Shopee'] },
  ],
  [
    'Shopee, which reads for Gojek',
    both,
    {
      role: 'registry_partner',
      ...settingsOf(ids.shopee, [ids.shopee], [ids.shopee, ids.gojek]),
      titles: ['Milik Gojek', 'Milik Shopee'],
    },
  ],
  [
    'Gojek',
    gojek,
    { role: 'registry_partner', ...settingsOf(ids.gojek, [ids.gojek]), titles: ['Milik Gojek'] },
  ],
  [
    'an officer',
    officer,
    { role: 'registry_officer', ...settingsOf(ids.ppkukm, [ids.ppkukm]), titles: every },
  ],
  [
    'an officer who acts for two agencies',
    successor,
    { role: 'registry_officer', ...settingsOf(ids.ppkukm, [ids.ppkukm, ids.parekraf]), titles: every },
  ],
  ['an integrator', actor('integrator'), { role: 'registry_integrator', ...ofNobody, titles: concluded }],
  ['the public', publicActor, { role: 'registry_public', ...ofNobody, titles: concluded }],
]

const viewOf = (reader: Actor) => views.find(([, each]) => each === reader)![2]

/** Everyone in turn, on the one connection, sees what is theirs. */
async function expectEveryoneSeesTheirOwn() {
  for (const [, reader, view] of [...views, ...views.toReversed()]) {
    expect(await db.read(reader, look)).toEqual(view)
    expect(await db.write(reader, look)).toEqual(view)
  }
}

const pidOf = async (session: Session) =>
  (await session.execute<{ pid: number }>(sql`select pg_backend_pid() pid`)).rows[0]!.pid

/** The ways in which the work of a request ends, and what its caller is told. */
const endings: Record<string, { end: (session: Session) => Promise<unknown>; told: RegExp }> = {
  success: { end: async () => 'done', told: /^done$/ },
  'a rule that says no': {
    end: async () => {
      throw new DomainError('not_found')
    },
    told: /^Not found$/,
  },
  'an error of ours': {
    end: async () => {
      throw new TypeError('a mistake')
    },
    told: /^a mistake$/,
  },
  'an SQL error': { end: (session) => session.execute(sql`select 1 / 0`), told: /^division by zero$/ },
  'a statement that is refused': {
    end: (session) => session.execute(sql`delete from audit_events`),
    told: /^permission denied for table audit_events$/,
  },
  'a statement timeout': {
    end: (session) => session.execute(sql`select pg_sleep(5)`),
    told: /^canceling statement due to statement timeout$/,
  },
  'a broken connection': {
    end: async (session) => {
      await ownerRows(t, 'select pg_terminate_backend($1)', [await pidOf(session)])
      await session.execute(sql`select 1`)
    },
    // What of it is heard first depends on how busy the machine is.
    told: /terminat|not queryable|EPIPE|ECONNRESET/,
  },
}

/** What the caller is told: the result, or the message of the error that PostgreSQL or we gave. */
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(String, (error: Error) => (error.cause instanceof Error ? error.cause.message : error.message))

describe('one connection lent to one actor after another', () => {
  it('shows each what is theirs', expectEveryoneSeesTheirOwn)

  describe.each(Object.entries(endings))('after %s', (name, { end, told }) => {
    it.each(views)('read as %s', async (_, reader, view) => {
      let seen: unknown
      const work = db.read(reader, async (session) => {
        seen = await look(session)
        return end(session)
      })
      expect(await outcomeOf(work)).toMatch(told)
      expect(seen).toEqual(view)
      await expectEveryoneSeesTheirOwn()
    })

    it.each(views)('write as %s', async (_, writer, view) => {
      let seen: unknown
      const work = db.write(writer, async (session) => {
        seen = await look(session)
        return end(session)
      })
      expect(await outcomeOf(work)).toMatch(told)
      expect(seen).toEqual(view)
      await expectEveryoneSeesTheirOwn()
    })

    if (name === 'success') return
    it('nothing of the transaction stays', async () => {
      const before = await ownerRows(t, 'select title, version from agreements order by title')
      const work = db.write(officer, async (session) => {
        await session.execute(sql`update agreements set title = 'Bocor'`)
        return end(session)
      })
      expect(await outcomeOf(work)).toMatch(told)
      expect(await ownerRows(t, 'select title, version from agreements order by title')).toEqual(before)
    })
  })

  it('whoever waits for a connection gets it as themselves', async () => {
    const many = Array.from({ length: 60 }, (_, index) => views[index % views.length]!)
    const seen = await Promise.all(
      many.map(([, reader], index) => (index % 3 === 0 ? db.write(reader, look) : db.read(reader, look))),
    )
    expect(seen).toEqual(many.map(([, , view]) => view))
  })

  it('keeps what a rule refused, and drops what broke', async () => {
    const first = await db.read(shopee, pidOf)
    await expect(db.read(shopee, endings['a rule that says no']!.end)).rejects.toThrow(DomainError)
    expect(await db.read(shopee, pidOf)).toBe(first)
    await expect(db.read(shopee, endings['an error of ours']!.end)).rejects.toThrow(TypeError)
    expect(await db.read(shopee, pidOf)).not.toBe(first)
  })
})

describe('an identity that cannot be taken on', () => {
  const nobodyKnown = actor('intruder' as Role, ids.shopee)

  it('gives nothing of the actor before', async () => {
    const former = await db.read(officer, pidOf)
    await expect(db.read(nobodyKnown, look)).rejects.toThrow('could not take on its actor')
    expect(await db.read(gojek, pidOf)).not.toBe(former)
    await expectEveryoneSeesTheirOwn()
  })

  it('writes nothing as the actor before', async () => {
    await db.read(officer, look)
    const write = db.write(nobodyKnown, (session) =>
      session.execute(sql`update agreements set title = 'Bocor'`),
    )
    await expect(write).rejects.toThrow('role "registry_intruder" does not exist')
    expect(await ownerRows(t, `select 1 from agreements where title = 'Bocor'`)).toEqual([])
    await expectEveryoneSeesTheirOwn()
  })
})

describe('a new connection', () => {
  it('is the public until it is given an actor', async () => {
    let seen: unknown
    const work = db.read(actor('intruder' as Role), async (session) => {
      seen = await look(session)
    })
    await expect(work).rejects.toThrow('could not take on its actor')
    const unset = { organization: null, actsFor: null, readsFor: null }
    expect(seen).toEqual({ role: 'registry_public', ...unset, titles: concluded })
  })

  it('reads accounts, and nothing else, to find out who asks', async () => {
    const found = await db.authenticate((session) => session.execute(sql`select name from accounts`))
    expect(found.rows.length).toBeGreaterThan(0)
    for (const table of ['agreements', 'cases', 'meetings', 'organizations', 'audit_events']) {
      const refused = db.authenticate((session) => session.execute(sql.raw(`select 1 from ${table}`)))
      await expect(refused, table).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    await expectEveryoneSeesTheirOwn()
  })
})

describe('settings made in a transaction', () => {
  const takeOver = sql`select set_config('role', 'registry_admin', false), set_config('app.organization_id', ${ids.gojek}, false),
    set_config('app.acts_for', ${`{${ids.gojek}}`}, false), set_config('app.reads_for', ${`{${ids.gojek}}`}, false)`

  it('do not outlive its rollback', async () => {
    await db.read(shopee, look)
    const work = db.write(shopee, async (session) => {
      await session.execute(takeOver)
      throw new DomainError('conflict')
    })
    await expect(work).rejects.toThrow(DomainError)
    await expectEveryoneSeesTheirOwn()
  })

  it('do not outlive the rollback of a savepoint in it', async () => {
    await db.write(shopee, async (session) => {
      await session.execute(sql`savepoint inside`)
      await session.execute(takeOver)
      await session.execute(sql`rollback to savepoint inside`)
      expect(await look(session)).toEqual(viewOf(shopee))
    })
    await expectEveryoneSeesTheirOwn()
  })

  it('carry the actor of the transaction and leave the one of the connection', async () => {
    await db.read(shopee, look)
    expect(await db.write(officer, look)).toEqual(viewOf(officer))
    expect(await db.read(shopee, look)).toEqual(viewOf(shopee))
  })
})

describe('the organizations an actor acts for', () => {
  const title = 'Diubah oleh yang bertindak untuk'
  const retitled = (who: Actor) =>
    db.write(who, async ({ $client }) => {
      const { rowCount } = await $client.query(
        `update agreements set version = version + 1, title = title where lead_agency_id = $1`,
        [ids.parekraf],
      )
      return rowCount
    })

  beforeAll(() =>
    agreementIn(t, 'draft', { by: 'officer-parekraf', parties: [ids.parekraf, ids.gojek], title }),
  )

  it('are those whose records it changes, and the ones it only reads for are not', async () => {
    expect(await retitled(officer)).toBe(0)
    expect(await retitled({ ...officer, readsFor: [ids.ppkukm, ids.parekraf] })).toBe(0)
    expect(await retitled(successor)).toBe(1)
  })

  it.each([
    ['2025-12-31', [ids.ppkukm]],
    ['2026-01-01', [ids.ppkukm, ids.parekraf]],
    ['2026-02-01', [ids.ppkukm, ...[ids.parekraf, organizationId('DPMPTSP')].toSorted()]],
  ])('are on %s its own and those it succeeded by then, also over another', async (day, expected) => {
    const succeed = `update organizations set succeeded_by_id = $2, succeeded_from = $3, succession_basis = 'Pergub' where id = $1`
    await ownerRows(t, succeed, [ids.parekraf, ids.ppkukm, '2026-01-01'])
    await ownerRows(t, succeed, [organizationId('DPMPTSP'), ids.parekraf, '2026-02-01'])
    const [found] = await ownerRows(
      t,
      'select registry_acts_for($1, $2) as "actsFor", registry_reads_for($1, $2) as "readsFor"',
      [ids.ppkukm, day],
    )
    expect(found).toEqual({ actsFor: expected, readsFor: expected })
  })
})
