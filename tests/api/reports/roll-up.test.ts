import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { move, report as deliver, signedWithCommitment } from '../commitments/examples.ts'

/** Shopee is the head office of Gojek, and that of Bank DKI. */
let t: TestApp
let ofHead: string
let ofTwo: Awaited<ReturnType<typeof signedWithCommitment>>
let ofBranch: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  ofHead = (await signedAgreement(t, { stages: ['P2'], parties: [ids.ppkukm, ids.shopee] })).body.id
  ofTwo = await signedWithCommitment(
    t,
    { stages: ['P2'], parties: [ids.ppkukm, ids.gojek, ids.bankDki] },
    { responsibleOrganizationId: ids.gojek, dueOn: '2026-06-01' },
  )
  const options = { stages: ['P7'], by: 'officer-parekraf' as const, parties: [ids.parekraf, ids.bankDki] }
  ofBranch = (await signedAgreement(t, options)).body.id
  for (const value of [6, 3]) {
    const { body } = await deliver(t, ofTwo.url, 'partner-gojek', { value })
    expectStatus(await move(t, 'partner-gojek', body.id, 'submit'), 200)
    expectStatus(await move(t, 'officer-ppkukm', body.id, 'verify'), 200)
  }
  // The smaller one is of Bank DKI, as where it answered before the other.
  await ownerRows(t, 'update activities set organization_id = $1 where value = 3', [ids.bankDki])
  for (const [evaluatedOrganizationId, periodFrom, periodUntil] of [
    [ids.gojek, '2026-01-01', '2026-03-31'],
    [ids.bankDki, '2026-04-01', '2026-05-31'],
  ]) {
    const evaluation = {
      evaluatedOrganizationId,
      periodFrom,
      periodUntil,
      rating: 4,
      recommendation: 'extend',
    }
    const url = `${ofTwo.agreementUrl}/evaluations`
    expectStatus(await t.as('officer-ppkukm').post(url, evaluation), 201)
  }
  await below(ids.gojek, ids.shopee)
  await below(ids.bankDki, ids.gojek)
})
afterAll(() => t.close())

async function below(id: string, parentId: string) {
  const url = `/v1/collaborators/${id}`
  const { etag } = await t.as('admin').get(url)
  expectStatus(await t.as('admin').patch(url, { parentId }, { etag }), 200)
}

const report = async (account: AccountName, path: string) =>
  expectStatus(await t.as(account).get(`/v1/reports/${path}`), 200).body
interface Counted {
  id: string
  count: number
  href: string
}
/** Who supports each stage, with how many agreements; the list behind each number counts as many. */
async function supporters(account: AccountName, query: string) {
  const { stages } = await report(account, `coverage?${query}`)
  const found: Record<string, Record<string, number>> = {}
  for (const { stage, collaborators } of stages as { stage: string; collaborators: Counted[] }[]) {
    for (const { id, count, href } of collaborators) {
      expect([href, await total(account, href)]).toEqual([href, count])
      ;(found[stage] ??= {})[id] = count
    }
  }
  return found
}
const total = async (account: AccountName, href: string): Promise<number> =>
  expectStatus(await t.as(account).get(`${href}&count=exact&limit=1`), 200).body.page.total
const listed = async (account: AccountName, query: string): Promise<string[]> =>
  expectStatus(await t.as(account).get(query), 200)
    .body.data.map(({ id }: { id: string }) => id)
    .toSorted()

