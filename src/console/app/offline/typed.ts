import type { Said } from '../parts/form/fields.ts'
import { kept } from './kept.ts'

/** What somebody began to write in a form and did not send yet. */
export interface Typed {
  /** Made here, for the record that the form makes: sent again after a lost answer, it is the same record. */
  readonly id: string
  readonly said: Said
  /** What the registry held when it was written. */
  readonly base: Said
}

const at = (accountId: string, place: string) => `typed:${accountId}:${place}`

/** What was typed at a place, by whom; it outlives a closed browser, an ended session and a sign-out. */
export const typed = {
  read: (accountId: string, place: string) => kept.read<Typed>(at(accountId, place)),
  keep: (accountId: string, place: string, value: Typed) => kept.keep(at(accountId, place), value),
  forget: (accountId: string, place: string) => kept.forget(at(accountId, place)),
}
