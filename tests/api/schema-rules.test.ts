import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { document, validatorAt } from '../support/contract.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const newCase = { title: 'Kelas kemasan', stages: ['P2', 'P4'], collaboratorIds: [ids.shopee] }
const officer = () => t.as('officer-ppkukm')

describe('what the contract forbids is refused, and what it allows is accepted', () => {
  const fits = validatorAt('/components/schemas/NewCase')

  it.each<[string, object, number, object]>([
    ['a blank text', { title: ' \u00a0\n ' }, 400, { pointer: '/title', code: 'too_small' }],
    ['an empty text', { title: '' }, 400, { pointer: '/title', code: 'too_small' }],
    ['a stage named twice', { stages: ['P2', 'P4', 'P2'] }, 422, { pointer: '/stages', code: 'repeated' }],
  ])('%s', async (_, wrong, status, error) => {
    const body = { ...newCase, ...wrong }
    expect(fits(body)).toBe(false)
    expect(expectStatus(await officer().post('/v1/cases', body), status).body.errors).toMatchObject([error])
  })

  it('a text with space around it, and a set in another order', async () => {
    const body = { ...newCase, title: '  Kelas kemasan\n', stages: ['P4', 'P2'] }
    expect(fits(body)).toBe(true)
    expect(expectStatus(await officer().post('/v1/cases', body), 201).body.title).toBe('Kelas kemasan')
  })

  it.each(['+1', ' 1', '', '0x1', '1e1', '01', '-1', '1.5', 'satu'])('%j is no number', async (limit) => {
    const { body } = expectStatus(await officer().get(`/v1/cases?limit=${encodeURIComponent(limit)}`), 400)
    expect(body.errors).toMatchObject([{ pointer: '?limit', code: 'invalid_type' }])
    const day = await officer().get(`/v1/working-days?days=${encodeURIComponent(limit)}`)
    expectStatus(day, 400)
    expectStatus(await officer().get(`/v1/events?limit=${encodeURIComponent(limit)}`), 400)
  })

  it('a number in a body is not written as text', async () => {
    const clause = {
      agreementType: 'pks',
      code: 'kopi',
      title: 'Kopi',
      condition: 'optional',
      reason: 'Usul.',
    }
    const sent = { ...clause, paragraphs: ['PARA PIHAK minum kopi.'], position: '165' }
    const { body } = expectStatus(await t.as('admin').post('/v1/clause-templates', sent), 400)
    expect(body.errors).toMatchObject([{ pointer: '/position', code: 'invalid_type' }])
  })

  it('a change without a body, which is not an empty one', async () => {
    const made = expectStatus(await officer().post('/v1/cases', newCase), 201)
    const url = `/v1/cases/${made.body.id}`
    const call = { etag: made.etag }
    const { body } = expectStatus(await officer().patch(url, undefined, call), 400)
    expect(body.errors).toMatchObject([{ pointer: '', code: 'required' }])
    expectStatus(await officer().patch(url, {}, call), 200)
  })

  it('what a schema cannot say stands in the description, with its code', () => {
    const day = document.components['schemas']!['NewHoliday'] as unknown as {
      properties: { day: { description: string } }
    }
    expect(day.properties.day.description).toMatch(/1900–2199.*`implausible_year`/)
    expect(JSON.stringify(document)).not.toContain('"allOf"')
  })
})