describe('rollUp=true counts branches below their head office', () => {
  it('coverage: the agreement of two branches once, of branches of a branch too', async () => {
    for (const query of ['', 'rollUp=false'])
      expect(await supporters('auditor', query)).toEqual({
        P2: { [ids.shopee]: 1, [ids.gojek]: 1, [ids.bankDki]: 1 },
        P7: { [ids.bankDki]: 1 },
      })
    const rolledUp = { P2: { [ids.shopee]: 2 }, P7: { [ids.shopee]: 1 } }
    expect(await supporters('auditor', 'rollUp=true')).toEqual(rolledUp)
    expect(await supporters('integrator', 'rollUp=true')).toEqual(rolledUp)
    const { stages } = await report('auditor', 'coverage?rollUp=true')
    expect(stages[1]).toMatchObject({
      count: 2,
      collaboratorCount: 1,
      agencies: [{ id: ids.ppkukm, count: 2 }],
    })
  })

  it('coverage of one: it is the head of what is below it, also where it is a branch', async () => {
    const of = (id: string) => supporters('auditor', `rollUp=true&collaboratorId=${id}`)
    expect(await of(ids.shopee)).toEqual({ P2: { [ids.shopee]: 2 }, P7: { [ids.shopee]: 1 } })
    expect(await of(ids.gojek)).toEqual({ P2: { [ids.gojek]: 1 }, P7: { [ids.gojek]: 1 } })
    expect(await of(ids.bankDki)).toEqual({ P2: { [ids.bankDki]: 1 }, P7: { [ids.bankDki]: 1 } })
    const { inForce } = await report('auditor', `coverage?rollUp=true&collaboratorId=${ids.shopee}`)
    expect([inForce.count, await total('auditor', inForce.href)]).toEqual([3, 3])
  })

  it('the matrix: each pair of agency and head office, with the lists', async () => {
    const { cells } = await report('auditor', 'coverage/matrix?rollUp=true')
    const pairs = []
    for (const { stage, agency, collaborator, count, href } of cells) {
      expect([href, await total('auditor', href)]).toEqual([href, count])
      pairs.push([stage, agency.id, collaborator.id, count])
    }
    expect(pairs).toEqual([
      ['P2', ids.ppkukm, ids.shopee, 2],
      ['P7', ids.parekraf, ids.shopee, 1],
    ])
  })

  it('performance: the evidence of all of them, what one branch delivered for the other too', async () => {
    const { collaborators } = await report('auditor', 'performance?rollUp=true')
    expect(collaborators).toMatchObject([
      {
        collaborator: { id: ids.shopee },
        // 9 of 12, all of it in time.
        performance: { components: { delivery: 75, timeliness: 75 } },
        evidence: {
          commitments: { count: 1 },
          activities: { count: 2 },
          signed: { count: 3 },
          inForce: { count: 3 },
          evaluations: { count: 2 },
          stages: ['P2', 'P7'],
        },
      },
    ])
    const figures = Object.values<Partial<Counted>>(collaborators[0].evidence).flatMap((figure) =>
      figure?.href === undefined ? [] : [{ href: figure.href, count: figure.count }],
    )
    expect(figures).toHaveLength(6)
    for (const { href, count } of figures) expect([href, await total('auditor', href)]).toEqual([href, count])
    const apart = await report('auditor', 'performance')
    expect(apart.collaborators).toHaveLength(3)
    const one = await t.as('auditor').get(`/v1/collaborators/${ids.gojek}/performance?rollUp=true`)
    expect(one.body.evidence).toMatchObject({ signed: { count: 2 }, activities: { count: 2 } })
    expect(await total('auditor', one.body.evidence.activities.href)).toBe(2)
  })

  it('a partner sees what it sees without: a head office that it does not know of is none', async () => {
    expect(await supporters('partner-shopee', 'rollUp=true')).toEqual({ P2: { [ids.shopee]: 1 } })
    expect(await supporters('partner-bankdki', 'rollUp=true')).toEqual({
      P2: { [ids.gojek]: 1 },
      P7: { [ids.gojek]: 1 },
    })
    expect((await report('partner-bankdki', 'performance?rollUp=true')).collaborators).toEqual([])
  })

  it('a picture, and the table of the report', async () => {
    const { raw } = await t.as('auditor').get('/v1/reports/coverage.svg?rollUp=true')
    expect(raw.body).toContain('Shopee')
    expect(raw.body).not.toContain('Gojek')
    const table = await t.as('auditor').get('/v1/reports/coverage?rollUp=true&format=csv')
    expect(table.raw.body).not.toContain('Gojek')
  })
})

describe('rollUp=true in lists', () => {
  it('takes in the branches of the collaborator asked for', async () => {
    const two: string = ofTwo.agreement.body.id
    const agreements = (query: string) => listed('auditor', `/v1/agreements?${query}`)
    expect(await agreements(`collaboratorId=${ids.shopee}`)).toEqual([ofHead])
    expect(await agreements(`collaboratorId=${ids.shopee}&rollUp=false`)).toEqual([ofHead])
    expect(await agreements(`collaboratorId=${ids.shopee}&rollUp=true`)).toEqual(
      [ofHead, two, ofBranch].toSorted(),
    )
    expect(await agreements(`collaboratorId=${ids.gojek}&rollUp=true`)).toEqual([two, ofBranch].toSorted())
    expect(await agreements(`rollUp=true`)).toHaveLength(3)
    for (const [list, filters, count] of [
      ['commitments', ['collaboratorId', 'answeredBy'], 1],
      ['activities', ['collaboratorId', 'organizationId'], 2],
      ['evaluations', ['collaboratorId', 'evaluatedOrganizationId'], 2],
    ] as const)
      for (const filter of filters) {
        const url = `/v1/${list}?${filter}=${ids.shopee}`
        expect(await listed('auditor', url), url).toHaveLength(0)
        expect(await listed('auditor', `${url}&rollUp=true`), url).toHaveLength(count)
      }
  })

  it('400: any other value', async () => {
    expect((await t.as('auditor').get('/v1/agreements?rollUp=yes')).status).toBe(400)
    expect((await t.as('auditor').get('/v1/reports/expiring?rollUp=true')).status).toBe(400)
  })
})
