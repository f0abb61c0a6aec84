import { expectStatus, ids } from '../support/agreements.ts'
import type { AccountName, TestApp } from '../support/app.ts'
import { pdfOf, upload } from '../support/documents.ts'
import * as sight from './sight.ts'
import type { Activity, Agreement, Case, Commitment, File, Meeting, Reader } from './sight.ts'

export type Sees = (who: Reader) => boolean

/** What a partner is told by no way, also not by an agreement. */
export const internalItem = 'item of internal minutes'

/** One of what there is to choose from; undefined where that is nothing. */
type Pick = <T>(of: readonly T[]) => T | undefined

/** Something that happens, where what has happened so far makes it possible. */
export type Step = (history: History, pick: Pick) => Promise<void>

/** What has happened so far, and every text and id that came up with who may read it. */
export class History {
  readonly cases: Case[] = []
  readonly meetings: Meeting[] = []
  readonly agreements: Agreement[] = []
  readonly commitments: Commitment[] = []
  readonly activities: Activity[] = []
  /** Agreement, evaluator and evaluated: each pair judges once in the one period there is. */
  readonly judged = new Set<string>()
  readonly files: File[] = []
  /** Ids of each collection, as they stand in paths. */
  readonly ids: Record<string, string[]> = {
    agencies: [ids.ppkukm, ids.parekraf],
    collaborators: [ids.shopee, ids.gojek],
  }
  /** A text may have come up twice: what was agreed at the table is what was committed to. */
  readonly texts = new Map<string, { what: string; sees: Sees[]; replaced?: boolean }>()
  readonly titles: { collection: 'cases' | 'agreements'; text: string; sees: Sees }[] = []
  /** The contacts of each collaborator, as they were last written. */
  readonly contacts = new Map<string, string>()
  /** The liaison officer of each agency, as last written. */
  readonly liaisonOfficers = new Map<string, string>()
  readonly t: TestApp
  #made = 0

  constructor(t: TestApp) {
    this.t = t
  }

  /** A word like no other. */
  word(what: string, sees: Sees): string {
    const text = `zq${String((this.#made += 1)).padStart(4, '0')}x`
    return this.known(what, text, sees)
  }

  /** A reason for a change of state, which the next one takes the place of. */
  reason(sees: Sees): { reason: string } {
    const reason = this.word('reason', sees)
    this.texts.get(reason)!.replaced = true
    return { reason }
  }

  /** A number like no other. */
  number(what: string, sees: Sees): number {
    return Number(this.known(what, String(740_000_000 + (this.#made += 1) * 7), sees))
  }

  known(what: string, text: string, sees: Sees): string {
    const before = this.texts.get(text)
    this.texts.set(text, { what, sees: [...(before?.sees ?? []), sees] })
    return text
  }

  /** A record came up, at `/v1/<collection>/<id>`. */
  record(collection: string, id: string, sees: Sees): void {
    this.known(`id of ${collection}`, id, sees)
    ;(this.ids[collection] ??= []).push(id)
  }
}

export const agencies: Readonly<Record<string, AccountName>> = {
  [ids.ppkukm]: 'officer-ppkukm',
  [ids.parekraf]: 'officer-parekraf',
}
export const partners: Readonly<Record<string, AccountName>> = {
  [ids.shopee]: 'partner-shopee',
  [ids.gojek]: 'partner-gojek',
}
export const readerOf = (organizationId: string): Reader =>
  sight.readers.find((each) => each.organizationId === organizationId)!
export const officerOf = ({ lead }: { lead: string }): AccountName => agencies[lead]!
export const partnerIn = ({ organizations }: Agreement): string => organizations.find((id) => id in partners)!

/** Uploads a file of an agreement, or of an amendment of it. */
export const attachTo = (
  h: History,
  agreement: Agreement,
  by: AccountName,
  kind: string,
  visibility: File['visibility'],
  more: Record<string, string> = {},
) =>
  addFile(h, { of: agreement, visibility }, by, {
    kind,
    visibility,
    ...('amendmentId' in more ? {} : { agreementId: agreement.id }),
    ...more,
  })

/** Uploads a file whose name and content are like no other's. */
export async function addFile(
  h: History,
  about: Omit<File, 'id' | 'kind'>,
  by: AccountName,
  fields: Record<string, string>,
): Promise<File> {
  const file: File = { ...about, id: '', kind: fields['kind']! }
  const content: Sees = (who) => sight.seesFileContent(who, file)
  const name = h.word('name of a file', content)
  const text = h.word('content of a file', content)
  const sent = {
    name: `${name}.pdf`,
    content: Buffer.concat([pdfOf(0), Buffer.from(`%${text}\n%%EOF\n`)]),
  }
  const { body } = expectStatus(await upload(h.t, by, fields, sent), 201)
  file.id = body.id
  h.files.push(file)
  h.record('documents', body.id, (who) => sight.seesFile(who, file))
  return file
}
