import pg from 'pg'

/**
 * What makes the service unavailable, in words that the log tells and docs/operate/when-something-fails.md explains. A
 * closed list.
 */
export const faults = [
  'database_unreachable',
  'database_connection_lost',
  'database_silent',
  'database_connections_used_up',
  'database_disk_full',
  'database_out_of_resources',
  'database_read_only',
  'database_storage_failed',
  'lock_timeout',
  'statement_timeout',
  'disk_full',
  'read_only_file_system',
  'files_failed',
] as const

export type Fault = (typeof faults)[number]

/** How many causes are looked at, one below the other. */
const DEEPEST = 5

/** The fault behind an error, or behind what caused it; undefined if it is none of these. */
export function faultOf(error: unknown): Fault | undefined {
  let each = error
  for (let depth = 0; depth < DEEPEST && each instanceof Error; depth += 1) {
    const fault = each instanceof pg.DatabaseError ? ofPostgres(each) : (ofSystem(each) ?? ofConnection(each))
    if (fault) return fault
    each = each instanceof AggregateError ? each.errors[0] : each.cause
  }
  return undefined
}

const byState: Readonly<Record<string, Fault>> = {
  '25006': 'database_read_only',
  '53100': 'database_disk_full',
  '53300': 'database_connections_used_up',
  '55P03': 'lock_timeout',
  '57014': 'statement_timeout',
}
const byClass: Readonly<Record<string, Fault>> = {
  '53': 'database_out_of_resources',
  '57': 'database_connection_lost',
  '58': 'database_storage_failed',
}

function ofPostgres(error: pg.DatabaseError): Fault | undefined {
  const { code = '', severity } = error
  if (isOfItsFiles(error)) return 'database_storage_failed'
  const fault = byState[code] ?? byClass[code.slice(0, 2)]
  return fault ?? (severity === 'FATAL' ? 'database_connection_lost' : undefined)
}

/** The sources of PostgreSQL that work on its files. */
const fileSources: ReadonlySet<string | undefined> = new Set([
  'fd.c',
  'md.c',
  'slru.c',
  'xlog.c',
  'copydir.c',
  'buffile.c',
])

/**
 * Whether a file of PostgreSQL could not be written. On a file system that turned read-only it reports the code of a
 * missing right (42501), but from another of its sources.
 */
const isOfItsFiles = ({ code, file }: pg.DatabaseError): boolean => code === '42501' && fileSources.has(file)

const bySystemCode: Readonly<Record<string, Fault>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'read_only_file_system',
}
const ofNetwork = /^E(?:CONN|HOST|NET|TIMEDOUT|AI_|PIPE|NOTFOUND|ADDR)/
const ofFiles = /^E(?:IO|ACCES|PERM|MFILE|NFILE|NXIO|STALE)$/

function ofSystem(error: NodeJS.ErrnoException): Fault | undefined {
  if (error.syscall === undefined || error.code === undefined) return undefined
  if (ofNetwork.test(error.code)) return 'database_unreachable'
  return bySystemCode[error.code] ?? (ofFiles.test(error.code) ? 'files_failed' : undefined)
}

/** The errors of `pg` itself have no code. */
function ofConnection(error: Error): Fault | undefined {
  if (isSilence(error)) return 'database_silent'
  if (/timeout expired|connection timeout|when trying to connect/.test(error.message))
    return 'database_unreachable'
  return /^Connection terminated|not queryable/.test(error.message) ? 'database_connection_lost' : undefined
}

/** Whether PostgreSQL did not answer in time. The error is of `pg` and has no code. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout'
