import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { asText, explainRequest } from '../../src/cli/explain-request.ts'
import type { Database } from '../../src/db/client.ts'
import { startTestApp, signingKey, type AccountName, type TestApp } from '../support/app.ts'
import { agreementIn } from '../support/agreements.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await startTestApp()
  id = (await agreementIn(t, 'signed')).body.id
})
afterAll(() => t.close())

const explain = (operationId: string, account: AccountName | undefined, query = '') =>
  explainRequest(t.db, (db: Database) => buildApp({ config: t.app.config, db, signingKey }), {
    operationId,
    query,
    token: account && t.token(account),
  })

describe('npm run explain', () => {
  it('tells the statements of a request with the values and plans they have for this caller', async () => {
    const found = await explain('listAgreements', 'partner-shopee', 'status=signed&limit=3')
    expect(found).toMatchObject({ url: '/v1/agreements?status=signed&limit=3', status: 200 })
    const list = found.statements.find(({ sql }) => sql.includes('from "agreements"'))!
    expect(list.values).toContain(4)
    expect(list.plan.join('\n')).toMatch(/agreements.*actual time=/s)
    // What a partner's are narrowed by, and nobody's who sees everything.
    const ofAuditor = await explain('listAgreements', 'auditor', 'status=signed&limit=3')
    expect(list.plan.join('\n')).toContain('organization_ids')
    expect(ofAuditor.statements.flatMap(({ plan }) => plan).join('\n')).not.toContain('organization_ids')
  })

  it('takes what the path names from the query, and shows what the public runs without an account', async () => {
    const one = await explain('getAgreement', 'officer-ppkukm', `id=${id}&asOf=2026-06-01`)
    expect(one).toMatchObject({ url: `/v1/agreements/${id}?asOf=2026-06-01`, status: 200 })
    expect(asText(one)).toContain(`GET /v1/agreements/${id}?asOf=2026-06-01: 200`)
    expect(asText(one)).toMatch(/\$1 = "/)
    const open = await explain('listPublicAgreements', undefined)
    expect([open.status, open.statements.length > 0]).toEqual([200, true])
  })

  it.each([
    ['signAgreement', '', /signAgreement is no operation that reads/],
    ['noOperation', '', /is no operation that reads/],
    ['getAgreement', 'asOf=2026-06-01', /needs "id" in the query/],
  ])('%s %s: says what was asked wrongly', async (operationId, query, message) => {
    await expect(explain(operationId, 'auditor', query)).rejects.toThrow(message)
  })
})
