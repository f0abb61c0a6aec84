import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { HTTP } from 'cloudevents'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealingFor, sealingWith } from '../../../src/identity/second-factor/apps/sealing.ts'
import { forgetEvents, sealEvents } from '../../../src/events/sealing.ts'
import { jakartaDay } from '../../../src/kernel/days.ts'
import { forgetDeliveries } from '../../../src/webhooks/deliveries/forget.ts'
import { senderOf, type Sender } from '../../../src/webhooks/sending/sender.ts'
import { sendingOf } from '../../../src/webhooks/sending/start.ts'
import { clock, expectStatus, ownerRows, signedAgreement } from '../../support/agreements.ts'
import { signingKey, startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { escaped, validatorAt } from '../../support/contract.ts'
import { feedBegins } from '../../support/feed.ts'
import { decide, withheld } from '../../support/papers.ts'
import { startReceiver, type Received, type TestReceiver } from '../../support/receiver.ts'

let t: TestApp
let receiver: TestReceiver
let sender: Sender
const privateHosts: string[] = []
/** Of another instance each. */
const newSender = (patience = 15_000): Sender => {
  const sealing = sealingFor({ demo: true, secondFactorKey: undefined }, signingKey, 'webhook')!
  const delivering = { db: t.db, clock: () => new Date(), sealing, privateHosts, patience }
  return senderOf(sendingOf(t.app, delivering), (error) => {
    throw error
  })
}

beforeAll(async () => {
  t = await startTestApp({ clock, settings: { privateHosts } })
  await feedBegins(t, '2026-06-15')
  // What days bring is told until today, so that no test is sent it.
  await sealEvents(t.db, jakartaDay(new Date()))
})
afterAll(() => t.close())
beforeEach(async () => {
  receiver = await startReceiver()
  privateHosts.push(receiver.host)
  sender = newSender()
})
afterEach(async () => {
  await sender.end()
  receiver.close()
  await ownerRows(t, 'delete from webhook_deliveries')
  await ownerRows(t, 'delete from webhook_secrets')
  await ownerRows(t, 'delete from webhooks')
})

const subscribe = async (account: AccountName, body: object = {}) =>
  expectStatus(await t.as(account).post('/v1/webhooks', { name: 'Salinan', url: receiver.url, ...body }), 201)
const send = async (by = sender) => {
  await by.round()
  await by.settled()
}
/** Whatever waits may be tried now. */
const later = () => ownerRows(t, `update webhook_deliveries set try_at = now() where try_at is not null`)
const deliveriesOf = async (id: string, query = '') =>
  expectStatus(await t.as('admin').get(`/v1/webhooks/${id}/deliveries?sort=createdAt${query}`), 200).body.data
const stateOf = async (id: string) => expectStatus(await t.as('admin').get(`/v1/webhooks/${id}`), 200).body
const test = async (id: string) => expectStatus(await t.as('admin').post(`/v1/webhooks/${id}/test`), 200).body
const eventsIn = (received: readonly Received[]) => received.map(({ body }) => JSON.parse(body))

/** Each request is one of those that the contract says are sent. */
function expectContract(received: readonly Received[]): void {
  const operation = '/webhooks/event/post'
  const isBody = validatorAt(
    `${operation}/requestBody/content/${escaped('application/cloudevents+json')}/schema`,
  )
  for (const { body, headers } of received) {
    expect(isBody(JSON.parse(body)), `${body}: ${JSON.stringify(isBody.errors)}`).toBe(true)
    for (const [at, name] of ['webhook-id', 'webhook-timestamp', 'webhook-signature'].entries())
      expect(validatorAt(`${operation}/parameters/${at}/schema`)(headers[name]), name).toBe(true)
  }
}

describe('a delivery', () => {
  it('is an event of the feed, signed, as foreign parts read it', async () => {
    const { body: webhook } = await subscribe('integrator')
    const { body: agreement } = await signedAgreement(t, { title: 'Kelas batik' })
    await send()
    const signed = receiver.received.find(({ body }) => body.includes('agreement.signed'))!
    expect(signed.path).toBe('/registry')
    expect(signed.headers['content-type']).toMatch(/^application\/cloudevents\+json/)
    expect(new Verifier(webhook.secret).verify(signed.body, signed.headers)).toMatchObject({
      subject: `agreement/${agreement.id}`,
    })
    expectContract(receiver.received)
    expect(() => new Verifier(webhook.secret).verify(`${signed.body} `, signed.headers)).toThrow(
      'No matching signature',
    )
    const event = HTTP.toEvent({ headers: signed.headers, body: signed.body })
    expect(event).toMatchObject({
      id: signed.headers['webhook-id'],
      type: 'agreement.signed',
      source: '/v1/events',
    })
    const { body: feed } = await t.as('integrator').get('/v1/events?limit=200')
    expect(feed.data).toContainEqual(JSON.parse(signed.body))
    // What an API client does not see of the way to the signature was not sent.
    const told = eventsIn(receiver.received).filter(({ data }) => data.id === agreement.id)
    expect(told.map(({ type }) => type)).toEqual(['agreement.signed'])
    const list = await deliveriesOf(webhook.id)
    expect(list.find(({ type }: { type: string }) => type === 'agreement.signed')).toMatchObject({
      status: 'delivered',
      attempts: 1,
      failure: null,
      nextTryAt: null,
      answer: { status: 204, body: '' },
    })
  })

  it('is not made of types and records that were not asked for', async () => {
    const { body: agreement } = await signedAgreement(t)
    await subscribe('admin', {
      types: ['agreement.updated', 'commitment.created'],
      recordIds: [agreement.id],
    })
    const { body: other } = await signedAgreement(t)
    await decide(t, agreement.id, withheld)
    await decide(t, other.id, withheld)
    await send()
    const told = eventsIn(receiver.received)
    expect(told.map(({ type, data }) => [type, data.id])).toEqual([['agreement.updated', agreement.id]])
  })

  it('tells what its owner sees when it is sent, however long it waited', async () => {
    await subscribe('integrator', { types: ['agreement.signed', 'agreement.hidden'] })
    const { body: agreement } = await signedAgreement(t)
    receiver.answer = (response) => response.writeHead(503).end()
    await send()
    await decide(t, agreement.id, withheld)
    receiver.answer = (response) => response.writeHead(204).end()
    await later()
    await send()
    await later()
    await send()
    const [first, ...afterwards] = eventsIn(receiver.received)
    expect(first).toMatchObject({ type: 'agreement.signed', data: { id: agreement.id } })
    expect(afterwards.map(({ type }) => type)).toContain('agreement.hidden')
    for (const { type, data } of afterwards)
      expect([type, Object.keys(data)]).toEqual(['agreement.hidden', ['id']])
  })

  it('of one record comes after those before it; other records do not wait', async () => {
    const { body: webhook } = await subscribe('admin', { types: ['agreement.created', 'agreement.signed'] })
    const { body: stuck } = await signedAgreement(t)
    receiver.answer = (response) => response.writeHead(500).end()
    await send()
    expect(eventsIn(receiver.received).map(({ type }) => type)).toEqual(['agreement.created'])
    receiver.answer = (response) => response.writeHead(204).end()
    const { body: other } = await signedAgreement(t)
    await send()
    const told = eventsIn(receiver.received).map(({ type, data }) => [type, data.id])
    expect(told.slice(1)).toEqual([
      ['agreement.created', other.id],
      ['agreement.signed', other.id],
    ])
    await later()
    await send()
    const waited = (await deliveriesOf(webhook.id)).filter(({ subject }: { subject: string }) =>
      subject.endsWith(stuck.id),
    )
    expect(
      waited.map(({ status, attempts }: { status: string; attempts: number }) => [status, attempts]),
    ).toEqual([
      ['delivered', 2],
      ['delivered', 1],
    ])
  })

  it('is made and sent once by several instances', async () => {
    await subscribe('admin', { types: ['agreement.created'] })
    for (let made = 0; made < 5; made++) await signedAgreement(t)
    const other = newSender()
    await Promise.all([send(), send(other)])
    const sent = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(sent).toHaveLength(5)
    expect(new Set(sent).size).toBe(5)
  })

  it('is sent again with the same id, where an instance ended between the answer and the mark', async () => {
    const { body: webhook } = await subscribe('admin')
    await test(webhook.id)
    await send()
    // As the row stands when an instance is killed: claimed, and not marked.
    await ownerRows(
      t,
      `update webhook_deliveries set status = 'waiting', try_at = now() + interval '1 minute'`,
    )
    await send()
    expect(receiver.received).toHaveLength(1)
    expectContract(receiver.received)
    await later()
    await send()
    const [first, second] = receiver.received
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
  })
})

describe('a receiver', () => {
  it.each([
    [
      'redirects',
      (response: Parameters<TestReceiver['answer']>[0]) =>
        response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      { failure: 'refused', answer: { status: 302 } },
    ],
    ['hangs', () => {}, { failure: 'too_slow', answer: null }],
    [
      'closes the connection',
      (response: Parameters<TestReceiver['answer']>[0]) => response.destroy(),
      { failure: 'unreachable', answer: null },
    ],
  ])('that %s is tried again later', async (_, answer, outcome) => {
    const { body: webhook } = await subscribe('admin')
    receiver.answer = answer
    await test(webhook.id)
    const impatient = newSender(300)
    await send(impatient)
    const [delivery] = await deliveriesOf(webhook.id)
    expect(delivery).toMatchObject({ status: 'waiting', attempts: 1, ...outcome })
    expect(Date.parse(delivery.nextTryAt)).toBeGreaterThan(Date.parse(delivery.triedAt) + 4000)
    expect(receiver.received).toHaveLength(1)
    await impatient.end()
  })

  it('that answers a megabyte is read as far as 4 kB', async () => {
    const { body: webhook } = await subscribe('admin')
    receiver.answer = (response) => response.end('\0'.repeat(10) + 'x'.repeat(1_000_000))
    await test(webhook.id)
    await send()
    const [delivery] = await deliveriesOf(webhook.id)
    expect(delivery).toMatchObject({ status: 'delivered', answer: { status: 200 } })
    expect(delivery.answer.body).toHaveLength(4096)
  })

  it('that answers 410 is sent nothing more, until it is enabled', async () => {
    const { body: webhook } = await subscribe('admin', { types: ['agreement.created'] })
    await signedAgreement(t)
    await signedAgreement(t)
    const asking: Parameters<TestReceiver['answer']>[0][] = []
    receiver.answer = (response) => {
      asking.push(response)
      // Both are asked before either is answered.
      if (asking.length === 2) for (const each of asking) each.writeHead(410).end()
    }
    await sender.round()
    await send()
    const disabled = await t.as('admin').get(`/v1/webhooks/${webhook.id}`)
    expect(disabled.body).toMatchObject({ status: 'disabled', disabledReason: 'gone' })
    const asked = receiver.received.length
    await later()
    await signedAgreement(t)
    await send()
    expect(receiver.received).toHaveLength(asked)
    expectStatus(await t.as('admin').post(`/v1/webhooks/${webhook.id}/test`), 409)
    const { body: trail } = await t.as('auditor').get(`/v1/audit-events?resourceId=${webhook.id}&sort=-at`)
    const disablings = trail.data.filter(({ action }: { action: string }) => action === 'disable')
    expect(disablings).toMatchObject([{ resourceType: 'webhook' }])
    receiver.answer = (response) => response.writeHead(204).end()
    const enable = `/v1/webhooks/${webhook.id}/enable`
    expectStatus(await t.as('admin').post(enable, undefined, { etag: disabled.etag }), 200)
    await send()
    const list = await deliveriesOf(webhook.id)
    expect(
      list.map(({ status }: { status: string }) => status).filter((each: string) => each === 'waiting'),
    ).toEqual([])
    expect(list).toHaveLength(3)
  })

  it('that fails until the last try disables the webhook, which the metrics hear of', async () => {
    const { body: webhook } = await subscribe('admin')
    receiver.answer = (response) => response.writeHead(500).end('belum')
    await test(webhook.id)
    for (let tried = 1; tried <= 10; tried++) {
      expect(await stateOf(webhook.id)).toMatchObject({ status: 'active' })
      await later()
      await send()
    }
    expect(await stateOf(webhook.id)).toMatchObject({ status: 'disabled', disabledReason: 'failing' })
    expect(await deliveriesOf(webhook.id, '&status=failed')).toMatchObject([
      { attempts: 10, nextTryAt: null, answer: { status: 500, body: 'belum' } },
    ])
  })

  it('whose address is not public is not called', async () => {
    const { body: webhook } = await subscribe('admin')
    privateHosts.length = 0
    await test(webhook.id)
    await send()
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ failure: 'address_not_allowed', answer: null }])
    expect(receiver.received).toEqual([])
  })

  it('whose name leads to a private address when it is called is not called', async () => {
    const port = receiver.host.split(':')[1]
    const { body: webhook } = await subscribe('admin', { url: `https://localhost:${port}/` })
    await test(webhook.id)
    await send()
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ failure: 'address_not_allowed', answer: null }])
  })

  it('whose name leads to a public address first and to a private one afterwards is not connected to', async () => {
    const host = 'penerima.contoh.id'
    const port = receiver.host.split(':')[1]
    // The first of them is public and leads nowhere: it was given back when the 6bone ended.
    const answers = [
      [{ address: '3ffe::1', family: 6 }],
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '3ffe::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    ]
    const resolving = vi.spyOn(dns, 'lookup').mockImplementation(((
      name: string,
      _: unknown,
      done: (error: null, found: unknown) => void,
    ) => {
      expect(name).toBe(host)
      done(null, answers.shift())
    }) as typeof dns.lookup)
    syncBuiltinESMExports()
    const { body: webhook } = await subscribe('admin', { url: `https://${host}:${port}/` })
    await test(webhook.id)
    const impatient = newSender(300)
    const failures: string[] = []
    while (answers.length > 0) {
      await later()
      await send(impatient)
      failures.push((await deliveriesOf(webhook.id))[0].failure)
    }
    resolving.mockRestore()
    syncBuiltinESMExports()
    await impatient.end()
    expect(['unreachable', 'too_slow']).toContain(failures[0])
    expect(failures.slice(1)).toEqual(['address_not_allowed', 'address_not_allowed'])
    expect(receiver.connections).toBe(0)
  })

  it('that is slow is sent four at once, and keeps nobody waiting', async () => {
    const slow = await startReceiver()
    privateHosts.push(slow.host)
    const held: (() => void)[] = []
    slow.answer = (response) => void held.push(() => response.writeHead(204).end())
    const { body: first } = await subscribe('admin', { url: slow.url })
    const { body: second } = await subscribe('admin')
    for (let sent = 0; sent < 30; sent++) await test(first.id)
    await test(second.id)
    await sender.round()
    await expect.poll(() => receiver.received.length).toBe(1)
    await expect.poll(() => held.length).toBe(4)
    expect(slow.mostOpen).toBe(4)
    await sender.end()
    slow.close()
    // What was on its way is given back at once.
    const list = await deliveriesOf(first.id, '&status=waiting&limit=100')
    expect(list.map(({ attempts }: { attempts: number }) => attempts)).toEqual(Array(30).fill(0))
  })
})

