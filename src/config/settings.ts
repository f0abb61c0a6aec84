import { z } from 'zod'
import { rolesOfPeople } from '../kernel/actor.ts'

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
const letterhead = z
  .string()
  .transform((value) => value.split(';').map((line) => line.trim()))
  .pipe(z.array(z.string().min(1).max(120)).min(1).max(6))
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** All settings: how the text is parsed, which values are allowed, the default text, and what the setting is for. */
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
  READ_DATABASE_URL: {
    type: postgresUrl.optional(),
    allowed: 'a postgres:// URL',
    default: undefined,
    meaning:
      'a streaming replica of DATABASE_URL for lists, reports and exports; where it lags or is down, they are read from the primary',
  },
  DATABASE_PASSWORD_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning: 'file with the password of `DATABASE_URL`, which then has none',
  },
  MIGRATION_DATABASE_PASSWORD_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning: 'file with the password of `MIGRATION_DATABASE_URL`, which then has none',
  },
  READ_DATABASE_PASSWORD_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning: 'file with the password of `READ_DATABASE_URL`, which then has none',
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
  ERASURES_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning:
      'list of what was erased of people (ids only), done again in a restored database: best on another disk; else `erasures.ndjson` in `DATA_DIR`',
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
  DEMO_TODAY: {
    type: z.iso.date().optional(),
    allowed: 'a day from today on, YYYY-MM-DD',
    default: undefined,
    meaning:
      'the day that a demo begins with instead of today, to try what ends when; tokens go by the real time',
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
  SECOND_FACTOR_KEY: {
    type: z.string().min(32).max(2048).optional(),
    allowed: 'a text of 32 characters or more',
    default: undefined,
    meaning:
      'seals the secrets of second factors in the database; without it none can be set up, unless DEMO. Change it and all must be set up again',
  },
  SECOND_FACTOR_REQUIRED: {
    type: list(z.enum(rolesOfPeople)),
    allowed: `roles, separated by commas: ${rolesOfPeople.join(', ')}`,
    default: '',
    meaning: 'roles that act only after a sign-in with a second factor, such as `admin,reviewer,auditor`',
  },
  PASSKEY_DOMAIN: {
    type: z.hostname().max(253).optional(),
    allowed: 'a domain',
    default: undefined,
    meaning:
      'whom passkeys are made for; the host of the first of PASSKEY_ORIGINS if unset. Change it and all must be made again',
  },
  PASSKEY_ORIGINS: {
    type: list(webUrl),
    allowed: 'http:// or https:// URLs, separated by commas',
    default: '',
    meaning: 'origins of the pages that ask for passkeys; that of PUBLIC_URL if unset',
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
    meaning: 'most database connections of ordinary requests at once; one more is for `/readyz`',
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
  REPORTS_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '2',
    meaning: 'reports computed at once, each on a connection beside those of `DATABASE_POOL_SIZE`',
  },
  SEARCHES_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '2',
    meaning: 'searches by words at once, each on a further connection',
  },
  EXPORTS_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '2',
    meaning: 'pages of exports read at once, each on a further connection',
  },
  FEEDS_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '1',
    meaning: 'calendars and public releases read at once, each on a further connection',
  },
  IMPORTS_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '2',
    meaning: 'imports and previews at once, each on a further connection',
  },
  IMPORT_TIMEOUT_MS: {
    type: integer(100, 3_600_000),
    allowed: 'a whole number of milliseconds from 100 to 3600000',
    default: '300000',
    meaning:
      'milliseconds an import or preview may take once its turn has come; then nothing of it is written',
  },
  PAPERS_AT_ONCE: {
    type: integer(1, 100),
    allowed: 'a whole number from 1 to 100',
    default: '1',
    meaning:
      'papers made at once, each on a further connection, and in a process of its own that takes up to 450 MiB',
  },
  PAPER_LETTERHEAD: {
    type: letterhead,
    allowed: 'up to 6 lines of up to 120 characters, separated by ;',
    default: 'Pemerintah Provinsi DKI Jakarta',
    meaning:
      'head of the papers, line by line, separated by `;`; the agency of the record comes second: `Pemerintah Provinsi DKI Jakarta;Jalan Contoh 1, Jakarta`',
  },
  SIGNATURE_ROOTS_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning:
      'PEM file with the root certificates of the authorities (PSrE) whose electronic signatures in PDFs count as certified; unset: none does',
  },
  EXPORT_TIMEOUT_MS: {
    type: integer(100, 86_400_000),
    allowed: 'a whole number of milliseconds from 100 to 86400000',
    default: '1800000',
    meaning:
      'milliseconds the answer of an export may take from its first byte on; then it is cut off, and looks cut off',
  },
  LANE_QUEUE_SIZE: {
    type: integer(0, 10_000),
    allowed: 'a whole number from 0 to 10000',
    default: '20',
    meaning: 'requests of each of these kinds that may wait; those beyond are answered 503 at once',
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
  RATE_LIMIT_FEEDBACK: {
    type: integer(1, 1_000_000),
    allowed: 'a whole number from 1 to 1000000',
    default: '5',
    meaning: 'feedback an hour without an account from one address',
  },
  FEEDBACK_PER_DAY: {
    type: integer(0, 1_000_000),
    allowed: 'a whole number from 0 to 1000000',
    default: '300',
    meaning: 'feedback taken in 24 hours from all addresses; 0 takes none',
  },
  FEEDBACK_UNREAD: {
    type: integer(1, 1_000_000),
    allowed: 'a whole number from 1 to 1000000',
    default: '3000',
    meaning: 'feedback that may wait to be read before no more is taken',
  },
  CORS_ORIGINS: {
    type: list(origin),
    allowed: 'origins (https://dashboard.example), separated by commas',
    default: '',
    meaning: 'origins whose pages may call the interface from a browser',
  },
  METRICS_PORT: {
    type: integer(0, 65535).optional(),
    allowed: 'a whole number from 0 to 65535',
    default: undefined,
    meaning: 'port of `/metrics` for Prometheus, without a token: keep it inside; unset: none',
  },
  METRICS_HOST: {
    type: text,
    allowed: 'a host name or address',
    default: '127.0.0.1',
    meaning: 'address to listen on for metrics',
  },
  METRICS_TOKEN_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning:
      'file with a token of 32 characters or more, with which `/metrics` of `PORT` is read, too; unset: there is none',
  },
  TRACES_URL: {
    type: webUrl.optional(),
    allowed: 'an http:// or https:// URL',
    default: undefined,
    meaning:
      'where an OpenTelemetry collector takes traces (OTLP over HTTP, such as `http://collector:4318/v1/traces`); unset: there are none',
  },
  TRACES_PERCENT: {
    type: integer(0, 100),
    allowed: 'a whole number from 0 to 100',
    default: '5',
    meaning:
      'of a hundred requests, how many are traced; of those with a `traceparent`, those that their caller keeps',
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
  SECURITY_CONTACT: {
    type: z
      .string()
      .max(300)
      .regex(/^(mailto:|https:\/\/)\S+$/)
      .optional(),
    allowed: 'an address, `mailto:…` or `https://…`',
    default: undefined,
    meaning: 'whom a vulnerability is reported to; with it there is `/.well-known/security.txt` (RFC 9116)',
  },
  DATA_PROTECTION_OFFICER: {
    type: z.string().trim().min(1).max(300).optional(),
    allowed: 'a text of up to 300 characters',
    default: undefined,
    meaning: 'office and address that persons turn to about their data (UU 27/2022, article 53)',
  },
  SMTP_URL_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning:
      'file with the smtp:// or smtps:// URL of the mail server, with its user and password; needs MAIL_FROM and PUBLIC_URL; unset: nothing is mailed',
  },
  MAIL_FROM: {
    type: z.email().optional(),
    allowed: 'an e-mail address',
    default: undefined,
    meaning: 'the address that mails come from',
  },
  DKIM_KEY_FILE: {
    type: text.optional(),
    allowed: 'a file',
    default: undefined,
    meaning:
      'PEM private key (RSA of 2048 bits or more) that signs mails for the domain of MAIL_FROM (DKIM); needs DKIM_SELECTOR; unset: the mail server signs, or nobody',
  },
  DKIM_SELECTOR: {
    type: z
      .string()
      .max(63)
      .regex(/^[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?$/)
      .optional(),
    allowed: 'letters, digits and hyphens, such as `registri2026`',
    default: undefined,
    meaning: 'name of the DKIM key: its public half is the TXT record `SELECTOR._domainkey` of the domain',
  },
  PUBLIC_URL: {
    type: webUrl.optional(),
    allowed: 'an http:// or https:// URL',
    default: undefined,
    meaning: 'base URL of links, where it differs from the address listened on',
  },
} as const
