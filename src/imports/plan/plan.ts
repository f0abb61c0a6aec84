import { importLifecycle } from '../../agreements/lifecycle.ts'
import { recordingBlockers } from '../../organizations/lifecycle.ts'
import type { Day } from '../../kernel/days.ts'
import type { Findings, RowFinding } from './findings.ts'
import type { ImportedRow } from '../rows/imported-row.ts'
import type { AgencyReader, KnownAgency } from './agencies.ts'
import { hashOf, keyColumn, keyOf } from './keys.ts'
import { knownKey, numberKey, type Known, type Numbered } from './known-queries.ts'
import { paperBlockers, paperGaps } from './paper-checks.ts'
import { partiesOf, type Parties, type Party, type PlannedParty } from './parties.ts'
import { rowWrongs } from './plan-texts.ts'
import { standingOfStatus, type StatusAnswer } from './statuses.ts'

/** A row that becomes an agreement. */
export interface Planned {
  readonly row: ImportedRow
  readonly status: 'draft' | 'signed'
  /** The agency of the file, or the one that it took the place of. */
  readonly leadAgencyId: string
  readonly key: string
  readonly hash: string
  readonly parties: readonly PlannedParty[]
  /** As their organizations are called, in the same order. */
  readonly partyNames: readonly string[]
}

/** A row whose agreement is registered already, by this agency or by another. */
interface KnownRow {
  readonly row: ImportedRow
  readonly known: Pick<Known, 'id' | 'registrationNumber' | 'status'>
}

interface LeftOutRow {
  readonly row: ImportedRow
  readonly why: 'agency' | 'status'
  readonly text: string
}

export interface Plan {
  readonly created: readonly Planned[]
  readonly unchanged: readonly KnownRow[]
  /** Registered by the number of a collaborator, from another file. */
  readonly recognized: readonly KnownRow[]
  /** Left out as the sender says. */
  readonly leftOut: readonly LeftOutRow[]
  /** What keeps the file from being imported. */
  readonly errors: readonly RowFinding[]
  /** What to look at; nothing is refused for it. */
  readonly warnings: readonly RowFinding[]
}

export interface PlanFacts extends Parties {
  readonly agency: KnownAgency
  readonly known: ReadonlyMap<string, Known>
  readonly numbered: ReadonlyMap<string, readonly Numbered[]>
  readonly agencies: AgencyReader
  /** What names the agency of a row: its cell, its section, or the title or the sheet above it. */
  readonly agencyTextOf: (row: ImportedRow) => { readonly text: string; readonly isCell: boolean } | null
  readonly statusTextOf: (row: ImportedRow) => string | null
  readonly statuses: Readonly<Record<string, StatusAnswer>>
  readonly today: Day
  /** The last day of signature that an import may record; later ones go through review. */
  readonly signedUntil: Day | undefined
}

/** What an import of these rows does: for each row one agreement more, nothing, or every reason why it cannot be. */
export function planImport(rows: readonly ImportedRow[], facts: PlanFacts): Plan {
  const plan = {
    created: [] as Planned[],
    unchanged: [] as KnownRow[],
    recognized: [] as KnownRow[],
    leftOut: [] as LeftOutRow[],
    errors: [] as RowFinding[],
    warnings: [] as RowFinding[],
  }
  const rowOfKey = new Map<string, ImportedRow>()
  const rowOfNumber = new Map<string, ImportedRow>()
  for (const row of rows) {
    const standing = standingOfRow(row, facts)
    if (standing.leftOut) {
      plan.leftOut.push({ row, ...standing.leftOut })
      continue
    }
    const found = (list: readonly Omit<RowFinding, 'row' | 'table'>[]) =>
      list.map((each) => ({ row: row.row, table: row.table, ...each }))
    const ofCells = row.findings.filter(({ isWarning }) => !isWarning)
    plan.errors.push(...found(ofCells), ...found(standing.errors))
    plan.warnings.push(...found(row.findings.filter(({ isWarning }) => isWarning)))
    const key = keyOf(row)
    const lead = leadOf(row, standing, facts)
    const before = rowOfKey.get(knownKey(lead.id, key))
    if (key !== '' && before) {
      plan.errors.push(...found([{ column: keyColumn(row), ...rowWrongs.repeatedKey(before.row) }]))
      continue
    }
    rowOfKey.set(knownKey(lead.id, key), row)
    const hash = hashOf(row)
    const known = facts.known.get(knownKey(lead.id, key))
    if (known && ofCells.length === 0 && known.importHash === hash) {
      plan.unchanged.push({ row, known })
      continue
    }
    if (known) {
      const why = known.importHash === null ? rowWrongs.alreadyRegistered : rowWrongs.changedSinceImport
      plan.errors.push(...found([{ column: keyColumn(row), ...why(known.registrationNumber) }]))
      continue
    }
    const planned = planRow(row, standing.isOfTheProvince, { ...facts, agency: lead })
    plan.errors.push(...found(planned.errors))
    plan.warnings.push(...found(planned.warnings))
    const same = sameNumberOf(row, planned.parties, facts, rowOfNumber)
    plan.warnings.push(...found(same.warnings))
    if (same.recognized) plan.recognized.push({ row, known: same.recognized })
    else {
      plan.errors.push(...found(openingErrors(row, lead, facts)))
      plan.created.push({
        row,
        key,
        hash,
        leadAgencyId: lead.id,
        status: planned.status,
        parties: planned.parties.map(bare),
        partyNames: planned.parties.map(({ organizationName }) => organizationName),
      })
    }
  }
  return plan
}