describe('what waits for a receiver', () => {
  it('is sent one at a time after a failure, so that it holds no places of others', async () => {
    const { body: webhook } = await subscribe('admin')
    receiver.answer = (response) => response.writeHead(503).end()
    await test(webhook.id)
    await send()
    receiver.mostOpen = 0
    const held: (() => void)[] = []
    receiver.answer = (response) => void held.push(() => response.writeHead(503).end())
    for (let sent = 0; sent < 5; sent++) await test(webhook.id)
    await sender.round()
    for (let answered = 0; answered < 5; answered++) {
      await expect.poll(() => held.length).toBe(answered + 1)
      held[answered]!()
    }
    await sender.settled()
    expect(receiver.mostOpen).toBe(1)
  })

  it('is what the later of two tries made of it, where the first took longer than its lease', async () => {
    const { body: webhook } = await subscribe('admin')
    const answers: (() => void)[] = []
    receiver.answer = (response) => void answers.push(() => response.writeHead(204).end())
    await test(webhook.id)
    await sender.round()
    await expect.poll(() => answers.length).toBe(1)
    receiver.answer = (response) => response.writeHead(503).end()
    await later()
    const other = newSender()
    await send(other)
    answers[0]!()
    await sender.settled()
    await other.end()
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      { status: 'waiting', attempts: 2, answer: { status: 503 } },
    ])
  })

  it('is a thousand at most: beyond, its place in the feed waits', async () => {
    const { body: webhook } = await subscribe('admin', { types: ['agreement.created'] })
    await ownerRows(
      t,
      `insert into webhook_deliveries (id, webhook_id, event_id, position, type, subject_type, subject_id)
       select gen_random_uuid(), $1, gen_random_uuid(), 0, 'case.created', 'case', gen_random_uuid() from generate_series(1, 1000)`,
      [webhook.id],
    )
    const { body: agreement } = await signedAgreement(t)
    await send()
    expect(receiver.received).toEqual([])
    await ownerRows(
      t,
      'delete from webhook_deliveries where id = (select min(id::text)::uuid from webhook_deliveries)',
    )
    await send()
    expect(eventsIn(receiver.received).map(({ data }) => data.id)).toEqual([agreement.id])
  })
})

