import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { requireKnownPg } from '../../src/db/wire.ts'
import { StartupError } from '../../src/kernel/startup-error.ts'

const stream = { cork: () => {}, uncork: () => {} }
const connection = Object.assign(new EventEmitter(), { stream })
const heard = { _handleErrorMessage: () => {} }

describe('requireKnownPg', () => {
  it('takes the version that is installed', () => {
    expect(() => requireKnownPg()).not.toThrow()
  })

  it.each([
    ['without the connection beneath a client', heard],
    [
      'whose stream cannot hold back',
      { ...heard, connection: Object.assign(new EventEmitter(), { stream: {} }) },
    ],
    ['whose connection raises no events', { ...heard, connection: { stream } }],
    ['whose clients do not hear the errors of PostgreSQL', { connection }],
  ])('refuses one %s', (_what, client) => {
    const Client = function Client() {
      return client
    } as unknown as new () => unknown
    expect(() => requireKnownPg(Client)).toThrow(StartupError)
  })
})
