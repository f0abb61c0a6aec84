import path from 'node:path'
import type { z } from 'zod'
import { StartupError } from '../kernel/startup-error.ts'
import { settings } from './settings.ts'

/** A setting has a value that cannot be used. The message names it, what it was given and what is allowed. */
export class ConfigError extends StartupError {
  override name = 'ConfigError'
}

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
  logLevel: Values['LOG_LEVEL']
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
