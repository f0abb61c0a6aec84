import type { FastifyInstance } from 'fastify'
import type { Labels } from '../kernel/labels.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The closed lists that `/v1/reference` offers, by their names. */
    codeLists: Map<string, Labels<string>>
  }
}

/** Where the routes of a folder register their lists of codes. */
export function registerCodeLists(app: FastifyInstance): void {
  app.decorate('codeLists', new Map())
}

/** Offers closed lists with their labels in `/v1/reference`. Throws where a name is taken. */
export function offerCodes(app: FastifyInstance, lists: Readonly<Record<string, Labels<string>>>): void {
  for (const [name, labels] of Object.entries(lists)) {
    if (app.codeLists.has(name)) throw new Error(`there is a closed list of the name ${name} already`)
    app.codeLists.set(name, labels)
  }
}
