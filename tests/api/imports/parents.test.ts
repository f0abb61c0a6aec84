import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { importFile, paper, previewFile } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = 'officer-ppkukm'
const mou = (number: string, change: Record<string, string> = {}) =>
  paper(number, { 'Jenis naskah': 'MoU', Tentang: `Induk ${number}`, ...change })
type Rows = readonly Record<string, string>[]
const imported = async (rows: Rows) => {
  const { body } = expectStatus(await importFile(t, officer, rows), 200)
  const ids: string[] = body.agreements.map(({ id }: { id: string }) => id)
  return { body, ids }
}
const agreement = async (id: string | undefined) =>
  expectStatus(await t.as('auditor').get(`/v1/agreements/${id}`), 200).body
const refused = async (rows: Rows) =>
  expectStatus(await importFile(t, officer, rows), 422).body.errors.map(
    ({ pointer, code, message }: { pointer: string; code: string; message: string }) => ({
      pointer,
      code,
      message,
    }),
  )

describe('the column "Naskah induk"', () => {
  it('puts a PKS under the MoU of the same file, whatever their order; the first version says so', async () => {
    const rows = [paper('11/PKS', { 'Naskah induk': '11/ MOU' }), mou('11/MOU')]
    const { ids } = await imported(rows)
    const [pks, parent] = [await agreement(ids[0]), await agreement(ids[1])]
    expect([pks.type, parent.type, pks.parentId, parent.parentId]).toEqual(['pks', 'mou', parent.id, null])
    const { body } = await t.as('auditor').get(`/v1/agreements/${pks.id}/versions`)
    expect(body.data[0].parentId).toBe(parent.id)
    expect((await imported(rows)).body).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('finds an MoU of an earlier file by the number that its collaborator gave, and by its registration number', async () => {
    const earlier = await imported([mou('12/MOU')])
    const { registrationNumber } = await agreement(earlier.ids[0])
    const { ids } = await imported([
      paper('12/PKS', { 'MoU induk': '12/mou/shp' }),
      paper('13/PKS', { 'MoU induk': registrationNumber.toLowerCase() }),
    ])
    for (const id of ids) expect((await agreement(id)).parentId).toBe(earlier.ids[0])
  })

  it('is in the preview by its registration number, or by the title of its row', async () => {
    const registered = await signedAgreement(t, { type: 'mou' })
    const { body } = expectStatus(
      await previewFile(t, officer, [
        paper('14/PKS', { 'Naskah induk': registered.body.registrationNumber }),
        paper('15/PKS', { 'Naskah induk': '15/MOU' }),
        mou('15/MOU'),
      ]),
      200,
    )
    expect(body.firstRows.map(({ parent }: { parent: string | null }) => parent)).toEqual([
      registered.body.registrationNumber,
      'Induk 15/MOU',
      null,
    ])
  })

  it('422: a number that nobody gave, of several, of the wrong type, and a parent for what has none', async () => {
    const [unknown] = await refused([paper('16/PKS', { 'Naskah induk': '99/TIDAK-ADA' })])
    expect(unknown).toMatchObject({
      code: 'unknown_parent',
      message: expect.stringContaining('"99/TIDAK-ADA"'),
    })
    expect(unknown.pointer).toBe('/file/O2')
    const several = [
      mou('17/MOU', { 'Nomor naskah mitra': 'SAMA/1' }),
      mou('18/MOU', { 'Nomor naskah mitra': 'SAMA/1' }),
      paper('17/PKS', { 'Naskah induk': 'SAMA/1' }),
    ]
    expect(await refused(several)).toMatchObject([
      { code: 'unclear_parent', message: expect.stringContaining('"Induk 17/MOU", "Induk 18/MOU"') },
    ])
    const wrongType = [paper('19/PKS'), paper('20/PKS', { 'Naskah induk': '19/PKS' })]
    expect(await refused(wrongType)).toMatchObject([{ code: 'wrong_parent_type' }])
    const ofMou = [mou('21/MOU'), mou('22/MOU', { 'Naskah induk': '21/MOU' })]
    expect(await refused(ofMou)).toMatchObject([{ code: 'wrong_parent_type' }])
  })

  it('prefers, of equal numbers in a file, the one with the same collaborator', async () => {
    const { ids } = await imported([
      mou('23/MOU', { 'Nomor naskah mitra': '001/2021' }),
      mou('24/MOU', { Mitra: 'Gojek', 'Nomor naskah mitra': '001/2021' }),
      paper('24/PKS', { Mitra: 'Gojek', 'Naskah induk': '001/2021' }),
    ])
    expect((await agreement(ids[2])).parentId).toBe(ids[1])
  })
})
