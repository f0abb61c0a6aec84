import { createHash } from 'node:crypto'
import { isOfTheProvince } from '../../agreements/content/region-party.ts'
import { contentBlockers } from '../../agreements/transitions/guards.ts'
import type { PartyFacts } from '../../agreements/transitions/guard-facts.ts'
import { signatureBlockers } from '../../agreements/transitions/signature-guards.ts'
import { importLifecycle } from '../../agreements/lifecycle.ts'
import type { Day } from '../../kernel/days.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { ColumnKey } from '../cells/headings.ts'
import type { Known } from './known-queries.ts'
import { namedKey, type Candidate, type Match } from './matching.ts'
import { rowWrongs } from './plan-texts.ts'
import type { Finding, ImportedRow, ImportedSigning } from './rows.ts'

interface PlannedParty extends ImportedSigning {
  readonly organizationId: string
  readonly side: Side
  readonly signedOn: Day | null
}

/** A row that becomes an agreement. */
export interface Planned {
  readonly row: ImportedRow
  readonly status: 'draft' | 'signed'
  readonly key: string
  readonly hash: string
  readonly parties: readonly PlannedParty[]
}

export interface RowFinding extends Finding {
  readonly row: number
  readonly candidates?: readonly Candidate[]
}

export interface Plan {
  readonly created: readonly Planned[]
  readonly unchanged: readonly { readonly row: number; readonly known: Known }[]
  /** What keeps the file from being imported. */
  readonly errors: readonly RowFinding[]
  /** What to look at; nothing is refused for it. */
  readonly warnings: readonly RowFinding[]
}

export interface PlanFacts {
  readonly agency: { readonly id: string; readonly shortName: string }
  /** The region's party of an MoU or Nota Kesepakatan, unless the row names the agency. */
  readonly province: { readonly id: string; readonly shortName: string } | undefined
  readonly matches: ReadonlyMap<string, Match>
  readonly known: ReadonlyMap<string, Known>
  readonly today: Day
  /** The last day of signature that an import may record; later ones go through review. */
  readonly signedUntil: Day | undefined
}

/** A row is known again by its agency and this: capitals do not matter. */
export const keyOf = ({ key }: Pick<ImportedRow, 'key'>): string => (key ?? '').toLowerCase()

/** What the row said, wherever in the file it stood and however it was written. */
function hashOf({ row: _row, key: _key, findings: _findings, ...content }: ImportedRow): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}

/** What an import of these rows does: for each row one agreement more, nothing, or every reason why it cannot be. */
export function planImport(rows: readonly ImportedRow[], facts: PlanFacts): Plan {
  const created: Planned[] = []
  const unchanged: { row: number; known: Known }[] = []
  const errors: RowFinding[] = []
  const warnings: RowFinding[] = []
  const rowOfKey = new Map<string, number>()
  for (const row of rows) {
    const found = (list: readonly Omit<RowFinding, 'row'>[]) =>
      list.map((each) => ({ row: row.row, ...each }))
    errors.push(...found(row.findings))
    const key = keyOf(row)
    const before = rowOfKey.get(key)
    if (key !== '' && before !== undefined) {
      errors.push(...found([{ column: keyColumn(row), ...rowWrongs.repeatedKey(before) }]))
      continue
    }
    rowOfKey.set(key, row.row)
    const hash = hashOf(row)
    const known = facts.known.get(key)
    if (known && row.findings.length === 0 && known.importHash === hash) {
      unchanged.push({ row: row.row, known })
      continue
    }
    if (known) {
      const why = known.importHash === null ? rowWrongs.alreadyRegistered : rowWrongs.changedSinceImport
      errors.push(...found([{ column: keyColumn(row), ...why(known.registrationNumber) }]))
      continue
    }
    const planned = planRow(row, facts)
    errors.push(...found(planned.errors))
    warnings.push(...found(planned.warnings))
    created.push({ row, status: planned.status, key, hash, parties: planned.parties })
  }
  return { created, unchanged, errors, warnings }
}

/** The column that the key of a row stands in. */
const keyColumn = (row: ImportedRow): ColumnKey =>
  row.key === row.agency.documentNumber ? 'agencyNumber' : 'key'

type Findings = Omit<RowFinding, 'row'>[]

/** A party with what findings are told by: its name, and its place among the collaborators; 0 is the agency. */
type Party = PlannedParty & Pick<PartyFacts, 'organizationName'> & { readonly place: number }

