import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from '../meetings/draft.ts'

interface Schema extends DBSchema {
  /** Minutes that are written on this device, by their id. */
  drafts: { key: string; value: Draft; indexes: { accountId: string } }
  /** Answers that a screen needs without a network, by what they are. */
  kept: { key: string; value: unknown }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/** What this browser keeps. Opened once; again after the browser has closed it or could not open it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('registry', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('accountId', 'accountId')
      db.createObjectStore('kept')
    },
    terminated: () => void (opening = undefined),
  })
  const present = opening
  present.catch(() => {
    if (opening === present) opening = undefined
  })
  return present
}
