import { afterEach, expect, it, vi } from 'vitest'
import { database } from '../../../src/console/app/offline/database.ts'

/** An opening that fails, as where the disk is full. */
class Failing extends EventTarget {
  readonly error = new Error('no room')
}

afterEach(() => vi.unstubAllGlobals())

it('is opened anew after it could not be opened', async () => {
  let asked = 0
  const open = () => {
    asked += 1
    const request = new Failing()
    queueMicrotask(() => request.dispatchEvent(new Event('error')))
    return request
  }
  vi.stubGlobal('IDBRequest', Failing)
  vi.stubGlobal('indexedDB', { open })
  await expect(database()).rejects.toThrow('no room')
  await expect(database()).rejects.toThrow('no room')
  expect(asked).toBe(2)
})
