import { describe, expect, it } from 'vitest'
import { formerNamesAfter } from '../../../src/organizations/names/former.ts'

const old = { name: 'Lapak Lama', until: '2020-01-31', source: 'Akta 1/2020' }
const before = { shortName: 'Lapak', legalName: 'PT Lapak Contoh', formerNames: [old] }
const today = '2026-06-15'
const now = (name: string, source = 'registry') => ({ name, until: today, source })

describe('formerNamesAfter', () => {
  it.each([
    ['nothing of names', {}, undefined],
    ['the same names', { shortName: 'Lapak', legalName: 'PT Lapak Contoh' }, undefined],
    ['another short name', { shortName: 'Toko' }, [old, now('Lapak')]],
    ['another legal name', { legalName: 'PT Toko Contoh' }, [old, now('PT Lapak Contoh')]],
    ['both', { shortName: 'Toko', legalName: 'PT Toko' }, [old, now('Lapak'), now('PT Lapak Contoh')]],
    ['what it is from', { shortName: 'Toko', nameSource: 'Akta 2/2026' }, [old, now('Lapak', 'Akta 2/2026')]],
    ['the list alone', { formerNames: [] }, []],
    ['the list, and another name', { formerNames: [], shortName: 'Toko' }, [now('Lapak')]],
    ['names that change places', { shortName: 'PT Lapak Contoh', legalName: 'Lapak' }, undefined],
  ])('%s', (_, change, expected) => {
    expect(formerNamesAfter(before, change, today)).toEqual(expected)
  })

  it('says a name once that was both', () => {
    const same = { shortName: 'Lapak', legalName: 'Lapak', formerNames: [] }
    expect(formerNamesAfter(same, { shortName: 'Toko', legalName: 'Toko' }, today)).toEqual([now('Lapak')])
  })
})
