import path from 'node:path'
import { z } from 'zod'
import { StartupError } from '../kernel/startup-error.ts'

/** A setting has a value that cannot be used. The message names it, what it was given and what is allowed. */
export class ConfigError extends StartupError {
  override name = 'ConfigError'
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
const text = z.string().max(2048)
const list = <T extends z.ZodType<unknown, string>>(each: T) =>
  z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .pipe(z.array(each).max(20))
const boolean = z.enum(['true', 'false']).transform((value) => value === 'true')
const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const origin = z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value)
const issuerUrl = z.url({ protocol: /^https?$/ })
const hostAndPort = z.string().regex(/^[\w.[\]:-]+:\d{1,5}$/)
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** Every setting: how its text is read, what it may be, the text it has when unset, and what it is for. */
export const settings = {
  HOST: {
    type: text,
    allowed: 'a host name or address',
    default: '127.0.0.1',
    meaning: 'address to listen on',
  },
  PORT: {
    type: integer(0, 65535),
    allowed: 'a whole number from 0 to 65535',
    default: '3000',
    meaning: 'port to listen on; 0 takes a free one',
  },
  TRUST_PROXY: {
    type: list(network).optional(),
    allowed: 'addresses or networks (10.0.0.0/8), comma-separated',
    default: undefined,
    meaning: 'proxies whose `X-Forwarded-For` is believed; all others are taken for the client',
  },
  DATABASE_URL: {
    type: postgresUrl.optional(),
    allowed: 'a postgres:// URL',
    default: undefined,
    meaning: 'PostgreSQL 15 or newer to use; without it the service runs its own',
  },
  MIGRATION_DATABASE_URL: {
    type: postgresUrl.optional(),
    allowed: 'a postgres:// URL',
    default: undefined,
    meaning: 'the same database as the role that owns the tables; else DATABASE_URL',
  },
  DATA_DIR: {
    type: text,
    allowed: 'a folder',
    default: '.data',
    meaning: 'folder of uploaded files, the own database and the demo signing key',
  },
  FILES_S3_BUCKET: {
    type: bucketName.optional(),
    allowed: 'the name of a bucket',
    default: undefined,
    meaning:
      'S3 bucket for uploaded files instead of `DATA_DIR`; credentials as every AWS SDK finds them (`AWS_ACCESS_KEY_ID`, …)',
  },
  FILES_S3_REGION: {
    type: text,
    allowed: 'a region',
    default: 'ap-southeast-3',
    meaning: 'region of the bucket',
  },
  FILES_S3_ENDPOINT: {
    type: webUrl.optional(),
    allowed: 'an http:// or https:// URL',
    default: undefined,
    meaning: 'URL of an S3-compatible service other than Amazon’s',
  },
  LOG_LEVEL: {
    type: z.enum(logLevels),
    allowed: logLevels.join(', '),
    default: 'info',
    meaning: 'least severe log line written',
  },
  DEMO: {
    type: boolean.optional(),
    allowed: 'true or false',
    default: undefined,
    meaning:
      'demo accounts, example records and a generated signing key; unset: true without DATABASE_URL, false with it',
  },
  SIGNING_KEY_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning: 'PEM private key that signs tokens (P-256, or RSA of 2048 bits or more); required unless DEMO',
  },
  VERIFICATION_KEY_FILES: {
    type: list(text),
    allowed: 'files, separated by commas',
    default: '',
    meaning: 'PEM public keys whose tokens are accepted besides, while the signing key is changed',
  },
  TOKEN_TTL: {
    type: integer(60, 31_536_000),
    allowed: 'a whole number of seconds from 60 to 31536000',
    default: '28800',
    meaning: 'seconds a token of `npm run token` is good for; those of `/oauth/token` last 15 minutes',
  },
  TOKEN_ISSUER: {
    type: text,
    allowed: 'a text',
    default: 'jakpreneur-partnership-registry',
    meaning: '`iss` of tokens',
  },
  TOKEN_AUDIENCE: {
    type: text,
    allowed: 'a text',
    default: 'jakpreneur-partnership-registry',
    meaning: '`aud` of tokens',
  },
  OIDC_ISSUER: {
    type: issuerUrl.optional(),
    allowed: 'an http:// or https:// URL',
    default: undefined,
    meaning: 'OpenID Connect issuer whose tokens are accepted besides our own, written as in its tokens',
  },
  OIDC_AUDIENCE: {
    type: text.optional(),
    allowed: 'a text',
    default: undefined,
    meaning: '`aud` of its tokens that are meant for the registry; required with `OIDC_ISSUER`',
  },
  OIDC_EMAIL_CLAIM: {
    type: text,
    allowed: 'a text',
    default: 'email',
    meaning:
      'claim with the e-mail address that finds an account at the first sign-in, given `email_verified`',
  },
  OUTGOING_PRIVATE_HOSTS: {
    type: list(hostAndPort),
    allowed: 'host:port, separated by commas',
    default: '',
    meaning: 'hosts that may be called though they are inside our own network, also without TLS',
  },
  DATABASE_POOL_SIZE: {
    type: integer(1, 200),
    allowed: 'a whole number from 1 to 200',
    default: '10',
    meaning: 'most database connections at once',
  },
  STATEMENT_TIMEOUT_MS: {
    type: integer(100, 600_000),
    allowed: 'a whole number of milliseconds from 100 to 600000',
    default: '15000',
    meaning: 'milliseconds after which a database statement is cut off',
  },
  DATABASE_QUEUE_SIZE: {
    type: integer(0, 10_000),
    allowed: 'a whole number from 0 to 10000',
    default: '200',
    meaning: 'requests that may wait for a database connection; those beyond are answered 503 at once',
  },
  HEADERS_TIMEOUT_MS: {
    type: integer(100, 600_000),
    allowed: 'a whole number of milliseconds from 100 to 600000',
    default: '20000',
    meaning: 'milliseconds in which the headers of a request must arrive',
  },
  REQUEST_TIMEOUT_MS: {
    type: integer(100, 3_600_000),
    allowed: 'a whole number of milliseconds from 100 to 3600000',
    default: '300000',
    meaning: 'milliseconds in which a whole request must arrive: a file of 25 MiB at 1 Mbit/s',
  },
  IDLE_TIMEOUT_MS: {
    type: integer(100, 600_000),
    allowed: 'a whole number of milliseconds from 100 to 600000',
    default: '60000',
    meaning: 'milliseconds without a byte in either direction after which a connection with a request is cut',
  },
  RATE_LIMIT: {
    type: integer(1, 100_000_000),
    allowed: 'a whole number from 1 to 100000000',
    default: '1200',
    meaning: 'requests a minute of one account, on all instances together',
  },
  RATE_LIMIT_ADDRESS: {
    type: integer(1, 100_000_000),
    allowed: 'a whole number from 1 to 100000000',
    default: '600',
    meaning: 'requests a minute without a token from one address',
  },
  RATE_LIMIT_SIGN_IN: {
    type: integer(1, 100_000_000),
    allowed: 'a whole number from 1 to 100000000',
    default: '60',
    meaning: 'attempts a minute to sign in or to get a token from one address',
  },
  CORS_ORIGINS: {
    type: list(origin),
    allowed: 'origins (https://dashboard.example), separated by commas',
    default: '',
    meaning: 'origins whose pages may call the interface from a browser',
  },
  EXPIRING_WITHIN_DAYS: {
    type: integer(1, 3650),
    allowed: 'a whole number from 1 to 3650',
    default: '90',
    meaning: 'days before its end at which an agreement counts as expiring',
  },
  IMPORT_SIGNED_UNTIL: {
    type: z.iso.date().optional(),
    allowed: 'a day, YYYY-MM-DD',
    default: undefined,
    meaning: 'last day of signature that an import may record as signed; unset: today',
  },
  PUBLIC_URL: {
    type: webUrl.optional(),
    allowed: 'an http:// or https:// URL',
    default: undefined,
    meaning: 'base URL of links, where it differs from the address listened on',
  },
} as const

