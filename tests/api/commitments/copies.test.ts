import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentField } from '../../../src/commitments/content/content.ts'
import { clock, expectStatus, ids, readyToSign } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { commit, draft } from './examples.ts'

/** Something in every field; a field that is missing has no type. */
const sample: Record<CommitmentField, string | number> = {
  description: 'Kelas daring',
  stage: 'P2',
  metric: 'Kelas yang selesai',
  targetValue: 12,
  unit: 'kelas',
  // Not the only collaborator, which answers where nobody is named.
  responsibleOrganizationId: ids.ppkukm,
  dueOn: '2026-10-31',
}
const changed: typeof sample = {
  description: 'Kelas tatap muka',
  stage: 'P5',
  metric: 'Peserta yang lulus',
  targetValue: 40,
  unit: 'orang',
  responsibleOrganizationId: ids.shopee,
  dueOn: '2026-12-31',
}

type Answer = Record<string, unknown> & { responsibleOrganization: { id: string } }
const said = ({ responsibleOrganization, ...told }: Answer): Record<string, unknown> => ({
  ...told,
  responsibleOrganizationId: responsibleOrganization.id,
})

let t: TestApp
const told = new Map<string, Record<string, unknown>>()
beforeAll(async () => {
  t = await startTestApp({ clock })
  const drafted = await draft(t)
  const { body } = await commit(t, drafted, sample)
  told.set('as it was added', said(body))
  const ready = await readyToSign(t, drafted)
  const signUrl = `/v1/agreements/${ready.body.id}/sign`
  const signed = expectStatus(await t.as('admin').post(signUrl, undefined, { etag: ready.etag }), 200)
  await amend(t, signed, '2026-09-01', {
    commitments: { change: [{ id: body.id, ...changed }], add: [sample] },
  })
  const one = async (id: string, day: string) =>
    said(expectStatus(await t.as('partner-shopee').get(`/v1/commitments/${id}?asOf=${day}`), 200).body)
  told.set('the day before it was amended', await one(body.id, '2026-08-31'))
  told.set('amended', await one(body.id, '2026-09-01'))
  const list = `/v1/agreements/${signed.body.id}/commitments?asOf=2026-09-01`
  const { data } = expectStatus(await t.as('partner-shopee').get(list), 200).body
  told.set('as an amendment added it', said(data.find((each: Answer) => each['id'] !== body.id)))
})
afterAll(() => t.close())

describe.each([
  ['as it was added', sample],
  ['the day before it was amended', sample],
  ['amended', changed],
  ['as an amendment added it', sample],
])('a commitment %s', (when, content) => {
  it.each(Object.keys(sample) as CommitmentField[])('says %s', (field) => {
    expect(told.get(when)![field]).toEqual(content[field])
    expect(changed[field]).not.toEqual(sample[field])
  })
})
