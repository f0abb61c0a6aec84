/** What to do about a code, in the two languages of the registry. */
export interface Advice {
  readonly id: string
  readonly en: string
}
