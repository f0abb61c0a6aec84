import { ids } from '../support/agreements.ts'
import type { AccountName } from '../support/app.ts'

/**
 * Who sees what, written a second time and independently of the service: "Who may do what" of the design over a few
 * plain records. The adversary test compares every answer with it.
 */
export interface Reader {
  readonly account: AccountName | undefined
  readonly role: 'officer' | 'partner' | 'integrator' | 'public'
  readonly organizationId: string | null
}

const reader = (account: AccountName | undefined, role: Reader['role'], organizationId: string | null) => ({
  account,
  role,
  organizationId,
})
export const readers: readonly Reader[] = [
  reader('officer-ppkukm', 'officer', ids.ppkukm),
  reader('officer-parekraf', 'officer', ids.parekraf),
  reader('partner-shopee', 'partner', ids.shopee),
  reader('partner-gojek', 'partner', ids.gojek),
  reader('integrator', 'integrator', null),
  reader(undefined, 'public', null),
]

interface Entity {
  /** Empty until the service has given one. */
  id: string
}
export interface Case extends Entity {
  readonly lead: string
  readonly organizations: readonly string[]
  status: 'open' | 'offered' | 'agreed' | 'promoted' | 'cancelled'
  disclosed: boolean
}
export interface Meeting extends Entity {
  readonly case: Case
  readonly internal: boolean
  itemIds: readonly string[]
  finalized: boolean
  correction?: Meeting
}
export interface Agreement extends Entity {
  readonly lead: string
  readonly organizations: readonly string[]
  status: 'draft' | 'in_review' | 'ready_to_sign' | 'signed' | 'suspended' | 'terminated' | 'cancelled'
  /** From the first submission on, also as a draft again. */
  submitted?: boolean
  /** The case it was promoted from. */
  readonly from?: Case
  /** What the registrar decided about its text. */
  disclosure?: 'open' | 'withheld'
  amendment?: { submitted: boolean; signed: boolean }
  /** What it is drafted to take over from. */
  readonly renews?: Agreement
  renewed?: boolean
}
export interface Commitment extends Entity {
  readonly agreement: Agreement
  /** The first day it holds, where an amendment added it. */
  readonly from?: string | undefined
}
export interface Activity extends Entity {
  readonly commitment: Commitment
  status: 'draft' | 'submitted' | 'verified' | 'rejected'
  /** Whose delivery it is. */
  readonly reporter: string
}
export interface File extends Entity {
  readonly of: Agreement | Case
  readonly meeting?: Meeting | undefined
  readonly kind: string
  readonly visibility: 'internal' | 'parties' | 'public'
  replaced?: boolean
}

const takesPart = ({ organizationId }: Reader, { organizations }: Agreement | Case): boolean =>
  organizationId !== null && organizations.includes(organizationId)

export const isCase = (of: Agreement | Case): of is Case => 'disclosed' in of

export const seesCase = (who: Reader, which: Case): boolean =>
  who.role === 'officer' || (who.role === 'partner' && takesPart(who, which) && which.disclosed)

export const seesMeeting = (who: Reader, meeting: Meeting): boolean =>
  who.role === 'officer' || (seesCase(who, meeting.case) && meeting.finalized && !meeting.internal)

/** Scores, starting conditions, why something was waived: the region's own. */
export const seesRegionNotes = (who: Reader): boolean => who.role === 'officer'

/** People: of one's own case an officer, and a partner the agencies' and its own. */
export const seesParticipant = (who: Reader, meeting: Meeting, of: string): boolean =>
  who.role === 'officer'
    ? takesPart(who, meeting.case)
    : seesMeeting(who, meeting) && (of === ids.ppkukm || of === ids.parekraf || of === who.organizationId)

/** Guests: of one's own case an officer, and a partner those of its side. */
export const seesGuest = (who: Reader, meeting: Meeting, side: 'region' | 'collaborator'): boolean =>
  who.role === 'officer' ? takesPart(who, meeting.case) : seesMeeting(who, meeting) && side === 'collaborator'

const isConcluded = ({ status }: Agreement) => ['signed', 'suspended', 'terminated'].includes(status)

export function seesAgreement(who: Reader, agreement: Agreement): boolean {
  if (who.role === 'officer') return true
  if (who.role === 'partner') return takesPart(who, agreement) && agreement.submitted === true
  return isConcluded(agreement) && (who.role === 'public' || agreement.disclosure !== 'withheld')
}

/** Funding, people, commitments, amendments: what only those at the table and those who oversee them read. */
export const seesNegotiated = (who: Reader, agreement: Agreement): boolean =>
  (who.role === 'officer' || who.role === 'partner') && seesAgreement(who, agreement)

const seesOpened = (who: Reader, agreement: Agreement): boolean =>
  agreement.disclosure === 'open' && seesAgreement(who, agreement)

/** What is said on a text: the region all of it, those at the table what is for the parties. */
export const seesComment = (who: Reader, agreement: Agreement, audience: 'region' | 'parties'): boolean =>
  seesNegotiated(who, agreement) && (who.role === 'officer' || audience === 'parties')

/** Funding, rights and obligations: whoever follows the negotiation, and everyone once it is open. */
export const seesTerms = (who: Reader, agreement: Agreement): boolean =>
  seesNegotiated(who, agreement) || seesOpened(who, agreement)

/** Purpose, object and scope: everyone but the public, and the public once it is open. */
export const seesText = (who: Reader, agreement: Agreement): boolean =>
  seesContent(who, agreement) || seesOpened(who, agreement)

/** More than that it exists: the parties' numbers. */
export const seesContent = (who: Reader, agreement: Agreement): boolean =>
  who.role !== 'public' && seesAgreement(who, agreement)

export const seesActivity = (who: Reader, { commitment, status, reporter }: Activity): boolean =>
  who.role === 'integrator'
    ? status === 'verified' && seesAgreement(who, commitment.agreement)
    : seesNegotiated(who, commitment.agreement) && (status !== 'draft' || who.organizationId === reporter)

/** An agency reads what was said of its agreements, a partner what it said and what was said of it. */
export const seesEvaluation = (who: Reader, agreement: Agreement, between: readonly string[]): boolean =>
  seesNegotiated(who, agreement) &&
  takesPart(who, agreement) &&
  (who.role === 'officer' || between.includes(who.organizationId!))

/** The file, as everyone with an account is told of it. */
export function seesFile(who: Reader, { of, meeting, visibility }: File): boolean {
  if (!takesPart(who, of)) return false
  if (who.role === 'officer') return true
  const seesRecord = isCase(of) ? seesCase(who, of) : seesAgreement(who, of)
  return seesRecord && visibility !== 'internal' && (meeting === undefined || seesMeeting(who, meeting))
}
/** The public knows of no file, but gets the content of those meant for it. */
export const seesFileContent = (who: Reader, file: File): boolean =>
  who.role === 'public'
    ? file.visibility === 'public' &&
      !isCase(file.of) &&
      isConcluded(file.of) &&
      file.of.disclosure !== 'withheld'
    : seesFile(who, file)

/** Contacts of a collaborator: itself, and the officers who deal with it in a case or an agreement. */
export const seesContacts = (who: Reader, of: string, dealings: readonly (Agreement | Case)[]): boolean =>
  who.role === 'officer'
    ? dealings.some((each) => takesPart(who, each) && each.organizations.includes(of))
    : who.role === 'partner' && who.organizationId === of

/** Its minutes count: finalized, and no finalized correction has taken their place. */
export const stands = ({ finalized, correction }: Meeting): boolean => finalized && !correction?.finalized