describe('the owner of a webhook', () => {
  it('whose rights change is sent nothing more, and begins anew when it is enabled', async () => {
    const { body: webhook } = await subscribe('integrator')
    await signedAgreement(t)
    const [{ scopes }] = (await ownerRows<{ scopes: string }>(
      t,
      `select scopes::text from accounts where id = '${webhook.accountId}'`,
    )) as [{ scopes: string }]
    await ownerRows(t, `update accounts set scopes = '{events:read}' where id = '${webhook.accountId}'`)
    await send()
    const disabled = await t.as('admin').get(`/v1/webhooks/${webhook.id}`)
    expect(disabled.body).toMatchObject({ disabledReason: 'copy_outdated' })
    expect(receiver.received).toEqual([])
    const enable = `/v1/webhooks/${webhook.id}/enable`
    expectStatus(await t.as('admin').post(enable, undefined, { etag: disabled.etag }), 200)
    await send()
    expect(receiver.received).toEqual([])
    await ownerRows(t, `update accounts set status = 'disabled' where id = '${webhook.accountId}'`)
    await signedAgreement(t)
    await send()
    const ended = await t.as('admin').get(`/v1/webhooks/${webhook.id}`)
    expect(ended.body).toMatchObject({ status: 'disabled', disabledReason: 'owner_ended' })
    const { body: refused } = expectStatus(
      await t.as('admin').post(enable, undefined, { etag: ended.etag }),
      409,
    )
    expect(refused.reasons).toMatchObject([{ code: 'webhook_owner_ended' }])
    await ownerRows(
      t,
      `update accounts set status = 'active', scopes = '${scopes}' where id = '${webhook.accountId}'`,
    )
  })
})

