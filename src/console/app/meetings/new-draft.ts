import { newId } from '../offline/ids.ts'
import type { Draft } from './draft.ts'
import { inJakarta } from './minutes.ts'

/** In milliseconds: how long before now a meeting is taken to have begun. */
const AN_HOUR = 3_600_000

/** An empty draft: "now" is filled in and can be changed. */
export function newDraft(accountId: string, membershipId: string | undefined, now: number): Draft {
  const [from, until] = [inJakarta(quarter(now - AN_HOUR)), inJakarta(quarter(now))]
  return {
    format: 1,
    id: newId(),
    accountId,
    membershipId,
    editedAt: new Date(now).toISOString(),
    case: null,
    form: {
      kind: 'exploratory',
      mode: 'in_person',
      day: from.day,
      from: from.time,
      until: until.time,
      venue: '',
      agenda: '',
      participants: [],
      items: [],
      obstacles: [],
      decisions: [],
      actions: [],
      scores: {},
    },
    state: 'editing',
    finalize: false,
    finalizeKey: newId(),
    base: null,
    attempt: null,
    caseSent: false,
    sentAt: null,
    refusal: null,
    theirs: null,
  }
}

/** The quarter of an hour that has begun. */
const quarter = (instant: number): number => Math.floor(instant / 900_000) * 900_000
