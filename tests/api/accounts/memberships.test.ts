import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../../src/demo/accounts.ts'
import { issueToken } from '../../../src/identity/tokens/tokens.ts'
import { agreementIn, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { register } from '../organizations/examples.ts'
import { merge } from '../organizations/named.ts'
import { signingKey, startTestApp, type TestApp } from '../../support/app.ts'
import {
  movableClock,
  officerOf,
  password,
  personWithPassword,
  refresh,
  registerUser,
  token,
} from './people.ts'

let t: TestApp
const { clock, pass } = movableClock('2026-06-15T05:00:00.000Z')
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const day = 24 * 60 * 60
const speakingFor = (membershipId: string) => ({ headers: { 'registry-membership': membershipId } })

/** A token of our own for an account. */
const tokenFor = (accountId: string, membershipId?: string) =>
  issueToken(signingKey, {
    accountId,
    membershipId,
    issuer: t.app.config.tokenIssuer,
    audience: t.app.config.tokenAudience,
    ttl: 30 * day,
    now: clock(),
  })

const give = (userId: string, membership: object, by: 'admin' | 'partner-contoh-niaga' = 'admin') =>
  t.as(by).post(`/v1/users/${userId}/memberships`, membership)

async function change(id: string, patch: object, by: 'admin' | 'partner-contoh-niaga' = 'admin') {
  const { etag } = await t.as('admin').get(`/v1/memberships/${id}`)
  return t.as(by).patch(`/v1/memberships/${id}`, patch, { etag })
}

const needed = { status: 403, body: { code: 'membership_needed' } }

describe('a person of two collaborators that are merged', () => {
  it('has to say for which one it speaks until then; from then on they are one, the administrator of it', async () => {
    const [loser, winner] = [await register(t.as('admin')), await register(t.as('admin'))]
    const { body } = await registerUser(t, { role: 'partner', organizationId: loser.body.id })
    const administering = { role: 'partner', organizationId: winner.body.id, administrator: true }
    const { body: second } = expectStatus(await give(body.id, administering), 201)
    const person = t.bearer(tokenFor(body.id))
    expect(await person.get('/v1/cases')).toMatchObject(needed)
    expectStatus(await merge(t, loser.body.id, winner.body.id), 200)
    const later = t.bearer(tokenFor(body.id))
    expectStatus(await later.get('/v1/cases'), 200)
    expect((await later.get('/v1/me')).body).toMatchObject({
      membershipId: second.id,
      organization: { id: winner.body.id },
    })
    expectStatus(await later.get('/v1/cases', speakingFor(body.memberships[0].id)), 200)
  })
})

describe('an acting head of two agencies', () => {
  const parekraf = { id: ids.parekraf, shortName: 'Dinas Parekraf' }
  const dpmptsp = { id: ids.dpmptsp, shortName: 'DPMPTSP' }

  it('has to say for which one it speaks, and is told which there are', async () => {
    const acting = t.as('officer-acting')
    const refused = await acting.get('/v1/cases')
    expect(refused).toMatchObject(needed)
    expect(refused.body.memberships).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ role: 'officer', organization: parekraf }),
        expect.objectContaining({ role: 'officer', organization: dpmptsp }),
      ]),
    )
    expect(refused.body.memberships).toHaveLength(2)
    for (const strange of [ids.unknown, demoActor('officer-ppkukm').membershipId!, 'Dinas Parekraf'])
      expect(await acting.get('/v1/cases', speakingFor(strange))).toMatchObject(needed)
  })

  it('/v1/me answers for all, and for the one that is named', async () => {
    const { body } = expectStatus(await t.as('officer-acting').get('/v1/me'), 200)
    expect(body).toMatchObject({
      name: 'officer-acting',
      membershipId: null,
      role: null,
      organization: null,
      actsFor: [],
      operations: expect.arrayContaining(['getMe', 'changeOwnPassword']),
    })
    expect(body.operations).not.toContain('openCase')
    expect(body.memberships.map((each: { organization: object }) => each.organization)).toEqual(
      expect.arrayContaining([parekraf, dpmptsp]),
    )
    for (const { id, organization } of body.memberships) {
      const named = expectStatus(await t.as('officer-acting').get('/v1/me', speakingFor(id)), 200)
      expect(named.body).toMatchObject({
        membershipId: id,
        role: 'officer',
        organization,
        actsFor: [organization],
      })
      expect(named.body.operations).toContain('openCase')
    }
  })

  it('acts for the agency it speaks for only, and the trail says for which', async () => {
    const { body: me } = await t.as('officer-acting').get('/v1/me')
    const of = (organizationId: string): string =>
      me.memberships.find((each: { organization: { id: string } }) => each.organization.id === organizationId)
        .id
    const opened = expectStatus(
      await t
        .as('officer-acting')
        .post(
          '/v1/cases',
          { title: 'Dua dinas', stages: ['P4'], collaboratorIds: [ids.shopee] },
          speakingFor(of(ids.dpmptsp)),
        ),
      201,
    )
    expect(opened.body.leadAgencyId).toBe(ids.dpmptsp)
    const url = `/v1/cases/${opened.body.id}`
    const patch = { title: 'Dua dinas, satu kepala' }
    const asParekraf = { etag: opened.etag, ...speakingFor(of(ids.parekraf)) }
    expect((await t.as('officer-acting').patch(url, patch, asParekraf)).status).toBe(403)
    const asDpmptsp = { etag: opened.etag, ...speakingFor(of(ids.dpmptsp)) }
    expectStatus(await t.as('officer-acting').patch(url, patch, asDpmptsp), 200)
    const { body: trail } = await t.as('auditor').get(`/v1/audit-events?recordId=${opened.body.id}`)
    expect(trail.data.length).toBe(2)
    for (const event of trail.data)
      expect(event).toMatchObject({ membershipId: of(ids.dpmptsp), organization: dpmptsp, role: 'officer' })
  })

  it('a token can be limited to one: no header widens it', async () => {
    const person = await personWithPassword(t, officerOf)
    const second = expectStatus(await give(person.id, { role: 'officer', organizationId: ids.parekraf }), 201)
    const asked = { grant_type: 'password', username: person.email, password }
    const signedIn = expectStatus(await token(t, { ...asked, membership: second.body.id }), 200)
    const client = t.bearer(signedIn.body.access_token)
    expect((await client.get('/v1/me')).body).toMatchObject({ organization: parekraf })
    const first = (await client.get('/v1/me')).body.memberships.find(
      ({ id }: { id: string }) => id !== second.body.id,
    )
    expect(await client.get('/v1/cases', speakingFor(first.id))).toMatchObject(needed)
    // The session keeps it, until another is asked for.
    const next = expectStatus(await refresh(t, signedIn.body.refresh_token), 200)
    expect((await t.bearer(next.body.access_token).get('/v1/me')).body.membershipId).toBe(second.body.id)
    const moved = {
      grant_type: 'refresh_token',
      refresh_token: next.body.refresh_token,
      membership: first.id,
    }
    const other = expectStatus(await token(t, moved), 200)
    expect((await t.bearer(other.body.access_token).get('/v1/me')).body.membershipId).toBe(first.id)
    const strange = { ...asked, membership: demoActor('admin').membershipId! }
    expect(await token(t, strange)).toMatchObject({ status: 400, body: { error: 'invalid_scope' } })
  })
})

