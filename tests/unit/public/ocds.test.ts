import { describe, expect, it } from 'vitest'
import { releaseOf } from '../../../src/public/ocds.ts'
import type { PublicAgreement } from '../../../src/public/schemas.ts'

const base = 'https://registri.contoh.id'
const agency = '0199e4c8-1c1f-7000-8000-000000000001'
const company = '0199e4c8-1c1f-7000-8000-000000000002'
const agreement: PublicAgreement & { since: string | null } = {
  id: '0199e4c8-1c1f-7000-8000-000000000003',
  registrationNumber: 'KS-2026-00001',
  type: 'pks',
  title: 'Kelas daring',
  stages: ['P2'],
  effectiveFrom: '2026-01-01',
  term: 'fixed',
  renewsEveryMonths: null,
  noticeDays: null,
  noticeDueOn: null,
  effectiveUntil: '2026-12-31',
  confirmation: null,
  status: 'signed',
  validity: 'in_force',
  signedFileSha256: null,
  signedOn: '2025-12-20',
  endsOn: '2026-12-31',
  endsBecause: 'term',
  terminatedOn: null,
  disclosure: null,
  disclosed: null,
  parties: [
    { position: 1, side: 'region', organization: { id: agency, shortName: 'Dinas', nameAsSigned: null } },
    {
      position: 2,
      side: 'collaborator',
      organization: { id: company, shortName: 'Mitra Baru', nameAsSigned: 'Mitra' },
    },
  ],
  version: 7,
  since: '2026-01-01',
  updatedAt: '2026-01-02T03:04:05.678Z',
}

describe('an agreement as a release', () => {
  it('marks what nobody has compared with its paper yet', () => {
    const [contract] = releaseOf({ ...agreement, confirmation: 'unconfirmed' }, base).contracts
    expect(contract!.statusDetails).toBe('Ditandatangani (Belum dikonfirmasi)')
    const [confirmed] = releaseOf({ ...agreement, confirmation: 'confirmed' }, base).contracts
    expect(confirmed!.statusDetails).toBe('Ditandatangani')
  })

  it('says what the public list says, in the words of OCDS', () => {
    expect(releaseOf(agreement, base)).toEqual({
      ocid: 'jakpreneur-KS-2026-00001',
      id: 'KS-2026-00001-7-2026-01-01',
      date: '2026-01-02T03:04:05.678Z',
      tag: ['contract'],
      language: 'id',
      parties: [
        { id: agency, name: 'Dinas', roles: ['publicAuthority'] },
        { id: company, name: 'Mitra', roles: ['collaborator'] },
      ],
      contracts: [
        {
          id: 'KS-2026-00001',
          title: 'Kelas daring',
          description: 'Perjanjian Kerja Sama (PKS)',
          status: 'active',
          statusDetails: 'Ditandatangani',
          period: { startDate: '2026-01-01T00:00:00+07:00', endDate: '2026-12-31T23:59:59+07:00' },
          dateSigned: '2025-12-20T00:00:00+07:00',
          items: [
            {
              id: 'P2',
              classification: { scheme: 'x_jakpreneurStage', id: 'P2', description: 'Pelatihan' },
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['signed', 'not_yet_effective', 'pending', 'contract'],
    ['signed', 'in_force', 'active', 'contract'],
    ['signed', 'expiring', 'active', 'contract'],
    ['signed', 'expired', 'terminated', 'contract'],
    ['suspended', null, 'pending', 'contract'],
    ['terminated', null, 'terminated', 'contractTermination'],
    ['superseded', null, 'terminated', 'contract'],
  ] as const)('%s, %s: %s, tagged %s', (status, validity, expected, tag) => {
    const release = releaseOf({ ...agreement, status, validity }, base)
    expect([release.contracts[0]!.status, release.tag]).toEqual([expected, [tag]])
  })

  it('is another one from the day on which something begins, though nothing was changed', () => {
    const before = releaseOf({ ...agreement, since: null }, base)
    const after = releaseOf(
      { ...agreement, since: '2026-09-01', status: 'terminated', endsOn: '2026-08-31' },
      base,
    )
    expect([before.id, before.date]).toEqual(['KS-2026-00001-7', agreement.updatedAt])
    expect([after.id, after.date]).toEqual(['KS-2026-00001-7-2026-09-01', '2026-08-31T17:00:00.000Z'])
    expect(after.contracts[0]!.period.endDate).toBe('2026-08-31T23:59:59+07:00')
  })

  it('has no period where there is none', () => {
    const { period, dateSigned } = releaseOf(
      {
        ...agreement,
        effectiveFrom: null,
        effectiveUntil: null,
        endsOn: null,
        signedOn: null,
      },
      base,
    ).contracts[0]!
    expect({ period, dateSigned }).toEqual({
      period: { startDate: null, endDate: null },
      dateSigned: null,
    })
  })
})
