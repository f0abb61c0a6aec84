import { describe, expect, it } from 'vitest'
import { ofOrganization, roles } from '../../../src/kernel/actor.ts'
import {
  mayWriteSpaceOf,
  tradingSpaceAccess,
  tradingSpaceActionsFor,
  tradingSpaceVisibility,
} from '../../../src/programme/trading-spaces/policy.ts'
import { spaceErrors, spaceWarnings } from '../../../src/programme/trading-spaces/rules.ts'

const actor = (role: (typeof roles)[number], actsFor: string[]) => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(actsFor[0] ?? null),
  actsFor,
})

describe('who keeps a trading space', () => {
  const table = roles.flatMap((role) =>
    [[], ['dinas'], ['penerus', 'dinas'], ['lain']].map((actsFor) => ({ role, actsFor })),
  )
  it.each(table)('$role that acts for $actsFor', ({ role, actsFor }) => {
    const may = role === 'admin' || (role === 'officer' && actsFor.includes('dinas'))
    expect(mayWriteSpaceOf(actor(role, actsFor), 'dinas')).toBe(may)
    expect(tradingSpaceActionsFor(actor(role, actsFor), 'dinas')).toEqual(may ? ['patch', 'remove'] : [])
  })

  it('everyone reads, and only the registrar and officers may try to write', () => {
    expect(new Set(Object.values(tradingSpaceVisibility))).toEqual(new Set(['all']))
    expect([...tradingSpaceAccess.read, ...tradingSpaceAccess.readPublic].toSorted()).toEqual(
      [...roles].toSorted(),
    )
    expect(tradingSpaceAccess.write).toEqual(['admin', 'officer'])
  })
})

describe('a place that contradicts itself', () => {
  const place = { kind: 'bazaar', kecamatan: 'Tebet', openFrom: null, openUntil: null } as const
  it.each([
    [place, []],
    [{ ...place, kind: 'permanent' as const }, []],
    [{ ...place, kecamatan: null }, ['/kecamatan required']],
    [{ ...place, kind: 'permanent' as const, kecamatan: null }, ['/kecamatan required']],
    [{ ...place, kind: 'online' as const, kecamatan: null }, []],
    [{ ...place, kind: 'online' as const }, ['/kecamatan online_has_none']],
    [{ ...place, openFrom: '2026-06-01', openUntil: '2026-06-01' }, []],
    [{ ...place, openFrom: '2026-06-01' }, []],
    [{ ...place, openUntil: '2026-06-01' }, []],
    [{ ...place, openFrom: '2026-06-02', openUntil: '2026-06-01' }, ['/openUntil end_before_start']],
    [
      { ...place, kecamatan: null, openFrom: '2026-06-02', openUntil: '2026-06-01' },
      ['/kecamatan required', '/openUntil end_before_start'],
    ],
  ])('%o: %o', (given, errors) => {
    expect(spaceErrors(given).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors)
  })
})

describe('what is warned of', () => {
  const sound = {
    kind: 'permanent',
    address: 'Jalan Contoh 1',
    operatorId: 'pengelola',
    openUntil: null,
    similar: [],
    isAgreementInForce: null,
  } as const
  it.each([
    [sound, []],
    [{ ...sound, isAgreementInForce: true }, []],
    [{ ...sound, isAgreementInForce: false }, ['agreement_not_in_force']],
    [{ ...sound, address: null, operatorId: null }, ['no_address', 'no_operator']],
    [{ ...sound, kind: 'online' as const, address: null }, ['no_address']],
    [{ ...sound, kind: 'bazaar' as const }, ['bazaar_without_end']],
    [{ ...sound, kind: 'bazaar' as const, openUntil: '2026-06-15' }, []],
    [{ ...sound, kind: 'bazaar' as const, openUntil: '2026-06-14' }, ['already_over']],
    [{ ...sound, similar: ['Bazar Tebet', 'Pasar Tebet'] }, ['similar_name']],
  ])('%o: %o', (given, codes) => {
    expect(spaceWarnings(given, '2026-06-15').map(({ code }) => code)).toEqual(codes)
  })

  it('names those that are alike', () => {
    const [found] = spaceWarnings({ ...sound, similar: ['Bazar Tebet', 'Pasar Tebet'] }, '2026-06-15')
    expect(found!.text.id).toContain('Bazar Tebet, Pasar Tebet')
    expect(found!.text.en).toContain('Bazar Tebet, Pasar Tebet')
  })
})