describe('a deputy reviewer for two weeks', () => {
  it('gains and loses the right on the day, with one token', async () => {
    const person = await registerUser(t, officerOf)
    const deputy = { role: 'reviewer', organizationId: null, from: '2026-06-20', until: '2026-07-03' }
    const given = expectStatus(await give(person.body.id, deputy), 201)
    expect(given.body).toMatchObject({
      role: 'reviewer',
      organization: null,
      from: deputy.from,
      until: deputy.until,
    })
    const agreement = await agreementIn(t, 'in_review')
    const client = t.bearer(tokenFor(person.body.id))
    const roles = async () =>
      (await client.get('/v1/me')).body.memberships.map(({ role }: { role: string }) => role)
    const approve = async () => {
      const { etag } = await t.as('admin').get(`/v1/agreements/${agreement.body.id}`)
      const call = { etag, ...speakingFor(given.body.id) }
      return client.post(`/v1/agreements/${agreement.body.id}/approve`, undefined, call)
    }
    expect(await roles()).toEqual(['officer'])
    expect(await approve()).toMatchObject(needed)
    // 19 June, one second before midnight in Jakarta.
    pass(4 * day + 12 * 60 * 60 - 1)
    expect(await roles()).toEqual(['officer'])
    pass(1)
    expect(await roles()).toEqual(['officer', 'reviewer'])
    expectStatus(await approve(), 200)
    pass(14 * day - 1)
    expect(await roles()).toEqual(['officer', 'reviewer'])
    pass(1)
    expect(await roles()).toEqual(['officer'])
    expect(await approve()).toMatchObject(needed)
  })
})

