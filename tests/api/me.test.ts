import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { organizationId } from '../../src/reference/organizations.ts'
import { ids, ownerRows } from '../support/agreements.ts'
import { asActor } from '../support/actors.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { everyAccount } from '../support/refusals.ts'
import { answers, columns, rowsOf, type Column, type Row } from '../security/expectations.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/** The operations that want a token. */
const withToken = new Set(
  Object.values(contract.paths)
    .flatMap((item) => Object.values<{ operationId: string; security: unknown[] }>(item))
    .flatMap(({ operationId, security }) => (security.length > 0 ? [operationId] : [])),
)

/** The columns of the expectations for each role: its own account, and its peers'. */
const roles = Object.entries(
  Object.groupBy(Object.keys(columns) as Column[], (name) => name.replace('*', '')),
).flatMap(([role, names]) => (role === 'public' ? [] : [[role, names!] as const]))

const operationsOf = async (account: AccountName): Promise<string[]> =>
  (await t.as(account).get('/v1/me')).body.operations

describe('GET /v1/me', () => {
  it.each([
    ['admin', 'admin', null],
    ['officer-ppkukm', 'officer', { id: ids.ppkukm, shortName: 'Dinas PPKUKM' }],
    ['officer-parekraf', 'officer', { id: ids.parekraf, shortName: 'Dinas Parekraf' }],
    ['reviewer', 'reviewer', { id: organizationId('TKKSD'), shortName: 'TKKSD' }],
    ['reviewer-hukum', 'reviewer', { id: organizationId('Biro Hukum'), shortName: 'Biro Hukum' }],
    ['auditor', 'auditor', null],
    ['partner-shopee', 'partner', { id: ids.shopee, shortName: 'Shopee' }],
    ['partner-gojek', 'partner', { id: ids.gojek, shortName: 'Gojek' }],
    ['partner-bankdki', 'partner', { id: ids.bankDki, shortName: 'Bank DKI' }],
    ['integrator', 'integrator', null],
  ] as const)('200: %s', async (account, role, organization) => {
    expect(await t.as(account).get('/v1/me')).toMatchObject({
      status: 200,
      body: {
        name: account,
        role,
        organization,
        actsFor: organization === null ? [] : [organization],
        readsFor: organization === null ? [] : [organization],
      },
    })
  })

  it.each(roles)('%s: its operations are those that it is not always refused', async (role, names) => {
    const rows = rowsOf(answers).filter(({ subject }) => withToken.has(subject))
    const refused = (row: Row) => names.every((name) => /^40[13]$/.test(row.cells[name]))
    const expected = new Set(rows.filter((row) => !refused(row)).map(({ subject }) => subject))
    const told = (await operationsOf(columns[names[0]!]!)).filter((id) => withToken.has(id))
    expect(told.toSorted()).toEqual([...expected].toSorted())
  })

  it('what it names is what the operation takes', async () => {
    const { paths } = (await t.as().get('/openapi.json')).body
    for (const account of everyAccount) {
      const operations = await operationsOf(account)
      for (const [path, item] of Object.entries(
        paths as Record<string, Record<string, { operationId: string; security: unknown[] }>>,
      )) {
        for (const [method, { operationId, security }] of Object.entries(item)) {
          if (security.length === 0) continue
          const url = path.replaceAll(/\{\w+\}/g, ids.unknown)
          const client = t.as(account)
          const response = method === 'get' ? await client.get(url) : await client[method as 'post'](url, {})
          expect([account, operationId, response.status !== 403]).toEqual([
            account,
            operationId,
            operations.includes(operationId),
          ])
        }
      }
    }
  })

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', 'Basic YWRtaW46YWRtaW4='])(
    '401: Authorization %s',
    async (authorization) => {
      const response = await t
        .as()
        .get('/v1/me', { headers: authorization === undefined ? {} : { authorization } })
      expect(response).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
      const isRefused = authorization?.startsWith('Bearer ') && authorization !== 'Bearer '
      expect(response.headers['www-authenticate']).toBe(
        `Bearer realm="registry"${isRefused ? ', error="invalid_token"' : ''}`,
      )
    },
  )

  it('401: an account that was disabled, or is gone', async () => {
    const own = await startTestApp()
    try {
      await ownerRows(own, `update accounts set status = 'disabled' where name = 'auditor'`)
      const { accountId } = asActor('integrator')
      await ownerRows(own, 'delete from memberships where account_id = $1', [accountId])
      await ownerRows(own, 'delete from accounts where id = $1', [accountId])
      for (const account of ['auditor', 'integrator'] as const) {
        expect(await own.as(account).get('/v1/me')).toMatchObject({
          status: 401,
          body: { code: 'unauthenticated' },
        })
      }
      expect((await own.as('admin').get('/v1/me')).status).toBe(200)
    } finally {
      await own.close()
    }
  })
})
