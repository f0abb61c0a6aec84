import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { partialType } from '../../src/http/shape.ts'
import { agreementIn, clock, expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { sampleOf, sampleRecords, type Sample } from '../support/sample-records.ts'
import { act, logMeeting, openCase } from './cases/examples.ts'
import { activityIn, signedWithCommitment } from './commitments/examples.ts'

let t: TestApp
let records: Record<string, Sample>
beforeAll(async () => {
  t = await startTestApp({ clock })
  records = await sampleRecords(t)
})
afterAll(() => t.close())

interface Parameter {
  readonly name?: string
  readonly schema?: { items?: { enum?: string[] } }
}
interface Operation {
  readonly path: string
  readonly fields: readonly string[]
  readonly expand: readonly string[]
}
/** Every operation that the contract gives `fields`, with the names it takes. */
const operations = Object.entries(contract.paths).flatMap(([path, item]): Operation[] => {
  const { get } = item as { get?: { parameters?: Parameter[] } }
  const namesOf = (name: string) =>
    get?.parameters?.find((each) => each.name === name)?.schema?.items?.enum ?? []
  const fields = namesOf('fields')
  return fields.length === 0 ? [] : [{ path, fields, expand: namesOf('expand') }]
})

const read = ({ path }: Operation, query: string): Promise<TestResponse> => {
  const url = path.replace('{id}', records[sampleOf(path)]?.path['id'] ?? '').replace('{code}', 'P2')
  return t.as(path.includes('/public/') ? undefined : 'admin').get(`${url}?${query}`)
}
const recordsIn = ({ body }: TestResponse): Record<string, unknown>[] => body.data ?? [body]
const keysIn = (response: TestResponse) => [
  ...new Set(recordsIn(response).flatMap((each) => Object.keys(each))),
]

describe('fields and expand', () => {
  it('are offered by the main resources, one and many', () => {
    const resources =
      'action-items activities agencies agreements cases collaborators commitments documents evaluations meetings ' +
      'obstacles proposals public/agreements public/feedback public/trading-spaces stage-deliveries targets trading-spaces'
    const lists =
      'agreements/{id}/activities agreements/{id}/commitments agreements/{id}/evaluations cases/{id}/meetings ' +
      'commitments/{id}/activities public/collaborators stages/{code}/agreements'
    const paths = resources.split(' ').flatMap((each) => [each, `${each}/{id}`])
    expect(operations.map(({ path }) => path).toSorted()).toEqual(
      [...paths, ...lists.split(' ')].map((each) => `/v1/${each}`).toSorted(),
    )
  })

  describe.each(operations)('GET $path', (operation) => {
    const { fields, expand } = operation

    it('answers with the id and the fields asked for, and nothing else', async () => {
      const [first, second] = fields.filter(
        (each) => !['id', 'contacts', 'warnings', 'provisions'].includes(each),
      )
      const response = expectStatus(await read(operation, `fields=${second},${first}`), 200)
      expect(keysIn(response).filter((each) => !['id', first, second].includes(each))).toEqual([])
      expect(response.headers['content-type']).toBe(`${partialType}; charset=utf-8`)
      const whole = expectStatus(await read(operation, ''), 200)
      expect(recordsIn(response)).toEqual(
        recordsIn(whole).map((each) => ({
          id: each['id'],
          [first!]: each[first!],
          [second!]: each[second!],
        })),
      )
      expect(response.headers.etag?.toString().split('-')[0]).toBe(
        whole.headers.etag?.toString().split('-')[0],
      )
    })

    it('answers with the whole record otherwise, every expansion beside it', async () => {
      const whole = expectStatus(await read(operation, ''), 200)
      expect(whole.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(keysIn(whole).filter((each) => !fields.includes(each))).toEqual([])
      if (expand.length === 0) return
      const all = expectStatus(await read(operation, `expand=${expand.join()}`), 200)
      for (const record of recordsIn(all))
        expect(Object.keys(record)).toEqual(expect.arrayContaining([...expand]))
      const without = recordsIn(all).map((record) =>
        Object.fromEntries(Object.entries(record).filter(([name]) => !expand.includes(name))),
      )
      expect(without).toEqual(recordsIn(whole))
      const both = expectStatus(await read(operation, `fields=id&expand=${expand[0]!}`), 200)
      expect(keysIn(both).filter((each) => !['id', expand[0]].includes(each))).toEqual([])
    })

    it('400: a name it does not know, with those it does', async () => {
      for (const [name, names] of [
        ['fields', fields],
        ['expand', expand],
      ] as const) {
        for (const wrong of ['nothing', 'id,nothing', '', '__proto__', 'version,', 'Id']) {
          const response = expectStatus(await read(operation, `${name}=${encodeURIComponent(wrong)}`), 400)
          expect(response.body.errors[0].pointer).toMatch(names.length > 0 ? `?${name}.` : `?${name}`)
          for (const each of names) expect(response.body.errors[0].message).toContain(each)
        }
      }
    })
  })

  it('the ETag of a partial answer is good for a change', async () => {
    const draft = await agreementIn(t, 'draft')
    const url = `/v1/agreements/${draft.body.id}`
    const { etag, body } = await t.as('officer-ppkukm').get(`${url}?fields=title`)
    expect(body).toEqual({ id: draft.body.id, title: draft.body.title })
    expect(
      await t.as('officer-ppkukm').get(`${url}?fields=title`, { headers: { 'if-none-match': etag } }),
    ).toMatchObject({ status: 304 })
    expectStatus(await t.as('officer-ppkukm').patch(url, { title: 'Judul baru' }, { etag }), 200)
  })

  it('pages go on with the same fields and expansions', async () => {
    await agreementIn(t, 'draft')
    const { body, headers } = await t.as('admin').get('/v1/agreements?limit=1&fields=status&expand=parent')
    expect(headers.link).toMatch(/fields=status&expand=parent&cursor=/)
    const next = await t
      .as('admin')
      .get(`/v1/agreements?limit=1&fields=status&cursor=${body.page.nextCursor}`)
    expect(Object.keys(next.body.data[0])).toEqual(['id', 'status'])
  })
})

describe('expand', () => {
  it('names the case of a meeting, and the organizations of its people', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer)
    const { body: logged } = await logMeeting(officer, opened.id)
    const { body } = await officer.get(`/v1/meetings/${logged.id}?fields=kind&expand=case,organizations`)
    expect(body).toEqual({
      id: logged.id,
      kind: logged.kind,
      case: { id: opened.id, caseNumber: opened.caseNumber, title: opened.title, status: 'exploring' },
      organizations: expect.arrayContaining([
        expect.objectContaining({
          id: ids.shopee,
          legalName: 'Shopee',
          kind: 'company',
        }),
      ]),
    })
  })

  it('names what an agreement stands under, renews and comes from', async () => {
    const officer = t.as('officer-ppkukm')
    const mou = await agreementIn(t, 'signed', { type: 'mou', title: 'Kesepakatan induk' })
    const pks = expectStatus(
      await officer.post('/v1/agreements', {
        type: 'pks',
        title: 'Pelaksanaan',
        stages: ['P2'],
        parentId: mou.body.id,
      }),
      201,
    )
    const { body } = await officer.get(
      `/v1/agreements/${pks.body.id}?fields=title&expand=parent,renews,originCase`,
    )
    expect(body).toEqual({
      id: pks.body.id,
      title: 'Pelaksanaan',
      parent: {
        id: mou.body.id,
        registrationNumber: mou.body.registrationNumber,
        title: 'Kesepakatan induk',
        type: 'mou',
        status: 'signed',
      },
      renews: null,
      originCase: null,
    })
  })

  it('shows a partner its own, and nothing of what it may not see', async () => {
    const { commitment, url, agreementUrl } = await signedWithCommitment(t, {
      parties: [ids.ppkukm, ids.shopee],
    })
    await activityIn(t, url, 'verified')
    const query = 'fields=id&expand=agreement,commitment'
    const seenBy = async (account: 'partner-shopee' | 'integrator') =>
      expectStatus(await t.as(account).get(`${agreementUrl}/activities?${query}`), 200).body.data[0]
    const { agreement, commitment: promised } = await seenBy('partner-shopee')
    expect(promised).toMatchObject({ id: commitment.body.id, description: commitment.body.description })
    // The commitment belongs to the negotiation, which an integrator does not follow.
    expect(await seenBy('integrator')).toMatchObject({ agreement, commitment: null })
    const { body } = await t.as('integrator').get(`${agreementUrl}?expand=originCase,organizations&fields=id`)
    expect(body).toMatchObject({ originCase: null })
    expect(body.organizations.map((each: { id: string }) => each.id).toSorted()).toEqual(
      [ids.ppkukm, ids.shopee].toSorted(),
    )
  })

  it('leaves out a case that was not disclosed, and the minutes of internal meetings', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer, { collaboratorIds: [ids.shopee] })
    const { body: told } = await logMeeting(officer, opened.id)
    await act(officer, `/v1/meetings/${told.id}`, 'finalize')
    const { body: internal } = await logMeeting(officer, opened.id, { kind: 'internal', participants: [] })
    const { body } = await t
      .as('partner-shopee')
      .get('/v1/action-items?limit=200&fields=id&expand=case,meeting')
    const shown = JSON.stringify(body)
    expect(shown).toContain(told.id)
    expect(shown).not.toContain(internal.id)
    expect((await t.as('partner-gojek').get('/v1/action-items?expand=case')).raw.body).not.toContain(
      opened.id,
    )
  })

  it('an answer with people is kept in no cache and its read recorded, one without them is not recorded', async () => {
    const officer = t.as('officer-ppkukm')
    const { body: opened } = await openCase(officer)
    const { body: logged } = await logMeeting(officer, opened.id)
    const readsOf = async (query: string) => {
      const { headers } = expectStatus(await t.as('admin').get(`/v1/meetings/${logged.id}?${query}`), 200)
      expect(headers['cache-control']).toBe('no-store')
      return (await t.as('auditor').get(`/v1/audit-events?action=read&resourceId=${logged.id}`)).body.data
        .length
    }
    expect(await readsOf('fields=agenda&expand=case,organizations')).toBe(0)
    expect(await readsOf('fields=participants')).toBe(1)
  })
})
