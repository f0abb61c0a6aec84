import { nobodyCounted } from '../../../src/commitments/beneficiaries/beneficiaries.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import {
  activityIn,
  answersTo,
  commit,
  draft,
  each,
  putInStatus,
  readers,
  signedWithCommitment,
} from './examples.ts'

let t: TestApp
const officer = () => t.as('officer-ppkukm')
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

describe('GET /v1/commitments/{id}', () => {
  it('200 to those who see the agreement, 404 to other partners, 403 to integrators', async () => {
    const { url } = await signedWithCommitment(t)
    expect(await answersTo(t, readers, (client) => client.get(url))).toEqual(each(readers, 200))
    expect(await t.as('partner-gojek').get(url)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await t.as('integrator').get(url)).toMatchObject({ status: 403 })
    expect(await t.as().get(url)).toMatchObject({ status: 401 })
  })

  it('404 to its own partner while the agreement is a draft', async () => {
    const { body } = await commit(t, await draft(t))
    expect(await t.as('partner-shopee').get(`/v1/commitments/${body.id}`)).toMatchObject({ status: 404 })
  })

  it('counts what was verified and nothing else', async () => {
    const { url } = await signedWithCommitment(t, {}, { dueOn: '2026-06-14', targetValue: 1 })
    for (const status of ['draft', 'submitted', 'rejected'] as const)
      await activityIn(t, url, status, { value: 5 })
    expect((await officer().get(url)).body).toMatchObject({
      delivered: 0,
      percent: 0,
      activityCount: 0,
      overdue: true,
      allowedActions: [],
    })
    expect((await t.as('partner-shopee').get(url)).body.allowedActions).toEqual(['report'])
    for (const value of [0.1, 0.2, 0.3]) await activityIn(t, url, 'verified', { value })
    expect((await officer().get(url)).body).toMatchObject({
      delivered: 0.6,
      percent: 60,
      activityCount: 3,
      overdue: true,
    })
    await activityIn(t, url, 'verified', { value: 0.4 })
    expect((await officer().get(url)).body).toMatchObject({
      delivered: 1,
      percent: 100,
      activityCount: 4,
      overdue: false,
    })
  })
})

describe('GET /v1/agreements/{id}/progress', () => {
  it('tells each commitment and all of them, verified only', async () => {
    const agreement = await draft(t)
    const classes = await commit(t, agreement)
    const late = await commit(t, agreement, {
      description: 'Etalase',
      targetValue: 4,
      unit: 'etalase',
      dueOn: '2026-06-14',
    })
    const open = await commit(t, agreement, { description: 'Data', targetValue: null, unit: null })
    await putInStatus(t, agreement, 'signed')
    const url = (each: { body: { id: string } }) => `/v1/commitments/${each.body.id}`
    await activityIn(t, url(classes), 'verified', { value: 3 })
    await activityIn(t, url(classes), 'verified', {
      value: 3,
      beneficiaries: 10,
      beneficiariesWomen: null,
      beneficiariesNew: null,
      beneficiariesMovingUp: 2,
      beneficiariesByLine: { fashion: 4, other: 6 },
    })
    await activityIn(t, url(classes), 'submitted', { value: 100, beneficiaries: 1000 })
    await activityIn(t, url(late), 'verified', { value: 1, ...nobodyCounted })
    const { body } = await t.as('partner-shopee').get(`/v1/agreements/${agreement.body.id}/progress`)
    expect(body).toEqual({
      agreementId: agreement.body.id,
      total: {
        commitmentCount: 3,
        metCount: 0,
        overdueCount: 1,
        percent: 37.5,
        activityCount: 3,
        beneficiaries: 50,
        beneficiariesWomen: 27,
        beneficiariesNew: 18,
        beneficiariesMovingUp: 9,
        beneficiariesByLine: { culinary: 15, fashion: 12, crafts: 0, services: 0, other: 6 },
      },
      commitments: [
        {
          id: classes.body.id,
          description: 'Kelas daring',
          stage: 'P2',
          targetValue: 12,
          unit: 'kelas',
          dueOn: null,
          droppedFrom: null,
          delivered: 6,
          percent: 50,
          activityCount: 2,
          overdue: false,
          beneficiaries: 50,
          beneficiariesWomen: 27,
          beneficiariesNew: 18,
          beneficiariesMovingUp: 9,
          beneficiariesByLine: { culinary: 15, fashion: 12, crafts: 0, services: 0, other: 6 },
        },
        {
          id: late.body.id,
          description: 'Etalase',
          stage: 'P2',
          targetValue: 4,
          unit: 'etalase',
          dueOn: '2026-06-14',
          droppedFrom: null,
          delivered: 1,
          percent: 25,
          activityCount: 1,
          overdue: true,
          beneficiaries: 0,
          beneficiariesWomen: 0,
          beneficiariesNew: 0,
          beneficiariesMovingUp: 0,
          beneficiariesByLine: { culinary: 0, fashion: 0, crafts: 0, services: 0, other: 0 },
        },
        {
          id: open.body.id,
          description: 'Data',
          stage: 'P2',
          targetValue: null,
          unit: null,
          dueOn: null,
          droppedFrom: null,
          delivered: 0,
          percent: null,
          activityCount: 0,
          overdue: false,
          beneficiaries: 0,
          beneficiariesWomen: 0,
          beneficiariesNew: 0,
          beneficiariesMovingUp: 0,
          beneficiariesByLine: { culinary: 0, fashion: 0, crafts: 0, services: 0, other: 0 },
        },
      ],
    })
  })

  it('200 to those who see the agreement, 404 to other partners, 403 to integrators', async () => {
    const { agreementUrl } = await signedWithCommitment(t)
    expect(await answersTo(t, readers, (client) => client.get(`${agreementUrl}/progress`))).toEqual(
      each(readers, 200),
    )
    expect((await t.as('partner-gojek').get(`${agreementUrl}/progress`)).status).toBe(404)
    expect((await t.as('integrator').get(`${agreementUrl}/progress`)).status).toBe(403)
    expect((await t.as().get(`${agreementUrl}/progress`)).status).toBe(401)
  })
})