export type Config = Readonly<{
  /** Address to listen on. */
  host: string
  /** Port to listen on; 0 takes a free one. */
  port: number
  /** Addresses and networks of the proxies whose `X-Forwarded-For` is believed. */
  trustProxy: readonly string[]
  /** The database to use as the service; undefined: the service runs its own in `dataDir`. */
  databaseUrl: string | undefined
  /** The same database as the role that owns the tables; undefined exactly when `databaseUrl` is. */
  migrationDatabaseUrl: string | undefined
  /** Absolute path of the folder of uploaded files, the own database and the demo signing key. */
  dataDir: string
  /** The bucket uploaded files are kept in; undefined: in `dataDir`. */
  filesS3: Readonly<{ bucket: string; region: string; endpoint: string | undefined }> | undefined
  /** Least severe log line written. */
  logLevel: (typeof logLevels)[number]
  /** Demo accounts and example records are loaded, and a signing key is made when none is given. */
  demo: boolean
  /** Absolute path of the PEM private key that signs tokens; never undefined unless `demo`. */
  signingKeyFile: string | undefined
  /** Absolute paths of PEM public keys whose tokens are accepted besides. */
  verificationKeyFiles: readonly string[]
  /** Seconds a token of `npm run token` is good for. */
  tokenTtl: number
  /** `iss` of tokens. */
  tokenIssuer: string
  /** `aud` of tokens. */
  tokenAudience: string
  /** The OpenID Connect issuer that is trusted; undefined: none. */
  oidc: Readonly<{ issuer: string; audience: string; emailClaim: string }> | undefined
  /** Hosts, each as `host:port`, that may be called though they are inside our own network. */
  privateHosts: readonly string[]
  /** Most database connections at once. */
  databasePoolSize: number
  /** Milliseconds after which a database statement is cut off. */
  statementTimeoutMs: number
  /** Requests that may wait for a database connection. */
  databaseQueueSize: number
  /** Milliseconds in which the headers of a request must arrive. */
  headersTimeoutMs: number
  /** Milliseconds in which a whole request must arrive. */
  requestTimeoutMs: number
  /** Milliseconds without a byte after which a connection with a request is cut. */
  idleTimeoutMs: number
  /** Requests a minute of one account. */
  rateLimit: number
  /** Requests a minute without a token from one address. */
  rateLimitAddress: number
  /** Attempts a minute to sign in from one address. */
  rateLimitSignIn: number
  /** Origins whose pages may call the interface from a browser. */
  corsOrigins: readonly string[]
  /** Days before its end at which an agreement counts as expiring. */
  expiringWithinDays: number
  /** Last day of signature that an import may record as signed; undefined: today. */
  importSignedUntil: string | undefined
  /** Base URL of links, without a slash at its end; undefined: links are relative. */
  publicUrl: string | undefined
}>

