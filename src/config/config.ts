import path from 'node:path'
import type { z } from 'zod'
import type { LaneSettings } from './lanes.ts'
import { relyingPartyOf, type RelyingParty } from './relying-party.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { mailOf, type MailSettings } from './mail.ts'
import { readMetricsToken, readSignatureRoots, withPassword } from './secrets.ts'
import { settings } from './settings.ts'
import type { TraceSettings } from './traces.ts'

/** A setting has an invalid value. The message names the setting, its value and what is allowed. */
export class ConfigError extends StartupError {
  override name = 'ConfigError'
}

export type Config = Readonly<{
  /** Address to listen on. */
  host: string
  /** Port to listen on; 0 takes a free one. */
  port: number
  /** Addresses and networks of the proxies whose `X-Forwarded-For` is trusted. */
  trustProxy: readonly string[]
  /** URL of the database, with the service's login; undefined: the service runs its own server in `dataDir`. */
  databaseUrl: string | undefined
  /** URL of the same database, with the login that owns the tables; undefined exactly when `databaseUrl` is. */
  migrationDatabaseUrl: string | undefined
  /** URL of a streaming replica of `databaseUrl`, with the service's login; undefined: there is none. */
  readDatabaseUrl: string | undefined
  /** Absolute path of the folder for uploaded files, the embedded database and the demo signing key. */
  dataDir: string
  /** The S3 bucket for uploaded files; undefined: they are kept in `dataDir`. */
  filesS3: Readonly<{ bucket: string; region: string; endpoint: string | undefined }> | undefined
  /** Absolute path of the list of erasures, which a restored database is compared with. */
  erasuresFile: string
  /** The lowest level that is logged. */
  logLevel: Values['LOG_LEVEL']
  /** Loads demo accounts and example records, and makes a signing key if none is given. */
  demo: boolean
  /** The day that the clock of a demo was moved to; undefined: it is right. */
  demoToday: string | undefined
  /** Absolute path of the PEM private key that signs tokens; undefined only if `demo` is on. */
  signingKeyFile: string | undefined
  /** Absolute paths of further PEM public keys whose tokens are accepted. */
  verificationKeyFiles: readonly string[]
  /** Lifetime of a token of `npm run token`, in seconds. */
  tokenTtl: number
  /** The claim `iss` of tokens. */
  tokenIssuer: string
  /** The claim `aud` of tokens. */
  tokenAudience: string
  /** The text that seals the secrets of second factors; undefined: none, or derived from the signing key in a demo. */
  secondFactorKey: string | undefined
  /** Roles that act only after a sign-in with a second factor. */
  secondFactorRequired: Values['SECOND_FACTOR_REQUIRED']
  /** Whom passkeys are made for; undefined: they cannot be set up. */
  relyingParty: RelyingParty | undefined
  /** The OpenID Connect issuer that is trusted; undefined: none. */
  oidc: Readonly<{ issuer: string; audience: string; emailClaim: string }> | undefined
  /** Hosts, as `host:port`, that may be called although they are in our own network. */
  privateHosts: readonly string[]
  /** The most database connections of ordinary requests at the same time. */
  databasePoolSize: number
  /** Timeout of a database statement, in milliseconds. */
  statementTimeoutMs: number
  /** How many requests may wait for a database connection. */
  databaseQueueSize: number
  /** How many requests of each slow kind are served at once, each with a connection beside those of the others. */
  lanes: LaneSettings['lanes']
  /** Time in which an import or preview must be done once its turn has come, in milliseconds. */
  importTimeoutMs: number
  /** Time that the answer of an export may take from its first byte on, in milliseconds. */
  exportTimeoutMs: number
  /** How many requests of each of these kinds may wait. */
  laneQueueSize: number
  /** Time within which the headers of a request must arrive, in milliseconds. */
  headersTimeoutMs: number
  /** Time within which a whole request must arrive, in milliseconds. */
  requestTimeoutMs: number
  /** Time without any data after which a connection is closed while a request is in progress, in milliseconds. */
  idleTimeoutMs: number
  /** Requests per minute of one account. */
  rateLimit: number
  /** Requests per minute from one address without a token. */
  rateLimitAddress: number
  /** Sign-in attempts per minute from one address. */
  rateLimitSignIn: number
  /** Feedback per hour from one address. */
  rateLimitFeedback: number
  /** Feedback that is taken in 24 hours, from all. */
  feedbackPerDay: number
  /** Feedback that may wait to be read; no more is taken beyond. */
  feedbackUnread: number
  /** Origins of web pages that may call the interface from a browser. */
  corsOrigins: readonly string[]
  /** Port of the metrics; undefined: none of their own. */
  metricsPort: number | undefined
  /** Address to listen on for metrics. */
  metricsHost: string
  /** The token that reads the metrics at the address of the interface; undefined: they are not there. */
  metricsToken: string | undefined
  /** Where traces are sent; undefined: there are none. */
  traces: TraceSettings | undefined
  /** An agreement counts as expiring this many days before its end. */
  expiringWithinDays: number
  /** The head of the papers, line by line. */
  paperLetterhead: readonly string[]
  /** The certificates, as PEM, of the authorities whose electronic signatures count as certified. */
  signatureRoots: readonly string[]
  /** The last signing day that an import may record as signed; undefined: today. */
  importSignedUntil: string | undefined
  /** Whom persons turn to about their data; null where nobody is named. */
  dataProtectionOfficer: string | null
  /** Whom a vulnerability is reported to, as a URI; null where nobody is named. */
  securityContact: string | null
  /** The mail server and the address that mails come from; undefined: nothing is mailed. `publicUrl` is set with it. */
  mail: MailSettings | undefined
  /** Base URL of links, without a slash at the end; undefined: links are relative. */
  publicUrl: string | undefined
}>

