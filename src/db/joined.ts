import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '../kernel/actor.ts'
import type { Database, DatabaseOptions } from './client.ts'
import type { Session } from './session.ts'

/** A database in which several changes of one caller can be made in one transaction. */
export interface JoinedDatabase extends Database {
  /**
   * Runs the work with every read and change of this actor in one transaction. It ends with the work: an error undoes all
   * of them. The work awaits one change before it begins the next.
   */
  together<T>(actor: Actor, work: () => Promise<T>): Promise<T>
}

interface Open {
  readonly actor: Actor
  readonly session: Session
}

/** Adds `together` to a database: what is asked of it within one goes to the transaction that is open. */
export function joined(db: Database, once: DatabaseOptions['once']): JoinedDatabase {
  const opened = new AsyncLocalStorage<Open>()
  /** The transaction that is open for this actor. Others, such as the public's, read on connections of their own. */
  const openFor = (actor: Actor): Session | undefined => {
    const open = opened.getStore()
    return open && isSame(open.actor, actor) ? open.session : undefined
  }
  const join =
    (alone: Database['read']): Database['read'] =>
    (actor, run) => {
      const session = openFor(actor)
      return session ? run(session) : alone(actor, run)
    }
  return {
    ...db,
    read: join((actor, run) => db.read(actor, run)),
    write: join((actor, run) => db.write(actor, run)),
    change: (caller, run) => {
      const session = openFor(caller.actor)
      return session ? once(caller, run)(session) : db.change(caller, run)
    },
    together: (actor, work) => db.write(actor, (session) => opened.run({ actor, session }, work)),
  }
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.accountId === b.accountId && a.membershipId === b.membershipId
