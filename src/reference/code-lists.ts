import type { FastifyInstance } from 'fastify'
import type { Labels } from '../kernel/labels.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The closed lists of codes in `/v1/reference`, by their names. */
    codeLists: Map<string, Labels<string>>
  }
}

/** Adds the registry of code lists to the app. Each folder registers its own lists in it. */
export function registerCodeLists(app: FastifyInstance): void {
  app.decorate('codeLists', new Map())
}

/** Adds closed lists with their labels to `/v1/reference`. Throws if a name is already used. */
export function offerCodes(app: FastifyInstance, lists: Readonly<Record<string, Labels<string>>>): void {
  for (const [name, labels] of Object.entries(lists)) {
    if (app.codeLists.has(name)) throw new Error(`there is a closed list of the name ${name} already`)
    app.codeLists.set(name, labels)
  }
}
