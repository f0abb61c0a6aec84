import { recordingLifecycle } from '../../agreements/lifecycle.ts'
import { recordingBlockers } from '../../organizations/lifecycle.ts'
import type { Day } from '../../kernel/days.ts'
import { inTurns } from '../../kernel/turns.ts'
import type { Findings, RowFinding } from './findings.ts'
import type { ImportedContact, ImportedRow } from '../rows/imported-row.ts'
import { contactsOf } from './contacts.ts'
import type { AgencyReader, KnownAgency } from '../match/agencies.ts'
import { hashOf, keyColumn, keyOf } from '../match/keys.ts'
import { knownKey, type Known } from '../match/known-queries.ts'
import { paperBlockers, paperGaps } from './paper-checks.ts'
import { parentFinder, type ParentFacts, type PlannedParent } from './parents.ts'
import { partiesOf, type Parties, type Party, type PlannedParty } from './parties.ts'
import { rowWrongs } from './plan-texts.ts'
import { sameNumberOf } from './same-number.ts'
import { standingOfStatus, type StatusAnswer } from './statuses.ts'

/** A row that becomes an agreement. */
export interface Planned {
  readonly row: ImportedRow
  readonly status: 'draft' | 'signed'
  /** The agency of the file, or an agency whose place it took. */
  readonly leadAgencyId: string
  readonly key: string
  readonly hash: string
  readonly parties: readonly PlannedParty[]
  /** The names of the organizations of the parties, in the same order. */
  readonly partyNames: readonly string[]
  readonly parent: PlannedParent | null
}

/** A row whose agreement is already registered, by this agency or by another. */
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
  /** Agreements that another file registered, recognized by the number of a collaborator. */
  readonly recognized: readonly KnownRow[]
  /** Rows that are left out because the sender says so. */
  readonly leftOut: readonly LeftOutRow[]
  /** Contacts to add, by organization. */
  readonly contacts: ReadonlyMap<string, readonly ImportedContact[]>
  /** Errors that prevent the import of the file. */
  readonly errors: readonly RowFinding[]
  /** Warnings, which do not prevent the import. */
  readonly warnings: readonly RowFinding[]
}

export interface PlanFacts extends Parties, ParentFacts {
  readonly agency: KnownAgency
  readonly known: ReadonlyMap<string, Known>
  readonly agencies: AgencyReader
  /** The text that names the agency of a row: its cell, its section, or the title or sheet name above it. */
  readonly agencyTextOf: (row: ImportedRow) => { readonly text: string; readonly isCell: boolean } | null
  readonly statusTextOf: (row: ImportedRow) => string | null
  readonly statuses: Readonly<Record<string, StatusAnswer>>
  readonly today: Day
  /** The last day of signature that an import may record. Later agreements need the review. */
  readonly signedUntil: Day | undefined
}

/** The plan for these rows. For each row: a new agreement, nothing, or every reason why it cannot be imported. */
export async function planImport(rows: readonly ImportedRow[], facts: PlanFacts): Promise<Plan> {
  const plan = {
    created: [] as Planned[],
    unchanged: [] as KnownRow[],
    recognized: [] as KnownRow[],
    leftOut: [] as LeftOutRow[],
    contacts: new Map<string, readonly ImportedContact[]>(),
    errors: [] as RowFinding[],
    warnings: [] as RowFinding[],
  }
  const rowOfKey = new Map<string, ImportedRow>()
  const rowOfNumber = new Map<string, ImportedRow>()
  for await (const row of inTurns(rows)) {
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
    const registered = facts.known.get(knownKey(lead.id, key))
    // A row that was discarded and says something else now is a new one.
    const known =
      registered?.status === 'cancelled' && registered.importHash !== hash ? undefined : registered
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
        parent: null,
      })
    }
  }
  return completed(plan, facts)
}

/** The plan with the contacts, and with the parent of each new agreement. It can be any other row of the file. */
async function completed(plan: Plan, facts: PlanFacts): Promise<Plan> {
  const parentOf = parentFinder([...plan.created, ...plan.unchanged, ...plan.recognized], facts)
  const errors: RowFinding[] = []
  const created: Planned[] = []
  for await (const each of inTurns(plan.created)) {
    const { row, parties } = each
    const found = parentOf(row, organizationsOf(parties, facts))
    if ('wrong' in found) errors.push({ row: row.row, table: row.table, column: 'parent', ...found.wrong })
    created.push('parent' in found ? { ...each, parent: found.parent } : each)
  }
  const { contacts, errors: ofContacts } = contactsOf(created, facts.matches, facts.takesContacts)
  return { ...plan, created, contacts, errors: [...plan.errors, ...errors, ...ofContacts] }
}

/** The organizations that may have given a parent its number: the parties, the agency of the file and the province. */
const organizationsOf = (parties: readonly PlannedParty[], { agency, province }: PlanFacts): string[] => [
  ...new Set([
    ...parties.map(({ organizationId }) => organizationId),
    agency.id,
    ...(province ? [province.id] : []),
  ]),
]

const bare = ({ place: _place, organizationName: _name, ...party }: Party): PlannedParty => party

interface RowStanding {
  readonly leftOut?: Omit<LeftOutRow, 'row'>
  readonly errors: Findings
  readonly isOfTheProvince: boolean
  /** The agency that the list names as its own, if it names one. */
  readonly own?: KnownAgency | undefined
}

/**
 * Whose agreement a row is, and its status, according to the list. Asks the sender if it is not of this agency, or if
 * the status does not match the days.
 */
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

/**
 * The lead agency of a row: the agency that it names, if it still existed on the day of the signature; otherwise the
 * agency of the file.
 */
function leadOf({ signedOn }: ImportedRow, { own }: RowStanding, { agency, today }: PlanFacts): KnownAgency {
  const stood = own && signedOn !== null && recordingBlockers(own, signedOn, today).length === 0
  return stood ? own : agency
}

/** Errors if nothing may be recorded under the agency: it was succeeded by another or, for a draft, is inactive. */
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
  // Checked only if all cells could be read: a cell that cannot be read is not empty, and an uncertain collaborator is
  // still a party.
  const isRead = errors.length === 0 && row.findings.every(({ isWarning }) => isWarning)
  if (isRead) errors.push(...paperBlockers({ ...row, stageCount: row.stages.length, parties }, today))
  warnings.push(...paperGaps(parties, today))
  return { status: recordingLifecycle.draft.record_signed, parties, errors, warnings }
}
