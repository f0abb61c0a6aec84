import type { Manifest } from '../backup/manifest.ts'

/** A table of a handover. */
export interface Part {
  readonly table: string
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

/** What a handover holds. */
export interface Handover {
  readonly format: 'jakpreneur-registry-handover'
  readonly formatVersion: 1
  /** When the snapshot was taken that all of it is of. */
  readonly takenAt: string
  /** The version of the registry, and of PostgreSQL, that it was taken from. */
  readonly registry: string
  readonly postgres: string
  readonly dictionary: { readonly file: string; readonly sha256: string }
  readonly tables: readonly Part[]
  readonly trail: {
    readonly file: string
    readonly links: number
    /** The hash of the last link; null where there is none. */
    readonly head: string | null
    /** Events of the last moment that no link has yet. */
    readonly waiting: number
    readonly sha256: string
  }
  readonly files: Manifest['files'] & { readonly file: string }
}
