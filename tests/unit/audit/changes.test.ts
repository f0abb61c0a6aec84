import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../src/audit/changes.ts'
import '../../support/tables.ts'

describe('changesBetween', () => {
  it('names the fields that changed, before and after, and no other', () => {
    const before = { title: 'Lama', stages: ['P2'], scope: null, version: 3 }
    const after = { title: 'Baru', stages: ['P2'], scope: null }
    expect(changesBetween(before, after)).toEqual({ title: ['Lama', 'Baru'] })
  })

  it('says null for a field that was not there, and for one that was emptied', () => {
    expect(changesBetween({ scope: 'Jakarta' }, { purpose: 'Naik kelas', scope: null })).toEqual({
      purpose: [null, 'Naik kelas'],
      scope: ['Jakarta', null],
    })
  })

  it('takes a missing field and a null one for the same, and leaves out what was not given', () => {
    expect(changesBetween({}, { scope: null, title: undefined })).toEqual({})
  })

  it('compares lists by what they hold, in their order', () => {
    expect(changesBetween({ stages: ['P2', 'P5'] }, { stages: ['P2', 'P5'] })).toEqual({})
    expect(changesBetween({ stages: ['P2', 'P5'] }, { stages: ['P5', 'P2'] })).toEqual({
      stages: [
        ['P2', 'P5'],
        ['P5', 'P2'],
      ],
    })
  })

  it('tells that a signatory changed, not to whom', () => {
    const changes = changesBetween(
      { signatoryName: 'Budi', signatoryTitle: null, documentNumber: '1' },
      { signatoryName: 'Siti', signatoryTitle: 'Kepala', documentNumber: '2' },
    )
    expect(changes).toEqual({
      signatoryName: ['•••', '•••'],
      signatoryTitle: [null, '•••'],
      documentNumber: ['1', '2'],
    })
  })

  it('holds no person at any depth', () => {
    const changes = changesBetween(
      { parties: [{ id: 'a', signatoryName: 'Budi', organization: { shortName: 'Shopee' } }] },
      {
        parties: [{ organizationId: 'a', signatoryName: 'Siti', signatoryTitle: 'Kepala' }],
        participants: [{ name: 'Agus' }],
      },
    )
    expect(JSON.stringify(changes)).not.toMatch(/Budi|Siti|Kepala|Agus/)
    expect(changes['participants']).toEqual([null, '•••'])
    expect(changes['parties']![1]).toEqual([
      { organizationId: 'a', signatoryName: '•••', signatoryTitle: '•••' },
    ])
  })
})
