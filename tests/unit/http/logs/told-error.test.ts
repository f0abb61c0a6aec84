import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { OutgoingError } from '../../../../src/http/outgoing.ts'
import { DomainError } from '../../../../src/kernel/errors.ts'
import { toldError } from '../../../../src/kernel/told-error.ts'

const duplicate = Object.assign(new pg.DatabaseError('duplicate key value', 1, 'error'), {
  code: '23505',
  detail: 'Key (email)=(budi@contoh.id) already exists.',
  constraint: 'accounts_email_key',
  table: 'accounts',
  routine: '_bt_check_unique',
  where: 'unnamed portal with parameters: $1 = Budi',
})
const parse = (text: string) => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

describe('what is told of an error', () => {
  it.each([
    [
      'a failed statement',
      new DrizzleQueryError('select $1', ['Budi', 'budi@contoh.id'], duplicate),
      { type: 'DrizzleQueryError', cause: { type: 'DatabaseError', code: '23505', table: 'accounts' } },
    ],
    ['a name in what is parsed', parse('Budi Santoso'), { type: 'SyntaxError' }],
    ['a name in the code', Object.assign(new Error('x'), { code: 'Budi Santoso' }), { type: 'Error' }],
    [
      'a name in a call that is none',
      Object.assign(new Error('a\n    at Budi (/rumah/Budi.ts:1:1)'), { syscall: 'connect' }),
      { type: 'Error', syscall: 'connect' },
    ],
    ['a name in a chain without end', endless(), { cause: { cause: { type: 'Error' } } }],
    ['a text', 'Budi', { type: 'string' }],
    ['nothing', null, { type: 'object' }],
  ])('its class, codes and places, no words: %s', (_, error, told) => {
    expect(toldError(error)).toMatchObject(told)
    expect(JSON.stringify(toldError(error)).toLowerCase()).not.toMatch(/budi|contoh\.id|santoso/)
  })

  it('the places in our code, from the root of the project', () => {
    const [first] = toldError(new DomainError('not_found')).at ?? []
    expect(first).toMatch(/tests\/unit\/http\/logs\/told-error\.test\.ts:\d+:\d+$/)
    expect(toldError(new DomainError('not_found')).code).toBe('not_found')
  })

  it('the words of an error that has only ours', () => {
    const error = new OutgoingError('the answer is too long', { cause: new Error('Budi') })
    expect(toldError(error)).toMatchObject({ type: 'OutgoingError', reason: 'the answer is too long' })
  })
})

function endless(): Error {
  const error = new Error('Budi')
  error.cause = error
  return error
}