describe('the registrar', () => {
  it('an officer who changes agency: the old one is no longer theirs', async () => {
    const person = await registerUser(t, officerOf)
    const client = t.bearer(tokenFor(person.body.id))
    const opened = expectStatus(
      await client.post('/v1/cases', { title: 'Pindah', stages: ['P2'], collaboratorIds: [ids.shopee] }),
      201,
    )
    const [{ id: old }] = person.body.memberships
    const today = person.body.memberships[0].from
    const ended = await change(old, { until: today })
    expect(expectStatus(ended, 200).body).toMatchObject({ until: today, allowedActions: ['patch'] })
    const moved = { role: 'officer', organizationId: ids.parekraf }
    const next = { ...moved, from: new Date(Date.parse(today) + day * 1000).toISOString().slice(0, 10) }
    expectStatus(await give(person.body.id, next), 201)
    pass(day)
    expect((await client.get('/v1/me')).body).toMatchObject({ organization: { id: ids.parekraf } })
    const patch = { title: 'Masih saya?' }
    const call = { etag: opened.etag }
    expect((await client.patch(`/v1/cases/${opened.body.id}`, patch, call)).status).toBe(403)
    const { body } = await t.as('auditor').get(`/v1/users/${person.body.id}/memberships`)
    expect(body.data.map((each: { organization: { id: string } }) => each.organization.id)).toEqual([
      ids.parekraf,
      ids.ppkukm,
    ])
    expect(body.data[1].allowedActions).toEqual([])
    expect(await change(old, { until: null })).toMatchObject({ status: 409 })
    const { body: user } = await t.as('admin').get(`/v1/users/${person.body.id}`)
    expect(user.memberships).toMatchObject([moved].map(() => ({ organization: { id: ids.parekraf } })))
  })

  it('ends a membership at once by giving yesterday; a token stops within 30 s', async () => {
    const person = await registerUser(t, officerOf)
    const client = t.bearer(tokenFor(person.body.id))
    expectStatus(await client.get('/v1/cases'), 200)
    const [{ id, from }] = person.body.memberships
    const yesterday = new Date(Date.parse(from) - day * 1000).toISOString().slice(0, 10)
    const earlier = new Date(Date.parse(from) - 2 * day * 1000).toISOString().slice(0, 10)
    expect(await change(id, { until: earlier })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/until', code: 'end_too_early' }] },
    })
    expectStatus(await change(id, { until: yesterday }), 200)
    pass(31)
    expect(await client.get('/v1/cases')).toMatchObject({ ...needed, body: { memberships: [] } })
    expect((await client.get('/v1/me')).body).toMatchObject({ memberships: [], role: null })
  })

  it.each([
    [
      'an officer without an agency',
      { role: 'officer' },
      '/organizationId',
      'organization_does_not_fit_role',
    ],
    [
      'an officer who is an administrator',
      { ...officerOf, administrator: true },
      '/administrator',
      'administrator_of_partner',
    ],
    [
      'an end before the start',
      { role: 'auditor', from: '2026-09-02', until: '2026-09-01' },
      '/until',
      'end_before_start',
    ],
  ])('422: %s', async (_, membership, pointer, code) => {
    const person = await registerUser(t)
    expect(await give(person.body.id, membership)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code }] },
    })
  })

  it('409: the same membership on some of the days', async () => {
    const person = await registerUser(t, officerOf)
    const [{ id, from }] = person.body.memberships
    expect(
      await give(person.body.id, { ...officerOf, from: '2027-01-01', until: '2027-02-01' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'already_exists', conflictsWith: { id, location: `/v1/memberships/${id}` } },
    })
    expectStatus(await change(id, { until: from }), 200)
    expectStatus(await give(person.body.id, { ...officerOf, from: '2027-01-01', until: '2027-02-01' }), 201)
  })

  it('409: the last registrar whose membership has no end stays one', async () => {
    const last = { status: 409, body: { code: 'guard_not_met', reasons: [{ code: 'last_admin' }] } }
    const own = demoActor('admin').membershipId!
    expect(await change(own, { until: '2027-12-31' })).toMatchObject(last)
    const deputy = await registerUser(t, { role: 'admin', until: '2027-12-31' })
    expect(await change(own, { until: '2027-12-31' })).toMatchObject(last)
    expectStatus(await change(deputy.body.memberships[0].id, { until: null }), 200)
    expectStatus(await change(own, { until: '2027-12-31' }), 200)
    expectStatus(await change(own, { until: null }), 200)
  })

  it('400 and 404: what is no person or no membership', async () => {
    expect((await give(demoActor('integrator').accountId!, { role: 'auditor' })).status).toBe(404)
    expect((await give(ids.unknown, { role: 'auditor' })).status).toBe(404)
    expect((await t.as('admin').get(`/v1/memberships/${ids.unknown}`)).status).toBe(404)
    const person = await registerUser(t)
    expect((await give(person.body.id, { role: 'integrator' })).status).toBe(400)
  })
})

