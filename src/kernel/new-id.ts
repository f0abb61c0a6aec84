import { v7 as uuidv7 } from 'uuid'
import type { Caller } from './actor.ts'
import { DomainError } from './errors.ts'

/** The id of the one record that a request creates: the client's own if it gave one, else a new one. */
export const newId = ({ naming }: Caller): string => naming?.id ?? uuidv7()

/** The record was created before, by the same request of the same account. */
export class CreatedBefore extends DomainError {
  readonly id: string

  constructor(id: string) {
    super('already_exists')
    this.id = id
  }
}
