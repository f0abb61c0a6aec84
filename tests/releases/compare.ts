import { expectStatus, walk } from '../support/agreements.ts'
import type { AccountName, TestApp } from '../support/app.ts'
import type { KeptAnswer } from './load.ts'

/** A difference that is meant: where it stands in which answers, and why. */
export interface MeantChange {
  /** Whom it is meant for; left out: everyone who asked. */
  readonly as?: AccountName | null
  /** The path of the request, without the query. */
  readonly url: RegExp
  /** The place in the record, as `parties/1/seat`; `id` where the record itself is gone or new. */
  readonly field: RegExp
  readonly because: string
}

export interface Difference {
  readonly as: AccountName | null
  readonly url: string
  readonly field: string
  readonly was: unknown
  readonly is: unknown
}

/** What a caller may do, and what is warned of, follows from the rules of the day, not from what was recorded. */
const derived = new Set(['allowedActions', 'warnings'])

/** Lists that a newer version adds records of its own to when it starts, or when it is asked. */
const growing =
  /^\/v1\/(agencies|collaborators|users|clients|regime-rules|warning-rules|checklist-templates|audit-events)$/

export const isMeant = ({ as, url, field }: Difference, change: MeantChange): boolean =>
  (change.as === undefined || change.as === as) && change.url.test(url) && change.field.test(field)

/** Asks again what was asked of the release, and gives every value that is not as it was. What is new is no difference. */
export async function differencesNow(t: TestApp, { as, url, body }: KeptAnswer): Promise<Difference[]> {
  const account = as ?? undefined
  const path = url.split('?')[0]!
  const found: Difference[] = []
  const note = (field: string, was: unknown, is: unknown) =>
    void found.push({ as, url: path, field, was, is })
  if (Array.isArray(body)) {
    const now = await walk(t, account, `${url}${url.includes('?') ? '&' : '?'}limit=200`)
    compareRecords(body, now, note, !growing.test(path))
  } else {
    const now = expectStatus(await t.as(account).get(url), 200).body as unknown
    // A list that is short enough for one page.
    if (isShortList(body) && isShortList(now)) compareRecords(body.data, now.data, note, !growing.test(path))
    else compare('', body, now, note)
  }
  return found
}

const isShortList = (body: unknown): body is { data: Recorded[] } =>
  typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data)

type Note = (field: string, was: unknown, is: unknown) => void
type Recorded = { readonly id?: string; readonly code?: string }
const keyOf = ({ id, code }: Recorded): string => id ?? code ?? ''

/** The records of a list by their ids: their order may follow from what newer versions derive. */
function compareRecords(was: Recorded[], is: Recorded[], note: Note, complete: boolean): void {
  const now = new Map(is.map((record) => [keyOf(record), record]))
  for (const record of was) {
    const same = now.get(keyOf(record))
    if (same) compare('', record, same, note)
    else note('id', keyOf(record), undefined)
    now.delete(keyOf(record))
  }
  if (complete) for (const key of now.keys()) note('id', undefined, key)
}

function compare(field: string, was: unknown, is: unknown, note: Note): void {
  if (was === is) return
  if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null)
    return note(field, was, is)
  if (Array.isArray(was) && Array.isArray(is) && was.length !== is.length) return note(field, was, is)
  for (const [key, value] of Object.entries(was)) {
    if (derived.has(key)) continue
    compare(field === '' ? key : `${field}/${key}`, value, (is as Record<string, unknown>)[key], note)
  }
}