const bare = ({ place: _place, organizationName: _name, ...party }: Party): PlannedParty => party

interface RowStanding {
  readonly leftOut?: Omit<LeftOutRow, 'row'>
  readonly errors: Findings
  readonly isOfTheProvince: boolean
  /** The agency that the list names as its own, where it names one. */
  readonly own?: KnownAgency | undefined
}

/** Whose a row is and how it stands, as the list says: what is not this agency's or not as its days say is asked about. */
function standingOfRow(row: ImportedRow, facts: PlanFacts): RowStanding {
  const errors: Findings = []
  const agency = facts.agencyTextOf(row)
  const whose =
    agency &&
    (agency.isCell ? facts.agencies.standingOf(agency.text) : facts.agencies.standingIn(agency.text))
  if (agency && whose?.of === 'left_out')
    return { leftOut: { why: 'agency', text: agency.text }, errors, isOfTheProvince: false }
  if (agency && whose?.of === 'other')
    errors.push({
      column: 'agency',
      about: agency.text,
      ...rowWrongs.otherAgency(agency.text, whose.agency.shortName),
    })
  if (agency && whose?.of === 'unknown')
    errors.push({ column: 'agency', about: agency.text, ...rowWrongs.unknownAgency(agency.text) })
  const status = facts.statusTextOf(row)
  const stands = status === null ? 'fits' : standingOfStatus(status, row, facts.statuses, facts.today)
  if (status !== null && stands === 'left_out')
    return { leftOut: { why: 'status', text: status }, errors, isOfTheProvince: false }
  if (status !== null && stands === 'asked')
    errors.push({ column: 'status', about: status, ...rowWrongs.unclearStatus(status) })
  return {
    errors,
    isOfTheProvince: whose?.of === 'province',
    own: whose?.of === 'own' ? whose.agency : undefined,
  }
}

/** The agency a row is recorded under: the one it names where that stood when it was signed, else that of the file. */
function leadOf({ signedOn }: ImportedRow, { own }: RowStanding, { agency, today }: PlanFacts): KnownAgency {
  const stood = own && signedOn !== null && recordingBlockers(own, signedOn, today).length === 0
  return stood ? own : agency
}

/** Nothing new is recorded under an agency that another took the place of, or that is inactive. */
function openingErrors({ signedOn }: ImportedRow, lead: KnownAgency, { today }: PlanFacts): Findings {
  const column = signedOn === null ? 'title' : 'signedOn'
  return recordingBlockers(lead, signedOn, today).map((reason) => ({ column, ...reason }))
}

function planRow(row: ImportedRow, isOfTheProvince: boolean, facts: PlanFacts) {
  const { parties, errors, warnings } = partiesOf(row, isOfTheProvince, facts)
  if (row.signedOn === null) return { status: 'draft' as const, parties, errors, warnings }
  const { signedUntil, today } = facts
  if (signedUntil !== undefined && row.signedOn > signedUntil)
    errors.push({ column: 'signedOn', ...rowWrongs.signedAfter(signedUntil) })
  // A cell that cannot be read is not an empty one, and a partner in doubt is a party all the same.
  const isRead = errors.length === 0 && row.findings.every(({ isWarning }) => isWarning)
  if (isRead) errors.push(...paperBlockers({ ...row, stageCount: row.stages.length, parties }, today))
  warnings.push(...paperGaps(parties, today))
  return { status: importLifecycle.draft.record_signed, parties, errors, warnings }
}

/** The agreement that a collaborator gave the number of this row, where it is the same; else who else has the number. */
function sameNumberOf(
  row: ImportedRow,
  parties: readonly Party[],
  { numbered }: PlanFacts,
  rowOfNumber: Map<string, ImportedRow>,
): { readonly recognized?: Numbered; readonly warnings: Findings } {
  const warnings: Findings = []
  if (row.signedOn === null) return { warnings }
  for (const { side, organizationId, documentNumber, place } of parties) {
    if (side === 'region' || documentNumber === null) continue
    const key = numberKey(organizationId, documentNumber)
    const known = numbered.get(key) ?? []
    const same = known.find(({ type, signedOn }) => type === row.type && signedOn === row.signedOn)
    const column = `number:${place}` as const
    if (same) {
      const { registrationNumber, leadAgency } = same
      return {
        recognized: same,
        warnings: [{ column, ...rowWrongs.recognized(registrationNumber, leadAgency) }],
      }
    }
    if (known.length > 0) warnings.push({ column, ...rowWrongs.sameNumber(documentNumber, known) })
    const before = rowOfNumber.get(key)
    if (before) warnings.push({ column, ...rowWrongs.sameNumberInFile(documentNumber, before.row) })
    rowOfNumber.set(key, before ?? row)
  }
  return { warnings }
}
