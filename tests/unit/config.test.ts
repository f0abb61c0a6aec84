import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError, loadConfig } from '../../src/config/config.ts'

const database = { DATABASE_URL: 'postgres://app:secret@db.example:5432/registry' }

describe('loadConfig', () => {
  it('needs no setting at all: its own database, demo mode, this machine only', () => {
    const config = loadConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      demo: true,
      tokenTtl: 28800,
    })
    expect(config.dataDir).toBe(path.resolve('.data'))
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('with a database of its operator is in earnest unless told otherwise', () => {
    expect(loadConfig({ ...database, SIGNING_KEY_FILE: 'key.pem' })).toMatchObject({
      demo: false,
      signingKeyFile: path.resolve('key.pem'),
      migrationDatabaseUrl: database.DATABASE_URL,
    })
    expect(loadConfig({ ...database, DEMO: 'true' }).demo).toBe(true)
    expect(() => loadConfig(database)).toThrow(/^SIGNING_KEY_FILE is not set: /)
    expect(() => loadConfig({ DEMO: 'false' })).toThrow(/^SIGNING_KEY_FILE is not set: /)
  })

  it('moves the clock of a demo alone', () => {
    expect(loadConfig({ DEMO_TODAY: '2031-02-28' }).demoToday).toBe('2031-02-28')
    expect(() => loadConfig({ DEMO_TODAY: '2031-02-30' })).toThrow(/^DEMO_TODAY .*a day from today on/)
    const inEarnest = { ...database, SIGNING_KEY_FILE: 'key.pem', DEMO_TODAY: '2031-02-28' }
    expect(() => loadConfig(inEarnest)).toThrow(/^DEMO_TODAY is set outside demo mode/)
  })

  it('keeps files in its own folder unless a bucket is named', () => {
    expect(loadConfig({}).filesS3).toBeUndefined()
    const amazon = { bucket: 'berkas', region: 'ap-southeast-3', endpoint: undefined }
    expect(loadConfig({ FILES_S3_BUCKET: 'berkas' }).filesS3).toEqual(amazon)
    const other = {
      FILES_S3_BUCKET: 'berkas',
      FILES_S3_REGION: 'jkt',
      FILES_S3_ENDPOINT: 'https://s3.example/',
    }
    expect(loadConfig(other).filesS3).toEqual({
      bucket: 'berkas',
      region: 'jkt',
      endpoint: 'https://s3.example',
    })
  })

  it('reads lists, none where nothing is said', () => {
    expect(loadConfig({}).corsOrigins).toEqual([])
    expect(loadConfig({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ])
  })

  it('trusts an outside issuer only where one is named', () => {
    expect(loadConfig({}).oidc).toBeUndefined()
    const named = { OIDC_ISSUER: 'https://sso.example/realms/dki', OIDC_AUDIENCE: 'registry' }
    expect(loadConfig(named).oidc).toEqual({
      issuer: 'https://sso.example/realms/dki',
      audience: 'registry',
      emailClaim: 'email',
    })
  })

  it('takes lists with commas, and none for an empty one', () => {
    expect(loadConfig({}).verificationKeyFiles).toEqual([])
    expect(loadConfig({ VERIFICATION_KEY_FILES: ' a.pem,b.pem, ' }).verificationKeyFiles).toEqual([
      path.resolve('a.pem'),
      path.resolve('b.pem'),
    ])
  })

  it('takes an empty text for unset and drops the slash at the end of PUBLIC_URL', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', PUBLIC_URL: 'https://registry.example/' })).toMatchObject(
      {
        port: 3000,
        databaseUrl: undefined,
        publicUrl: 'https://registry.example',
      },
    )
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc": allowed is a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is "65536": allowed is a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT is "-1": allowed is a whole number from 0 to 65535'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": allowed is trace, debug, info, warn, error, fatal, silent'],
    [{ DEMO: 'yes' }, 'DEMO is "yes": allowed is true or false'],
    [{ TOKEN_TTL: '1e9' }, 'TOKEN_TTL is "1e9": allowed is a whole number of seconds from 60 to 31536000'],
    [{ PUBLIC_URL: 'registry' }, 'PUBLIC_URL is "registry": allowed is an http:// or https:// URL'],
    [
      { CORS_ORIGINS: 'https://a.example,https://b.example/' },
      'CORS_ORIGINS is "https://a.example,https://b.example/": allowed is origins (https://dashboard.example), separated by commas',
    ],
    [{ RATE_LIMIT: '0' }, 'RATE_LIMIT is "0": allowed is a whole number from 1 to 100000000'],
    [{ FILES_S3_BUCKET: 'Berkas_1' }, 'FILES_S3_BUCKET is "Berkas_1": allowed is the name of a bucket'],
    [
      { OIDC_ISSUER: 'https://sso.example' },
      'OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or neither to trust no outside issuer',
    ],
    [
      { OIDC_ISSUER: 'https://a.example', OIDC_AUDIENCE: 'x', TOKEN_ISSUER: 'https://a.example' },
      'OIDC_ISSUER is TOKEN_ISSUER: our own tokens have an issuer of their own',
    ],
    [
      { OUTGOING_PRIVATE_HOSTS: 'sso' },
      'OUTGOING_PRIVATE_HOSTS is "sso": allowed is host:port, separated by commas',
    ],
    [
      { FILES_S3_ENDPOINT: 'https://s3.example' },
      'FILES_S3_ENDPOINT is set without FILES_S3_BUCKET: set both, or neither to keep files in DATA_DIR',
    ],
    [
      { READ_DATABASE_URL: database.DATABASE_URL },
      'READ_DATABASE_URL is set without DATABASE_URL: set both, or neither to run the own database, which has no replica',
    ],
    [
      { MIGRATION_DATABASE_URL: database.DATABASE_URL },
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither to run the own database',
    ],
  ])('says in one line what is wrong: %o', (env, message) => {
    expect(() => loadConfig(env)).toThrow(new ConfigError(message))
  })

  it('keeps the password of a database URL to itself', () => {
    const wrong = () => loadConfig({ DATABASE_URL: 'mysql://app:secret@db.example/registry' })
    expect(wrong).toThrow('DATABASE_URL is not usable: allowed is a postgres:// URL')
    expect(wrong).not.toThrow(/secret/)
  })
})

