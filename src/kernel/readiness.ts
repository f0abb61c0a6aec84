/** What a part of the service is found in. A closed list: nothing of the inside is told. */
export const partStates = {
  files: ['ok', 'unwritable'],
  trail: ['ok', 'behind'],
  erasures: ['ok', 'unlisted'],
  writes: ['ok', 'refused'],
} as const

/** Parts without which the service still does most of its work. */
export type Parts = { readonly [Part in keyof typeof partStates]: (typeof partStates)[Part][number] }

export interface Readiness {
  /** Resolves when the service can do its work; throws 503 that names the part without which it cannot. */
  require(): Promise<void>
  /** How the other parts are. */
  parts(): Promise<Parts>
}
