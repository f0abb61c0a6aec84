import { eq, inArray } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { newId } from '../../kernel/new-id.ts'
import { publicActor, type Actor, type Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError, type FieldError, type Language } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { mergedError, requireOrganizations } from '../../organizations/rules.ts'
import { requireStanding } from '../../organizations/succession/queries.ts'
import { organizations } from '../../organizations/tables.ts'
import { mayWriteSpaceOf } from './policy.ts'
import {
  pageForPublic,
  pageOfSpaces,
  presentSpace,
  requireForPublic,
  requireSpace,
  warnedFacts,
  type SpaceRow,
} from './queries.ts'
import { spaceErrors, spaceWarnings } from './rules.ts'
import type {
  NewTradingSpace,
  PublicTradingSpaceQuery,
  TradingSpace,
  TradingSpacePatch,
  TradingSpaceQuery,
} from './schemas.ts'
import { tradingSpaces as t } from './tables.ts'

const record = recordsOf('trading_space')

/** The language of the warnings, and the present day. */
interface Asked {
  readonly language: Language
  readonly today: Day
}

/** The places where businesses sell, as this caller sees them. */
export const listTradingSpaces = (db: Database, { actor }: Caller, query: TradingSpaceQuery) =>
  db.read(actor, (session) => pageOfSpaces(session, actor, query))

/** One of them, with its warnings. 404 if there is none. */
export const getTradingSpace = (db: Database, { actor }: Caller, id: string, asked: Asked) =>
  db.read(actor, (session) => answer(session, actor, id, asked))

/** What anyone may know of them. */
export const listPublicTradingSpaces = (db: Database, query: PublicTradingSpaceQuery) =>
  db.read(publicActor, (session) => pageForPublic(session, publicActor, query))

/** What anyone may know of one. 404 if there is none. */
export const getPublicTradingSpace = (db: Database, id: string) =>
  db.read(publicActor, (session) => requireForPublic(session, publicActor, id))

/**
 * Registers a place. The registrar names the agency that keeps it, an officer's is its own: 403 for another. 422 for a
 * place that contradicts itself, and names each id that is none of an agency, an organization or an agreement.
 */
export async function createTradingSpace(
  db: Database,
  caller: Caller,
  input: NewTradingSpace,
  asked: Asked,
): Promise<TradingSpace> {
  const { actor } = caller
  const agencyId = input.agencyId ?? actor.organizationId
  if (agencyId === null) throw new DomainError('rule_violated', { errors: [agencyNeeded] })
  if (!mayWriteSpaceOf(actor, agencyId)) throw new DomainError('forbidden')
  return db.change(caller, async (session) => {
    const row = { ...input, agencyId }
    await requireFit(session, nowhere, row, asked.today)
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await record(session, caller, 'create', id, {}, row)
    return answer(session, actor, id, asked)
  })
}

/** Changes what is given. 403 for a place of another agency, or to give one to another; 412 and 422 as usual. */
export async function patchTradingSpace(
  db: Database,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  patch: TradingSpacePatch,
  asked: Asked,
): Promise<TradingSpace> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, actor, id, version)
    if (!mayWriteSpaceOf(actor, patch.agencyId ?? before.agencyId)) throw new DomainError('forbidden')
    await requireFit(session, before, patch, asked.today)
    await updateRead(session, t, before, patch)
    await record(session, caller, 'patch', id, before, patch)
    return answer(session, actor, id, asked)
  })
}

/** Removes a place that was recorded by mistake; the trail keeps it. One that closed is given its last day instead. */
export async function removeTradingSpace(
  db: Database,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
): Promise<void> {
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, caller.actor, id, version)
    await session.delete(t).where(eq(t.id, id))
    await record(session, caller, 'remove', id, before, gone)
  })
}

const gone = { kind: null, name: null, kecamatan: null, agencyId: null, openFrom: null, openUntil: null }

/** 404, 403 or 412, in that order, if the actor may not change the place. */
async function requireOwn(session: Session, actor: Actor, id: string, version: Expected): Promise<SpaceRow> {
  const before = await requireSpace(session, actor, id)
  if (!mayWriteSpaceOf(actor, before.agencyId)) throw new DomainError('forbidden')
  requireVersion(before, version)
  return before
}

async function answer(session: Session, actor: Actor, id: string, { language, today }: Asked) {
  const row = await requireSpace(session, actor, id)
  const warnings = spaceWarnings({ ...row, ...(await warnedFacts(session, row, today)) }, today)
  return {
    ...presentSpace(actor, row),
    warnings: warnings.map(({ code, text }) => ({ code, text: text[language].slice(0, 1000) })),
  }
}

type Before = Pick<
  SpaceRow,
  'kecamatan' | 'openFrom' | 'openUntil' | 'agencyId' | 'operatorId' | 'agreementId'
> &
  Partial<Pick<SpaceRow, 'kind'>>
const nowhere: Before = {
  kecamatan: null,
  openFrom: null,
  openUntil: null,
  agencyId: '',
  operatorId: null,
  agreementId: null,
}

/** 422 for what the place would say after the change; what it named before stays, whatever became of it. */
async function requireFit(session: Session, before: Before, change: TradingSpacePatch, today: Day) {
  const { kind = 'permanent', ...place } = { ...before, ...change }
  const errors = [
    ...spaceErrors({ kind, ...place }),
    ...(await operatorErrors(session, before.operatorId, change.operatorId)),
    ...(await agreementErrors(session, before.agreementId, change.agreementId)),
  ]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const { agencyId } = change
  if (agencyId === undefined || agencyId === before.agencyId) return
  await requireOrganizations(session, 'agencies', new Map([['/agencyId', agencyId]]))
  await requireStanding(session, new Map([['/agencyId', agencyId]]), today)
}

async function operatorErrors(
  session: Session,
  before: string | null,
  operatorId: string | null | undefined,
): Promise<FieldError[]> {
  if (!operatorId || operatorId === before) return []
  const [found] = await session
    .select({ side: organizations.side, mergedIntoId: organizations.mergedIntoId })
    .from(organizations)
    .where(inArray(organizations.id, [operatorId]))
  if (!found) return [unknownOperator]
  return found.mergedIntoId === null ? [] : [mergedError('/operatorId', found.side, found.mergedIntoId)]
}

async function agreementErrors(
  session: Session,
  before: string | null,
  agreementId: string | null | undefined,
): Promise<FieldError[]> {
  if (!agreementId || agreementId === before) return []
  const found = await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.id, agreementId))
  return found.length > 0 ? [] : [unknownAgreement]
}

const agencyNeeded: FieldError = {
  pointer: '/agencyId',
  code: 'required',
  message: {
    id: 'Sebutkan perangkat daerah yang mencatat ruang dagang ini.',
    en: 'Name the agency that keeps this trading space.',
  },
}
const unknownOperator: FieldError = {
  pointer: '/operatorId',
  code: 'unknown_organization',
  message: { id: 'Bukan id organisasi yang terdaftar.', en: 'Not the id of a registered organization.' },
}
const unknownAgreement: FieldError = {
  pointer: '/agreementId',
  code: 'unknown_agreement',
  message: {
    id: 'Bukan id naskah kerja sama yang Anda lihat.',
    en: 'Not the id of an agreement that you see.',
  },
}
