import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/config.ts'
import { relyingPartyOf } from '../../../src/config/relying-party.ts'

describe('whom passkeys are made for', () => {
  const none = { domain: undefined, origins: [], publicUrl: undefined, own: undefined }
  it.each([
    ['nobody', {}, undefined],
    ['the own machine in a demo', { own: 'http://localhost:3000' }, ['localhost', 'http://localhost:3000']],
    [
      'the host of PUBLIC_URL',
      { publicUrl: 'https://registri.contoh.id/api', own: 'http://localhost:3000' },
      ['registri.contoh.id', 'https://registri.contoh.id'],
    ],
    [
      'the pages of the settings',
      { origins: ['https://konsol.contoh.id'], publicUrl: 'https://api.contoh.id' },
      ['konsol.contoh.id', 'https://konsol.contoh.id'],
    ],
    [
      'a domain above them',
      { domain: 'contoh.id', origins: ['https://konsol.contoh.id', 'https://contoh.id'] },
      ['contoh.id', 'https://konsol.contoh.id', 'https://contoh.id'],
    ],
  ])('%s', (_, given, expected) => {
    const found = relyingPartyOf({ ...none, ...given })
    expect(found && [found.id, ...found.origins]).toEqual(expected)
  })

  it.each(['https://contoh.id.penipu.id', 'https://bukancontoh.id'])(
    'refuses a page outside the domain: %s',
    (page) => {
      expect(() => relyingPartyOf({ ...none, domain: 'contoh.id', origins: [page] })).toThrow(
        /PASSKEY_ORIGINS has https:.+, which is not of PASSKEY_DOMAIN contoh\.id/,
      )
    },
  )

  it('is read from the settings', () => {
    const env = { PASSKEY_DOMAIN: 'contoh.id', PASSKEY_ORIGINS: 'https://a.contoh.id, https://b.contoh.id' }
    expect(loadConfig(env).relyingParty).toEqual({
      id: 'contoh.id',
      origins: ['https://a.contoh.id', 'https://b.contoh.id'],
    })
    expect(() => loadConfig({ PASSKEY_DOMAIN: 'https://contoh.id' })).toThrow(/PASSKEY_DOMAIN/)
  })
})