describe('secrets in files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-secrets-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, content: string) => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const mail = {
    SMTP_URL_FILE: file('smtp', 'smtps://registri:rahasia@surel.contoh.go.id\n'),
    MAIL_FROM: 'registri@contoh.go.id',
    PUBLIC_URL: 'https://registri.contoh.go.id',
  }
  const dkim = { DKIM_SELECTOR: 'registri2026' }
  const pemOf = ({ privateKey }: { privateKey: KeyObject }) =>
    String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const url = 'postgres://login@db.example:5432/registry'

  it('a password of the database is put into its URL, whatever signs it has', () => {
    const env = {
      DATABASE_URL: url,
      DATABASE_PASSWORD_FILE: file('login', ' p/a:s@s%20?#\n'),
      MIGRATION_DATABASE_URL: 'postgres://owner@db.example:5432/registry',
      MIGRATION_DATABASE_PASSWORD_FILE: file('owner', 'pemilik'),
      READ_DATABASE_URL: 'postgres://login@replica.example/registry',
      READ_DATABASE_PASSWORD_FILE: file('reader', 'pembaca'),
      SIGNING_KEY_FILE: 'key.pem',
    }
    const { databaseUrl, migrationDatabaseUrl, readDatabaseUrl } = loadConfig(env)
    const { password, user, host, port, database } = new pg.Client(databaseUrl)
    expect({ password, user, host, port, database }).toEqual({
      password: 'p/a:s@s%20?#',
      user: 'login',
      host: 'db.example',
      port: 5432,
      database: 'registry',
    })
    expect(new pg.Client(migrationDatabaseUrl)).toMatchObject({ user: 'owner', password: 'pemilik' })
    expect(new pg.Client(readDatabaseUrl)).toMatchObject({ host: 'replica.example', password: 'pembaca' })
  })

  it('the mail server is read, none where none is named, also with an address of the pages', () => {
    expect(loadConfig(mail)).toMatchObject({
      mail: { url: 'smtps://registri:rahasia@surel.contoh.go.id', from: 'registri@contoh.go.id' },
    })
    expect(loadConfig({ PUBLIC_URL: mail.PUBLIC_URL })).toMatchObject({ mail: undefined })
  })

  it('a key for mails signs for the domain that they come from', () => {
    const privateKey = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }))
    const env = { ...mail, DKIM_KEY_FILE: file('dkim', `${privateKey}\n`), DKIM_SELECTOR: 'registri2026' }
    expect(loadConfig(env).mail?.dkim).toEqual({
      domain: 'contoh.go.id',
      selector: 'registri2026',
      privateKey: privateKey.trim(),
    })
  })

  it('the token of the metrics is read, none where none is named', () => {
    const token = 'a'.repeat(32)
    expect(loadConfig({ METRICS_TOKEN_FILE: file('token', `${token}\n`) })).toMatchObject({
      metricsToken: token,
    })
    expect(loadConfig({})).toMatchObject({ metricsToken: undefined, metricsPort: undefined })
  })

  it.each([
    [
      { METRICS_TOKEN_FILE: file('short', 'rahasia') },
      /^METRICS_TOKEN_FILE names \S+, whose token is no good: /,
    ],
    [
      { SIGNATURE_ROOTS_FILE: file('roots', 'BEGIN') },
      /^SIGNATURE_ROOTS_FILE names \S+, which must hold certificates/,
    ],
    [{ METRICS_TOKEN_FILE: file('empty', ' \n') }, /^METRICS_TOKEN_FILE names \S+, which is empty: /],
    [
      { METRICS_TOKEN_FILE: path.join(folder, 'none') },
      /^METRICS_TOKEN_FILE names \S+, which cannot be read \(ENOENT\): /,
    ],
    [
      { ...database, DATABASE_PASSWORD_FILE: file('twice', 'rahasia') },
      /^DATABASE_PASSWORD_FILE is set, and DATABASE_URL has a password already/,
    ],
    [
      { DATABASE_PASSWORD_FILE: file('alone', 'rahasia') },
      /^DATABASE_PASSWORD_FILE is set without DATABASE_URL: /,
    ],
    [
      { ...mail, SMTP_URL_FILE: file('no-smtp', 'https://registri:rahasia@surel.contoh.go.id') },
      /^SMTP_URL_FILE names \S+, which has no URL of a mail server: /,
    ],
    [{ ...mail, PUBLIC_URL: undefined }, /^SMTP_URL_FILE, MAIL_FROM and PUBLIC_URL belong together: /],
    [{ ...mail, SMTP_URL_FILE: undefined }, /^SMTP_URL_FILE, MAIL_FROM and PUBLIC_URL belong together: /],
    [{ ...mail, MAIL_FROM: undefined }, /^SMTP_URL_FILE, MAIL_FROM and PUBLIC_URL belong together: /],
    [{ ...mail, MAIL_FROM: 'registri' }, /^MAIL_FROM is "registri": allowed is /],
    [
      { ...mail, ...dkim, DKIM_KEY_FILE: file('ed25519', pemOf(generateKeyPairSync('ed25519'))) },
      /^DKIM_KEY_FILE names \S+, whose key is ed25519, where mail is signed with RSA: make one with .*$/,
    ],
    [
      {
        ...mail,
        ...dkim,
        DKIM_KEY_FILE: file('short-rsa', pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }))),
      },
      /^DKIM_KEY_FILE names \S+, whose key has 1024 bits, where 2048 are the least: /,
    ],
    [
      { ...mail, ...dkim, DKIM_KEY_FILE: file('no-key', 'rahasia') },
      /^DKIM_KEY_FILE names \S+, which is no private key in PEM: /,
    ],
    [{ ...mail, ...dkim }, /^DKIM_KEY_FILE and DKIM_SELECTOR belong together, and to MAIL_FROM: /],
    [
      { ...mail, DKIM_KEY_FILE: 'dkim.pem' },
      /^DKIM_KEY_FILE and DKIM_SELECTOR belong together, and to MAIL_FROM: /,
    ],
    [
      { ...dkim, DKIM_KEY_FILE: 'dkim.pem' },
      /^DKIM_KEY_FILE and DKIM_SELECTOR belong together, and to MAIL_FROM: /,
    ],
    [{ ...mail, DKIM_SELECTOR: 'a.b' }, /^DKIM_SELECTOR is "a\.b": allowed is /],
  ])('says in one line what is wrong, and no secret: %o', (env, message) => {
    const load = () => loadConfig({ SIGNING_KEY_FILE: 'key.pem', ...env })
    expect(load).toThrow(message)
    expect(load).not.toThrow(/rahasia/)
  })
})