type SettingName = keyof typeof settings
type Values = { [Name in SettingName]: z.infer<(typeof settings)[Name]['type']> }

/** Reads all settings from the environment. Throws ConfigError for the first invalid one. */
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
  if (values.DEMO_TODAY && !demo)
    throw new ConfigError('DEMO_TODAY is set outside demo mode: only the clock of a demo can be moved')
  if (values.MIGRATION_DATABASE_URL && !values.DATABASE_URL) {
    throw new ConfigError(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither to run the own database',
    )
  }
  if (values.SECOND_FACTOR_REQUIRED.length > 0 && !values.SECOND_FACTOR_KEY && !demo) {
    throw new ConfigError(
      'SECOND_FACTOR_REQUIRED is set without SECOND_FACTOR_KEY: set both, so that second factors can be set up',
    )
  }
  if (values.READ_DATABASE_URL && !values.DATABASE_URL) {
    throw new ConfigError(
      'READ_DATABASE_URL is set without DATABASE_URL: set both, or neither to run the own database, which has no replica',
    )
  }
  if (values.FILES_S3_ENDPOINT && !values.FILES_S3_BUCKET) {
    throw new ConfigError(
      'FILES_S3_ENDPOINT is set without FILES_S3_BUCKET: set both, or neither to keep files in DATA_DIR',
    )
  }
  const databaseUrl = withPassword(
    'DATABASE_PASSWORD_FILE',
    values.DATABASE_URL,
    values.DATABASE_PASSWORD_FILE,
  )
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    trustProxy: values.TRUST_PROXY ?? [],
    databaseUrl,
    migrationDatabaseUrl:
      withPassword(
        'MIGRATION_DATABASE_PASSWORD_FILE',
        values.MIGRATION_DATABASE_URL,
        values.MIGRATION_DATABASE_PASSWORD_FILE,
      ) ?? databaseUrl,
    readDatabaseUrl: withPassword(
      'READ_DATABASE_PASSWORD_FILE',
      values.READ_DATABASE_URL,
      values.READ_DATABASE_PASSWORD_FILE,
    ),
    dataDir: path.resolve(values.DATA_DIR),
    filesS3: values.FILES_S3_BUCKET
      ? { bucket: values.FILES_S3_BUCKET, region: values.FILES_S3_REGION, endpoint: values.FILES_S3_ENDPOINT }
      : undefined,
    erasuresFile: path.resolve(values.ERASURES_FILE ?? path.join(values.DATA_DIR, 'erasures.ndjson')),
    logLevel: values.LOG_LEVEL,
    demo,
    demoToday: values.DEMO_TODAY,
    signingKeyFile: values.SIGNING_KEY_FILE && path.resolve(values.SIGNING_KEY_FILE),
    verificationKeyFiles: values.VERIFICATION_KEY_FILES.map((file) => path.resolve(file)),
    tokenTtl: values.TOKEN_TTL,
    tokenIssuer: values.TOKEN_ISSUER,
    tokenAudience: values.TOKEN_AUDIENCE,
    secondFactorKey: values.SECOND_FACTOR_KEY,
    secondFactorRequired: values.SECOND_FACTOR_REQUIRED,
    relyingParty: relyingPartyOf({
      domain: values.PASSKEY_DOMAIN,
      origins: values.PASSKEY_ORIGINS,
      publicUrl: values.PUBLIC_URL,
      own: demo ? `http://localhost:${values.PORT}` : undefined,
    }),
    oidc: oidcOf(values),
    privateHosts: values.OUTGOING_PRIVATE_HOSTS,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    statementTimeoutMs: values.STATEMENT_TIMEOUT_MS,
    databaseQueueSize: values.DATABASE_QUEUE_SIZE,
    lanes: {
      reports: values.REPORTS_AT_ONCE,
      searches: values.SEARCHES_AT_ONCE,
      exports: values.EXPORTS_AT_ONCE,
      feeds: values.FEEDS_AT_ONCE,
      imports: values.IMPORTS_AT_ONCE,
      papers: values.PAPERS_AT_ONCE,
    },
    laneQueueSize: values.LANE_QUEUE_SIZE,
    headersTimeoutMs: values.HEADERS_TIMEOUT_MS,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    idleTimeoutMs: values.IDLE_TIMEOUT_MS,
    rateLimit: values.RATE_LIMIT,
    rateLimitAddress: values.RATE_LIMIT_ADDRESS,
    rateLimitSignIn: values.RATE_LIMIT_SIGN_IN,
    rateLimitFeedback: values.RATE_LIMIT_FEEDBACK,
    feedbackPerDay: values.FEEDBACK_PER_DAY,
    feedbackUnread: values.FEEDBACK_UNREAD,
    corsOrigins: values.CORS_ORIGINS,
    metricsPort: values.METRICS_PORT,
    metricsHost: values.METRICS_HOST,
    metricsToken: values.METRICS_TOKEN_FILE && readMetricsToken(values.METRICS_TOKEN_FILE),
    traces: values.TRACES_URL ? { url: values.TRACES_URL, percent: values.TRACES_PERCENT } : undefined,
    expiringWithinDays: values.EXPIRING_WITHIN_DAYS,
    paperLetterhead: values.PAPER_LETTERHEAD,
    signatureRoots: values.SIGNATURE_ROOTS_FILE ? readSignatureRoots(values.SIGNATURE_ROOTS_FILE) : [],
    importSignedUntil: values.IMPORT_SIGNED_UNTIL,
    importTimeoutMs: values.IMPORT_TIMEOUT_MS,
    exportTimeoutMs: values.EXPORT_TIMEOUT_MS,
    dataProtectionOfficer: values.DATA_PROTECTION_OFFICER ?? null,
    securityContact: values.SECURITY_CONTACT ?? null,
    mail: mailOf(values),
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

/** Reads a setting. An empty text counts as not set, because compose files pass unset variables as empty. */
function readSetting(name: SettingName, env: NodeJS.ProcessEnv): unknown {
  const setting = settings[name]
  const given = env[name]?.trim() || setting.default
  const result = setting.type.safeParse(given)
  if (result.success) return result.data
  throw new ConfigError(`${name} is ${describe(name, given)}: allowed is ${setting.allowed}`)
}

/** A value as it may be shown. A database URL contains a password, which must not appear on a terminal or in a log. */
function describe(name: SettingName, given: string | undefined): string {
  return name.endsWith('DATABASE_URL') ? 'not usable' : JSON.stringify(given?.slice(0, 100))
}