describe('a webhook', () => {
  const enable = async (id: string) => {
    const { etag } = await t.as('admin').get(`/v1/webhooks/${id}`)
    return expectStatus(await t.as('admin').post(`/v1/webhooks/${id}/enable`, undefined, { etag }), 200)
  }

  it('whose secret was sealed with another key is disabled, and goes on with a new secret alone', async () => {
    const { body: webhook } = await subscribe('admin')
    const sealed = sealingWith('the key of before', 'webhook').seal(Buffer.alloc(32), webhook.id)
    await ownerRows(t, 'update webhook_secrets set sealed = $1', [sealed])
    await test(webhook.id)
    await send()
    const disabled = await t.as('admin').get(`/v1/webhooks/${webhook.id}`)
    expect(disabled.body).toMatchObject({ status: 'disabled', disabledReason: 'secret_unreadable' })
    expect(receiver.received).toEqual([])
    const { body: rotated } = expectStatus(
      await t
        .as('admin')
        .post(`/v1/webhooks/${webhook.id}/rotate-secret`, undefined, { etag: disabled.etag }),
      200,
    )
    // The clock of the test's service is in June; the secret that was replaced counts for a day more.
    await ownerRows(
      t,
      `update webhook_secrets set expires_at = now() + interval '1 hour' where expires_at is not null`,
    )
    await enable(webhook.id)
    await send()
    const [received] = receiver.received as [Received]
    expect(new Verifier(rotated.secret).verify(received.body, received.headers)).toMatchObject({
      type: 'webhook.test',
    })
    expect(received.headers['webhook-signature']!.split(' ')).toHaveLength(1)
    expect(await stateOf(webhook.id)).toMatchObject({ status: 'active', disabledReason: null })
  })

  it('whose owner changes while a delivery waits is disabled before that is sent', async () => {
    const { body: webhook } = await subscribe('integrator', { types: ['agreement.signed'] })
    await signedAgreement(t)
    receiver.answer = (response) => response.writeHead(503).end()
    await send()
    const rights = `update accounts set scopes = $1::api_scope[] where id = '${webhook.accountId}'`
    const [{ scopes }] = (await ownerRows<{ scopes: string[] }>(
      t,
      `select scopes::text[] from accounts where id = '${webhook.accountId}'`,
    )) as [{ scopes: string[] }]
    await ownerRows(t, rights, [['events:read']])
    await later()
    await send()
    expect(await stateOf(webhook.id)).toMatchObject({
      status: 'disabled',
      disabledReason: 'copy_outdated',
    })
    expect(receiver.received).toHaveLength(1)
    await enable(webhook.id)
    await send()
    expect(receiver.received).toHaveLength(1)
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'not_told' }])
    await ownerRows(t, rights, [scopes])
  })

  it('whose place in the feed was removed meanwhile is disabled, and begins with what comes when it is enabled', async () => {
    const { body: webhook } = await subscribe('admin', { types: ['agreement.created'] })
    await signedAgreement(t)
    expectStatus(await t.as('admin').get('/v1/events?after=head'), 200)
    await forgetEvents(t.db, new Date(Date.now() + 60_000))
    await send()
    expect(await stateOf(webhook.id)).toMatchObject({
      status: 'disabled',
      disabledReason: 'copy_outdated',
    })
    await enable(webhook.id)
    const { body: next } = await signedAgreement(t)
    await send()
    expect(eventsIn(receiver.received).map(({ data }) => data.id)).toEqual([next.id])
  })
})

