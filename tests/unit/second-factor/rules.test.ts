import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lacksSecondFactor } from '../../../src/identity/second-factor/required.ts'
import { areIndependent } from '../../../src/identity/second-factor/reset/independence.ts'
import { nextOfReset } from '../../../src/identity/second-factor/reset/reset-rule.ts'
import { sealingFor, sealingWith } from '../../../src/identity/second-factor/apps/sealing.ts'
import { base32, codeAt, stepOf, stepOfCode } from '../../../src/identity/second-factor/apps/totp.ts'

const signingKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const secret = Buffer.from('12345678901234567890')

describe('codes of authenticator apps', () => {
  // RFC 6238, appendix B (SHA-1), the last six digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s: %s', (seconds, code) => {
    expect(codeAt(secret, stepOf(new Date(seconds * 1000)))).toBe(code)
  })

  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j in base32: %s', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded)
  })

  const now = new Date(1_234_567_890_000)
  const step = stepOf(now)
  it.each([
    ['the present one', 0, 0, step],
    ['the one before', -1, 0, step - 1],
    ['the next', 1, 0, step + 1],
    ['two before', -2, 0, undefined],
    ['two after', 2, 0, undefined],
    ['one that was used', 0, step, undefined],
    ['one before one that was used', -1, step, undefined],
    ['one after one that was used', 1, step, step + 1],
  ])('takes %s: %i, after %i: %s', (_, steps, lastStep, taken) => {
    expect(stepOfCode({ secret, lastStep }, codeAt(secret, step + steps), now)).toBe(taken)
  })
})

describe('sealing', () => {
  const one = sealingWith('kunci contoh yang panjangnya cukup')
  it('opens what it sealed, for its own record and key alone, never alike', () => {
    const sealed = one.seal(secret, 'a')
    expect(one.open(sealed, 'a')).toEqual(secret)
    expect(one.seal(secret, 'a')).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64url').includes(secret)).toBe(false)
    expect(one.open(sealed, 'b')).toBeUndefined()
    expect(sealingWith('kunci lain yang panjangnya cukup ya').open(sealed, 'a')).toBeUndefined()
    const changed = Buffer.from(sealed, 'base64url')
    changed[changed.length - 1]! ^= 1
    expect(one.open(changed.toString('base64url'), 'a')).toBeUndefined()
  })

  it('is by the setting, in a demo by the signing key, in earnest by nothing else', () => {
    const by = (secondFactorKey: string | undefined, demo: boolean) =>
      sealingFor({ secondFactorKey, demo }, signingKey)
    const set = 'kunci contoh yang panjangnya cukup'
    expect(by(set, false)!.open(by(set, true)!.seal(secret, 'a'), 'a')).toEqual(secret)
    expect(by(undefined, true)!.open(by(set, true)!.seal(secret, 'a'), 'a')).toBeUndefined()
    expect(by(undefined, false)).toBeUndefined()
  })
})

describe('whose requests are refused until they sign in with a second factor', () => {
  it.each([
    [[], 'admin', false, false],
    [['admin', 'reviewer', 'auditor'], 'admin', false, true],
    [['admin', 'reviewer', 'auditor'], 'admin', true, false],
    [['admin', 'reviewer', 'auditor'], 'auditor', false, true],
    [['admin', 'reviewer', 'auditor'], 'officer', false, false],
    [['admin', 'officer'], 'public', false, false],
    [['admin', 'officer'], 'integrator', false, false],
  ] as const)('%j: %s, with one %s: %s', (required, role, secondFactor, lacks) => {
    expect(lacksSecondFactor(required, { role, secondFactor })).toBe(lacks)
  })
})

describe('two registrars whom no one person can hold', () => {
  const line = (text: string) =>
    text.split(' ').map((each) => {
      const [accountId, invitedBy] = each.split('<')
      return { accountId: accountId!, invitedBy: invitedBy || null }
    })
  it.each([
    ['both appointed', 'a', 'b', true],
    ['one invited by the other', 'a', 'b<a a', false],
    ['the other way round', 'b<a a', 'a', false],
    ['both invited by a third', 'b<a a', 'c<a a', false],
    ['invited by those whom others invited', 'c<b b<a a', 'e<d d', true],
    ['with one far back', 'c<b b<a a', 'e<d d<a a', false],
    ['each invited by the other', 'a<b b<a', 'c', false],
    ['one that invited itself first', 'a', 'b<b', false],
    ['one without a password', 'a', '', false],
  ])('%s: %s and %s: %s', (_, one, other, independent) => {
    const lineOf = (text: string) => (text === '' ? [] : line(text))
    expect(areIndependent(lineOf(one), lineOf(other))).toBe(independent)
  })
})

describe('taking second factors away', () => {
  const now = new Date('2026-06-15T05:00:00Z')
  it.each([
    ['the first who asks', undefined, 'b', 'asked'],
    ['the same again', ['b', '2026-06-15T04:59:00Z'], 'b', 'asked'],
    ['another', ['b', '2026-06-15T04:59:00Z'], 'c', 'done'],
    ['another, a day later', ['b', '2026-06-14T05:00:00Z'], 'c', 'done'],
    ['another, later than that', ['b', '2026-06-14T04:59:59Z'], 'c', 'asked'],
    ['the person', undefined, 'a', 'refused'],
    ['the person, after another', ['b', '2026-06-15T04:59:00Z'], 'a', 'refused'],
  ] as [string, [string, string] | undefined, string, string][])(
    '%s: %j, then %s: %s',
    (_, before, by, status) => {
      const asked = before && { askedBy: before[0], askedAt: before[1] }
      expect(nextOfReset({ of: 'a', by, asked }, now)).toBe(status)
    },
  )
})