function planRow(row: ImportedRow, facts: PlanFacts) {
  const { parties, errors, warnings } = partiesOf(row, facts)
  const planned = parties.map(({ place: _place, organizationName: _name, ...party }) => party)
  if (row.signedOn === null) return { status: 'draft' as const, parties: planned, errors, warnings }
  const { signedUntil, today } = facts
  if (signedUntil !== undefined && row.signedOn > signedUntil)
    errors.push({ column: 'signedOn', ...rowWrongs.signedAfter(signedUntil) })
  // A cell that cannot be read is not an empty one, and a partner in doubt is a party all the same.
  const isRead = errors.length === 0 && row.findings.length === 0
  if (isRead) errors.push(...paperBlockers({ ...row, stageCount: row.stages.length, parties }, today))
  warnings.push(...paperGaps(parties, today))
  return { status: importLifecycle.draft.record_signed, parties: planned, errors, warnings }
}

/** The agency that keeps the file, or the province it signs for, first; then the collaborators of the row in their order. */
function partiesOf(row: ImportedRow, { agency, province, matches }: PlanFacts) {
  const errors: Findings = []
  const warnings: Findings = []
  const { signedOn } = row
  const isNamed = (id: string) =>
    row.partners.some(({ named }) => {
      const match = matches.get(namedKey(named))!
      return 'of' in match && match.of.id === id
    })
  const region = province && row.type && isOfTheProvince(row.type) && !isNamed(agency.id) ? province : agency
  const parties: Party[] = [
    {
      organizationId: region.id,
      organizationName: region.shortName,
      side: 'region',
      place: 0,
      signedOn,
      ...row.agency,
    },
  ]
  for (const { place, named, ...signing } of row.partners) {
    const column: ColumnKey = `partner:${place}`
    const match = matches.get(namedKey(named))!
    if ('doubt' in match) {
      const { doubt, candidates } = match
      errors.push({ column, ...rowWrongs[doubt](named, candidates), candidates })
      continue
    }
    const { id: organizationId, shortName: organizationName, side } = match.of
    // The paper names the agency that the file is of: it is there already.
    if (organizationId === agency.id && row.type && isOfTheProvince(row.type)) continue
    if (parties.some((each) => each.organizationId === organizationId)) {
      errors.push({ column, ...rowWrongs.duplicateParty(organizationName) })
      continue
    }
    if (match.guessed)
      warnings.push({ column, ...rowWrongs.guessed(named, match.of), candidates: [match.of] })
    parties.push({ organizationId, organizationName, side, place, signedOn, ...signing })
  }
  return { parties, errors, warnings }
}

/** The columns that a condition of signature looks at. */
const columnOfReason: Readonly<Record<string, ColumnKey>> = {
  too_few_parties: 'partner:1',
  no_agency_party: 'partner:1',
  no_collaborator_party: 'partner:1',
  no_stage: 'stages',
  no_period: 'period',
  signed_in_future: 'signedOn',
}

/**
 * What an agreement must have to be recorded as signed: what every one needs, and a day of signature that is not in the
 * future.
 */
function paperBlockers(paper: Parameters<typeof contentBlockers>[0], today: Day): Findings {
  const [first] = paper.parties
  const toCome = first
    ? signatureBlockers(first, { today, amendedSignedOn: null }).filter(
        ({ code }) => code === 'signed_in_future',
      )
    : []
  return [...contentBlockers(paper), ...toCome].map((each) => ({
    column: columnOfReason[each.code]!,
    ...each,
  }))
}

const gapColumns: Readonly<Record<string, readonly [ColumnKey, 'number' | 'signatory' | 'authority']>> = {
  no_document_number: ['agencyNumber', 'number'],
  no_signatory: ['agencySignatory', 'signatory'],
  no_authority: ['agencyAuthority', 'authority'],
}

/** What a signature here would have asked for and the paper, as it is recorded, does not have. */
function paperGaps(parties: readonly Party[], today: Day): Findings {
  return parties.flatMap((party) =>
    signatureBlockers(party, { today, amendedSignedOn: null }).flatMap(({ code, message }) => {
      const columns = gapColumns[code]
      if (!columns) return []
      const column: ColumnKey = party.place === 0 ? columns[0] : `${columns[1]}:${party.place}`
      return [{ column, code, message }]
    }),
  )
}
