import { expectStatus } from './agreements.ts'
import type { TestApp, TestResponse } from './app.ts'

/** A clause of a PKS that is begun by the registrar. */
export const newClause = (more: object = {}) => ({
  agreementType: 'pks',
  code: 'integrity',
  title: 'Integritas',
  paragraphs: ['PARA PIHAK tidak memberi atau menerima imbalan apa pun.'],
  condition: 'required',
  position: 165,
  reason: 'Saran Inspektorat.',
  ...more,
})

export const beginClause = async (t: TestApp, more: object = {}): Promise<TestResponse> =>
  expectStatus(await t.as('admin').post('/v1/clause-templates', newClause(more)), 201)

/** The registrar takes a step on a clause as last read. */
export async function stepOn(
  t: TestApp,
  { body }: Pick<TestResponse, 'body'>,
  step: 'put-in-force' | 'retire',
  said?: object,
): Promise<TestResponse> {
  const url = `/v1/clause-templates/${body.id}`
  const { etag } = await t.as('admin').get(url)
  return t.as('admin').post(`${url}/${step}`, said, { etag })
}

/** The registrar writes the next version of a clause as last read. */
export async function rewrite(
  t: TestApp,
  { body }: Pick<TestResponse, 'body'>,
  change: object,
): Promise<TestResponse> {
  const url = `/v1/clause-templates/${body.id}`
  const { etag } = await t.as('admin').get(url)
  return t.as('admin').patch(url, { reason: 'Saran Biro Hukum.', ...change }, { etag })
}
