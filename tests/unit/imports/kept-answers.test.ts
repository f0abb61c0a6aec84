import { describe, expect, it } from 'vitest'
import { answersToKeep, withKept } from '../../../src/imports/kept-answers.ts'

describe('answersToKeep', () => {
  it('leaves out what is about one file: columns by their letter, stored dates, whom it registered', () => {
    const kept = answersToKeep({
      mapping: { C: 'Tentang', '2021!AB': null, 'Nama kegiatan': 'Tentang' },
      storedDates: 'swapped',
      newPartners: { 'PT A': { kind: 'company', sector: 'banking' } },
      lengthEnds: 'anniversary',
      startsOn: 'signature',
      statuses: { Diputus: 'leave_out' },
    })
    expect(kept).toEqual({
      mapping: { 'Nama kegiatan': 'Tentang' },
      lengthEnds: 'anniversary',
      startsOn: 'signature',
      statuses: { Diputus: 'leave_out' },
    })
  })

  it('knows a collaborator from now on that was registered under another name', () => {
    const newPartners = {
      'PT A': { kind: 'company' as const, sector: 'banking' as const, legalName: 'PT Contoh A' },
    }
    expect(answersToKeep({ newPartners, partners: { B: 'Bank B' } })).toEqual({
      partners: { 'PT A': 'PT Contoh A', B: 'Bank B' },
    })
  })
})

describe('withKept', () => {
  it('what is answered now stands before what was kept, name by name', () => {
    const kept = {
      dateOrder: 'day_first',
      partners: { A: 'Bank A', B: 'Bank B' },
      agencies: { C: 'own' },
    } as const
    expect(withKept({ dateOrder: 'month_first', partners: { A: 'Bank Lain' } }, kept)).toEqual({
      dateOrder: 'month_first',
      partners: { A: 'Bank Lain', B: 'Bank B' },
      agencies: { C: 'own' },
    })
  })
})
