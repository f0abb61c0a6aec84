import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOperations, creations } from '../../src/batches/operations.ts'
import { expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const caseOf = (title: string) => ({ body: { title, stages: ['P2'], collaboratorIds: [ids.shopee] } })
const send = (body: object, as: AccountName = 'officer-ppkukm', key?: string) =>
  t.as(as).post('/v1/batches', body, key === undefined ? {} : { headers: { 'idempotency-key': key } })
const opened = async (titles: readonly string[]) =>
  (
    await ownerRows<{ title: string }>(
      t,
      'select title from cases where title = any($1) order by case_number',
      [titles],
    )
  ).map(({ title }) => title)

describe('POST /v1/batches, each on its own', () => {
  it('creates what can be, with its ETag and address, and says why the others were refused', async () => {
    const items = [caseOf('Satu'), caseOf(' '), caseOf('Tiga')]
    const { body } = expectStatus(await send({ operation: 'openCase', items }), 200)
    expect(body).toMatchObject({ done: 2, refused: 1 })
    const [first, second, third] = body.results
    expect(second).toMatchObject({
      status: 400,
      problem: { code: 'invalid_request', errors: [{ pointer: '/title', code: 'too_small' }] },
    })
    expect(third).toMatchObject({ status: 201, location: `/v1/cases/${third.record.id}` })
    const read = await t.as('officer-ppkukm').get(first.location)
    expect(first).toEqual({ status: 201, location: first.location, etag: read.etag, record: read.body })
    expect(await opened(['Satu', ' ', 'Tiga'])).toEqual(['Satu', 'Tiga'])
  })

  it('puts what belongs to a record at its address, and refuses as the operation does', async () => {
    const { body } = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', caseOf('Kendala').body), 201)
    const obstacle = { category: 'budget', description: 'Anggaran belum ada' }
    const items = [body.id, ids.unknown].map((id) => ({ path: { id }, body: obstacle }))
    const byOfficer = expectStatus(await send({ operation: 'raiseObstacle', items }), 200).body
    expect(byOfficer.results.map(({ status }: { status: number }) => status)).toEqual([201, 404])
    expect(byOfficer.results[0].record).toMatchObject({ ...obstacle, caseId: body.id })
    const byAuditor = expectStatus(await send({ operation: 'raiseObstacle', items }, 'auditor'), 200).body
    expect(byAuditor).toMatchObject({ done: 0, refused: 2, results: [{ status: 403 }, { status: 403 }] })
  })

  it('reads 500 of one kind, those that may be seen', async () => {
    const items = Array.from({ length: 500 }, (_, n) => ({
      path: { id: n === 7 ? ids.unknown : ids.shopee },
    }))
    const { body } = expectStatus(await send({ operation: 'getCollaborator', items }, 'integrator'), 200)
    expect(body).toMatchObject({ done: 499, refused: 1 })
    expect(body.results[7]).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    const alone = await t.as('integrator').get(`/v1/collaborators/${ids.shopee}`)
    expect(body.results[499]).toEqual({ status: 200, etag: alone.etag, record: alone.body })
  })
})

describe('in one transaction', () => {
  it('does all', async () => {
    const items = [caseOf('Serentak A'), caseOf('Serentak B')]
    const { body } = expectStatus(await send({ operation: 'openCase', transaction: 'one', items }), 200)
    expect(body).toMatchObject({ done: 2, refused: 0, results: [{ status: 201 }, { status: 201 }] })
    const at = await ownerRows<{ at: string }>(
      t,
      'select distinct xmin::text as at from cases where title = any($1)',
      [['Serentak A', 'Serentak B']],
    )
    expect(at).toHaveLength(1)
  })

  it('does nothing where one is refused, and says which', async () => {
    const items = [caseOf('Batal A'), caseOf('Batal B'), caseOf('')]
    const refused = expectStatus(await send({ operation: 'openCase', transaction: 'one', items }), 400)
    expect(refused.body).toMatchObject({
      code: 'invalid_request',
      item: 2,
      errors: [{ pointer: '/items/2/body/title', code: 'too_small' }],
    })
    const unseen = { body: { title: 'Batal C', stages: ['P2'], collaboratorIds: [ids.unknown] } }
    const byRule = await send({
      operation: 'openCase',
      transaction: 'one',
      items: [caseOf('Batal A'), unseen],
    })
    expect(expectStatus(byRule, 422).body).toMatchObject({ item: 1 })
    const forbidden = await send(
      { operation: 'openCase', transaction: 'one', items: [caseOf('Batal A')] },
      'auditor',
    )
    expect(expectStatus(forbidden, 403).body).toMatchObject({ code: 'forbidden', item: 0 })
    expect(await opened(['Batal A', 'Batal B', 'Batal C'])).toEqual([])
  })

  it('gives no number for what was undone', async () => {
    const number = async (title: string) =>
      Number(
        expectStatus(
          await t.as('officer-ppkukm').post('/v1/cases', caseOf(title).body),
          201,
        ).body.caseNumber.slice(-5),
      )
    const before = await number('Nomor A')
    expectStatus(
      await send({ operation: 'openCase', transaction: 'one', items: [caseOf('Nomor'), caseOf('')] }),
      400,
    )
    expect(await number('Nomor B')).toBe(before + 1)
  })
})

describe('a batch that is sent again', () => {
  it.each(['each', 'one'])('is done once for its key: %s', async (transaction) => {
    const titles = [`Ulang ${transaction} A`, `Ulang ${transaction} B`]
    const batch = { operation: 'openCase', transaction, items: titles.map(caseOf) }
    const key = randomUUID()
    const first = expectStatus(await send(batch, undefined, key), 200)
    expect(expectStatus(await send(batch, undefined, key), 200).body).toEqual(first.body)
    expect(await opened(titles)).toEqual(titles)
    const other = await send({ ...batch, items: [titles[0]!, 'Lain'].map(caseOf) }, undefined, key)
    expect(JSON.stringify(other.body)).toContain('idempotency_key_reused')
    expect(await opened(['Lain'])).toEqual([])
  })

  it('is known by the ids of its records, too', async () => {
    const items = [{ body: { ...caseOf('Id sendiri').body, id: randomUUID() } }]
    expectStatus(await send({ operation: 'openCase', items }), 200)
    const again = expectStatus(await send({ operation: 'openCase', items }), 200)
    expect(again.body.results).toMatchObject([{ status: 200, record: { id: items[0]!.body.id } }])
    expect(await opened(['Id sendiri'])).toHaveLength(1)
  })
})

describe('what a batch may be', () => {
  it.each<[string, object, string, string]>([
    [
      'an operation that is none of these',
      { operation: 'signAgreement', items: [{}] },
      '/operation',
      'invalid_value',
    ],
    ['no item', { operation: 'openCase', items: [] }, '/items', 'too_small'],
    [
      'more than 500',
      { operation: 'openCase', items: Array(501).fill(caseOf('Banyak')) },
      '/items',
      'too_big',
    ],
    [
      'no id where the address needs one',
      { operation: 'getCase', items: [{}] },
      '/items/0/path/id',
      'required',
    ],
    [
      'a name that the address lacks',
      { operation: 'openCase', items: [{ ...caseOf('X'), path: { id: ids.shopee } }] },
      '/items/0/path/id',
      'unknown_field',
    ],
    [
      'a body to read',
      { operation: 'getCase', items: [{ path: { id: ids.unknown }, body: {} }] },
      '/items/0/body',
      'unknown_field',
    ],
  ])('400: %s', async (_, batch, pointer, code) => {
    expect(expectStatus(await send(batch), 400).body.errors).toMatchObject([{ pointer, code }])
  })

  it('has up to 8 MiB, and no other operation does', async () => {
    const long = { ...caseOf('Panjang'), body: { ...caseOf('Panjang').body, object: 'o'.repeat(900_000) } }
    const items = Array.from({ length: 8 }, () => long)
    expect(expectStatus(await send({ operation: 'openCase', items }), 200).body).toMatchObject({ refused: 8 })
    const larger = await send({ operation: 'openCase', items: [...items, long, long] })
    expect(expectStatus(larger, 413).body.code).toBe('payload_too_large')
    expectStatus(await t.as('officer-ppkukm').post('/v1/cases', { title: 'o'.repeat(2_000_000) }), 413)
  })

  it('cannot lead to another address', async () => {
    const { body } = expectStatus(
      await send({ operation: 'getCase', items: [{ path: { id: '../users' } }] }),
      200,
    )
    expect(body.results).toMatchObject([{ status: 400, problem: { code: 'invalid_request' } }])
  })

  it('counts as one request', async () => {
    const items = Array.from({ length: 30 }, () => ({ path: { id: ids.shopee } }))
    const left = ({ headers }: { headers: Record<string, unknown> }) =>
      Number(/r=(\d+)/.exec(String(headers['ratelimit']))?.[1])
    const first = await send({ operation: 'getCollaborator', items }, 'reviewer')
    const second = await send({ operation: 'getCollaborator', items }, 'reviewer')
    expect(left(first) - left(second)).toBe(1)
  })

  it('is every creation whose id a client may give, and records that lists name', () => {
    const paths = Object.entries(t.app.swagger().paths ?? {})
    const takeIds = paths.flatMap(([, { post }]) =>
      post?.responses?.['200'] && post.responses['201'] && !/multipart/.test(JSON.stringify(post.requestBody))
        ? [post.operationId]
        : [],
    )
    // A promotion makes an agreement of a case: an action on one record.
    expect(new Set<unknown>(creations)).toEqual(new Set(takeIds.filter((id) => id !== 'promoteCase')))
    const known = new Set<unknown>(
      paths.flatMap(([, item]) => [item?.get?.operationId, item?.post?.operationId]),
    )
    expect(batchOperations.filter((id) => !known.has(id))).toEqual([])
  })
})
