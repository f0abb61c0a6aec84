import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { asDomainError } from '../../../src/db/errors.ts'
import { faultOf, faults } from '../../../src/db/faults.ts'
import { DomainError } from '../../../src/kernel/errors.ts'

const ofPostgres = (code: string, more: Partial<pg.DatabaseError> = {}) =>
  Object.assign(new pg.DatabaseError('told by PostgreSQL', 0, 'error'), { code, severity: 'ERROR', ...more })
const ofSystem = (code: string, syscall = 'write') => Object.assign(new Error(code), { code, syscall })

describe('what makes the service unavailable has a name, and is answered 503', () => {
  it.each([
    ['a full disk of the database', ofPostgres('53100'), 'database_disk_full'],
    ['no connection left', ofPostgres('53300', { severity: 'FATAL' }), 'database_connections_used_up'],
    ['no memory left', ofPostgres('53200'), 'database_out_of_resources'],
    ['a standby', ofPostgres('25006'), 'database_read_only'],
    ['a lock', ofPostgres('55P03'), 'lock_timeout'],
    ['a long statement', ofPostgres('57014'), 'statement_timeout'],
    ['a restart', ofPostgres('57P01', { severity: 'FATAL' }), 'database_connection_lost'],
    ['a disk that fails', ofPostgres('58030'), 'database_storage_failed'],
    ['files that became read-only', ofPostgres('42501', { file: 'fd.c' }), 'database_storage_failed'],
    ['silence', new Error('Query read timeout'), 'database_silent'],
    ['nobody there', ofSystem('ECONNREFUSED', 'connect'), 'database_unreachable'],
    ['a full disk', ofSystem('ENOSPC'), 'disk_full'],
    ['a used up quota', ofSystem('EDQUOT'), 'disk_full'],
    ['a read-only file system', ofSystem('EROFS', 'open'), 'read_only_file_system'],
    ['a broken disk', ofSystem('EIO', 'read'), 'files_failed'],
  ])('%s', (_, error, fault) => {
    expect(faultOf(error)).toBe(fault)
    expect(asDomainError(error)?.code).toBe('unavailable')
    expect(faultOf(Object.assign(new DomainError('unavailable'), { cause: error }))).toBe(fault)
  })

  it.each([
    ['a missing right', ofPostgres('42501', { file: 'aclchk.c' })],
    ['a table that is not there', ofPostgres('42P01')],
    ['a defect of ours', new TypeError('no function')],
  ])('%s is none of them', (_, error) => {
    expect(faultOf(error)).toBeUndefined()
    expect(asDomainError(error)).toBeUndefined()
  })
})

it.each(faults)('the operator is told what to do about %s', (fault) => {
  expect(readFileSync('docs/operate/when-something-fails.md', 'utf8')).toContain(`| \`${fault}\` | `)
})