describe('sending again', () => {
  it('signs with both secrets while one replaces the other', async () => {
    const { body: webhook, etag } = await subscribe('admin')
    const rotate = `/v1/webhooks/${webhook.id}/rotate-secret`
    const { body: rotated } = expectStatus(await t.as('admin').post(rotate, undefined, { etag }), 200)
    // The clock of the test's service is in June.
    await ownerRows(
      t,
      `update webhook_secrets set expires_at = now() + interval '1 hour' where expires_at is not null`,
    )
    const delivery = await test(webhook.id)
    await send()
    await ownerRows(t, `update webhook_secrets set expires_at = now() where expires_at is not null`)
    const replay = `/v1/webhooks/${webhook.id}/deliveries/${delivery.id}/replay`
    expectStatus(await t.as('admin').post(replay), 200)
    await send()
    const [during, afterwards] = receiver.received as [Received, Received]
    expect(during.headers['webhook-id']).toBe(afterwards.headers['webhook-id'])
    const takes = (secret: string, { body, headers }: Received) => {
      try {
        return Boolean(new Verifier(secret).verify(body, headers))
      } catch {
        return false
      }
    }
    expect(
      [during, afterwards].map((each) => [takes(webhook.secret, each), takes(rotated.secret, each)]),
    ).toEqual([
      [true, true],
      [false, true],
    ])
    expect((await deliveriesOf(webhook.id))[0]).toMatchObject({ status: 'delivered', attempts: 1 })
  })

  it('is for whoever sees the webhook', async () => {
    const { body: webhook } = await subscribe('admin')
    const delivery = await test(webhook.id)
    const url = `/v1/webhooks/${webhook.id}/deliveries`
    expectStatus(await t.as('integrator').get(url), 404)
    expectStatus(await t.as('integrator').get(`${url}/${delivery.id}`), 404)
    expectStatus(await t.as('integrator').post(`${url}/${delivery.id}/replay`), 404)
    expectStatus(await t.as('integrator').post(`/v1/webhooks/${webhook.id}/test`), 404)
  })

  it('ends after 90 days, when deliveries are removed', async () => {
    const { body: webhook } = await subscribe('admin')
    await test(webhook.id)
    await test(webhook.id)
    await ownerRows(
      t,
      `update webhook_deliveries set created_at = now() - interval '91 days' where id = (select min(id::text)::uuid from webhook_deliveries)`,
    )
    expect(await forgetDeliveries(t.db, new Date())).toBe(1)
    expect(await deliveriesOf(webhook.id)).toHaveLength(1)
  })
})