describe("a partner's administrator", () => {
  const niaga = demoActor('partner-contoh-niaga').organizationId!
  const administrator = () => t.as('partner-contoh-niaga')
  let made = 0
  const partner = (organizationId = niaga) => {
    made += 1
    return { name: `Mitra ${made}`, email: `mitra.${made}@contoh.id`, role: 'partner', organizationId }
  }

  it('registers, invites and ends its own people; the registrar sees it', async () => {
    const created = expectStatus(await administrator().post('/v1/users', partner()), 201)
    expect(created.body).toMatchObject({
      memberships: [{ role: 'partner', organization: { id: niaga }, administrator: false }],
      allowedActions: ['invite'],
    })
    const url = `/v1/users/${created.body.id}`
    const invited = await administrator().post(`${url}/invite`, undefined, { etag: created.etag })
    const { token: secret } = expectStatus(invited, 200).body.invitation
    expectStatus(await t.as().post('/v1/invitations/redeem', { token: secret, password }), 204)
    const signedIn = await token(t, { grant_type: 'password', username: created.body.email, password })
    const person = t.bearer(expectStatus(signedIn, 200).body.access_token)
    expect((await person.get('/v1/me')).body).toMatchObject({ organization: { id: niaga } })
    expect((await administrator().get(url)).body.passwordSetAt).not.toBeNull()
    const [{ id, from }] = created.body.memberships
    const until = new Date(Date.parse(from) - day * 1000).toISOString().slice(0, 10)
    expectStatus(await change(id, { until }, 'partner-contoh-niaga'), 200)
    pass(31)
    expect(await person.get('/v1/agreements')).toMatchObject(needed)
    // Still one of its people: given anew, without a new account.
    expectStatus(
      await give(created.body.id, { role: 'partner', organizationId: niaga }, 'partner-contoh-niaga'),
      201,
    )
    const { body } = await t.as('admin').get(`/v1/audit-events?resourceId=${id}&sort=at`)
    const own = { accountName: 'partner-contoh-niaga', organization: { id: niaga } }
    expect(body.data).toMatchObject([
      { action: 'create', ...own },
      { action: 'patch', ...own },
    ])
  })

  it('makes another one of its people an administrator too', async () => {
    const created = expectStatus(await administrator().post('/v1/users', partner()), 201)
    const [{ id }] = created.body.memberships
    const client = t.bearer(tokenFor(created.body.id))
    expect((await client.get('/v1/users')).status).toBe(403)
    expectStatus(await change(id, { administrator: true }, 'partner-contoh-niaga'), 200)
    pass(31)
    expectStatus(await client.get('/v1/users'), 200)
    expect((await client.get('/v1/me')).body.memberships).toMatchObject([{ administrator: true }])
  })

  it('sees its own people only, with the memberships of its own organization', async () => {
    const both = await registerUser(t, partner())
    expectStatus(await give(both.body.id, { role: 'partner', organizationId: ids.shopee }), 201)
    const { body } = expectStatus(await administrator().get('/v1/users?limit=200'), 200)
    const listed = body.data as { id: string; memberships: { organization: { id: string } }[] }[]
    expect(listed.find(({ id }) => id === both.body.id)?.memberships).toHaveLength(1)
    const organizations = listed.flatMap(({ memberships }) => memberships.map((each) => each.organization.id))
    expect(new Set(organizations)).toEqual(new Set([niaga]))
    const shopee = demoActor('partner-shopee')
    expect((await administrator().get(`/v1/users/${shopee.accountId}`)).status).toBe(404)
    expect((await administrator().get(`/v1/users/${shopee.accountId}/memberships`)).status).toBe(404)
    expect((await administrator().get(`/v1/memberships/${shopee.membershipId}`)).status).toBe(404)
    expect((await change(shopee.membershipId!, { until: '2027-01-01' }, 'partner-contoh-niaga')).status).toBe(
      404,
    )
    const page = await administrator().get(`/v1/users/${both.body.id}/memberships`)
    expect(page.body.data).toHaveLength(1)
  })

  it('403: another organization, another role, the account of who belongs elsewhere too', async () => {
    expect((await administrator().post('/v1/users', partner(ids.shopee))).status).toBe(403)
    const auditor = { ...partner(), role: 'auditor', organizationId: null }
    expect((await administrator().post('/v1/users', auditor)).status).toBe(403)
    const both = await registerUser(t, partner())
    expectStatus(await give(both.body.id, { role: 'partner', organizationId: ids.shopee }), 201)
    const url = `/v1/users/${both.body.id}`
    const { etag, body } = await administrator().get(url)
    // An invitation sets the password of the account: it would take the other membership over.
    expect((await administrator().post(`${url}/invite`, undefined, { etag })).status).toBe(403)
    expect(body.allowedActions).toEqual([])
    const again = { role: 'partner', organizationId: niaga, from: '2028-01-01' }
    expect((await give(both.body.id, again, 'partner-contoh-niaga')).status).toBe(403)
    for (const call of [
      () => administrator().patch(url, { name: 'Lain' }, { etag }),
      () => administrator().post(`${url}/disable`, undefined, { etag }),
      () => t.as('partner-shopee').get('/v1/users'),
      () => t.as('partner-shopee').post('/v1/users', partner(ids.shopee)),
    ])
      expect((await call()).status).toBe(403)
  })

  it('row-level security alone holds to it', async () => {
    const shopee = demoActor('partner-shopee')
    const actor = demoActor('partner-contoh-niaga')
    const as = (statement: string, values: unknown[] = []) =>
      t.db.write(actor, ({ $client }) => $client.query(statement, values))
    const { rows } = await as('select distinct organization_id from memberships')
    expect(rows).toEqual([{ organization_id: niaga }])
    const seen = await as('select 1 from accounts where id = $1', [shopee.accountId])
    expect(seen.rowCount).toBe(0)
    const ended = await as('update memberships set valid_until = now() where id = $1', [shopee.membershipId])
    expect(ended.rowCount).toBe(0)
    const added = (account: string, organization: string, role: string) =>
      as(
        `insert into memberships (id, account_id, role, organization_id, valid_from) values (gen_random_uuid(), $1, $3, $2, now())`,
        [account, organization, role],
      )
    for (const [organization, role] of [
      [ids.shopee, 'partner'],
      [ids.ppkukm, 'officer'],
      [null, 'admin'],
    ])
      await expect(added(actor.accountId!, organization!, role!)).rejects.toThrow(/row-level security/)
    await expect(added(shopee.accountId!, niaga, 'partner')).rejects.toThrow(/row-level security/)
    const invitation = as(
      `insert into account_invitations (account_id, hash, expires_at) values ($1, 'x', now() + interval '1 day')`,
      [shopee.accountId],
    )
    await expect(invitation).rejects.toThrow(/row-level security/)
    const others = await t.db.write(shopee, ({ $client }) => $client.query('select 1 from memberships'))
    expect(others.rowCount).toBe(0)
  })
})

describe('the trail', () => {
  it('nobody writes an event for another membership', async () => {
    const actor = demoActor('officer-ppkukm')
    const forged = t.db.write(actor, ({ $client }) =>
      $client.query(
        `insert into audit_events (id, account_id, actor_role, organization_id, membership_id, request_id, action, resource_type, changes)
         values (gen_random_uuid(), $1, 'officer', $2, $3, 'x', 'patch', 'case', '{}')`,
        [actor.accountId, actor.organizationId, demoActor('officer-parekraf').membershipId],
      ),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  it('who signs in acts for no membership', async () => {
    const person = await personWithPassword(t, officerOf)
    const [event] = await ownerRows(
      t,
      `select actor_role, organization_id, membership_id from audit_events where resource_id = $1 and action = 'redeem_invitation'`,
      [person.id],
    )
    expect(event).toEqual({ actor_role: null, organization_id: null, membership_id: null })
  })
})