type SettingName = keyof typeof settings
type Values = { [Name in SettingName]: z.infer<(typeof settings)[Name]['type']> }

/** Reads every setting from the environment. Throws ConfigError for the first that cannot be used. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values = Object.fromEntries(
    Object.keys(settings).map((name) => [name, readSetting(name as SettingName, env)]),
  ) as Values
  const demo = values.DEMO ?? !values.DATABASE_URL
  if (!demo && !values.SIGNING_KEY_FILE) {
    throw new ConfigError(
      'SIGNING_KEY_FILE is not set: outside demo mode it must name a PEM private key (P-256, or RSA of 2048 bits or more)',
    )
  }
  if (values.MIGRATION_DATABASE_URL && !values.DATABASE_URL) {
    throw new ConfigError(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither to run the own database',
    )
  }
  if (values.FILES_S3_ENDPOINT && !values.FILES_S3_BUCKET) {
    throw new ConfigError(
      'FILES_S3_ENDPOINT is set without FILES_S3_BUCKET: set both, or neither to keep files in DATA_DIR',
    )
  }
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    trustProxy: values.TRUST_PROXY ?? [],
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    dataDir: path.resolve(values.DATA_DIR),
    filesS3: values.FILES_S3_BUCKET
      ? { bucket: values.FILES_S3_BUCKET, region: values.FILES_S3_REGION, endpoint: values.FILES_S3_ENDPOINT }
      : undefined,
    logLevel: values.LOG_LEVEL,
    demo,
    signingKeyFile: values.SIGNING_KEY_FILE && path.resolve(values.SIGNING_KEY_FILE),
    verificationKeyFiles: values.VERIFICATION_KEY_FILES.map((file) => path.resolve(file)),
    tokenTtl: values.TOKEN_TTL,
    tokenIssuer: values.TOKEN_ISSUER,
    tokenAudience: values.TOKEN_AUDIENCE,
    oidc: oidcOf(values),
    privateHosts: values.OUTGOING_PRIVATE_HOSTS,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    statementTimeoutMs: values.STATEMENT_TIMEOUT_MS,
    databaseQueueSize: values.DATABASE_QUEUE_SIZE,
    headersTimeoutMs: values.HEADERS_TIMEOUT_MS,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    idleTimeoutMs: values.IDLE_TIMEOUT_MS,
    rateLimit: values.RATE_LIMIT,
    rateLimitAddress: values.RATE_LIMIT_ADDRESS,
    rateLimitSignIn: values.RATE_LIMIT_SIGN_IN,
    corsOrigins: values.CORS_ORIGINS,
    expiringWithinDays: values.EXPIRING_WITHIN_DAYS,
    importSignedUntil: values.IMPORT_SIGNED_UNTIL,
    publicUrl: values.PUBLIC_URL,
  })
}

function oidcOf({
  OIDC_ISSUER: issuer,
  OIDC_AUDIENCE: audience,
  OIDC_EMAIL_CLAIM: emailClaim,
  TOKEN_ISSUER,
}: Values) {
  if (issuer === undefined && audience === undefined) return undefined
  if (issuer === undefined || audience === undefined)
    throw new ConfigError(
      'OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or neither to trust no outside issuer',
    )
  if (issuer === TOKEN_ISSUER)
    throw new ConfigError('OIDC_ISSUER is TOKEN_ISSUER: our own tokens have an issuer of their own')
  return { issuer, audience, emailClaim }
}

/** An empty text counts as unset, as compose files pass it. */
function readSetting(name: SettingName, env: NodeJS.ProcessEnv): unknown {
  const setting = settings[name]
  const given = env[name]?.trim() || setting.default
  const result = setting.type.safeParse(given)
  if (result.success) return result.data
  throw new ConfigError(`${name} is ${describe(name, given)}: allowed is ${setting.allowed}`)
}

/** A database URL holds a password, which must not reach a terminal or a log. */
function describe(name: SettingName, given: string | undefined): string {
  return name.endsWith('DATABASE_URL') ? 'not usable' : JSON.stringify(given?.slice(0, 100))
}
