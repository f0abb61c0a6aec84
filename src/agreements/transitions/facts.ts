import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { nested } from '../../db/columns.ts'
import { pick } from '../../kernel/content.ts'
import { documents } from '../../documents/tables.ts'
import { itemApplies, openItems } from '../checklist/checklist.ts'
import { needsDprd } from '../content/dprd.ts'
import { dprdSilenceApprovesOn } from '../content/dprd-silence.ts'
import { termFieldNames } from '../term/term.ts'
import { hasForeignBody } from '../parts/parties.ts'
import { checklistItemsOf } from '../checklist/items.ts'
import type { AgreementFacts, RenewedFacts } from './guard-facts.ts'
import type { AgreementRow, AsOf } from '../queries.ts'
import type { AgreementStatus } from '../lifecycle.ts'
import { agreements as t } from '../tables.ts'
import { statusToday } from '../validity.ts'

/** What the guards look at. */
export async function factsOf(session: Session, row: AgreementRow, asOf: AsOf): Promise<AgreementFacts> {
  const ofItself = and(eq(documents.agreementId, row.id), isNull(documents.amendmentId))
  const [items, foreign, documentKinds, renewed] = await Promise.all([
    checklistItemsOf(session, row.id),
    hasForeignBody(session, row.organizationIds),
    kindsOfDocuments(session, ofItself),
    renewedBy(session, row.renewsId, asOf),
  ])
  const conditions = { ...row, hasForeignBody: foreign }
  return {
    ...textFacts(row),
    needsDprd: needsDprd(conditions),
    dprdSilenceApprovesOn: await dprdSilenceApprovesOn(session, foreign, ofItself),
    openItems: openItems(items, conditions).map((item) => item.label),
    documentKinds,
    signedFile: 'signed_agreement',
    renewed,
    amendedSignedOn: null,
  }
}

/** Facts about the text and its parties, either the present ones or those that an amendment would make. */
export const textFacts = (row: AgreementRow) => ({
  stageCount: row.stages.length,
  ...pick(row, termFieldNames),
  parties: row.parties.map((party) => ({
    organizationName: party.organization.shortName,
    side: party.side,
    documentNumber: party.documentNumber,
    signatoryName: party.signatoryName ?? null,
    signatoryTitle: party.signatoryTitle ?? null,
    authorityBasis: party.authorityBasis,
    signedOn: party.signedOn,
  })),
  today: row.today,
})

/** The codes of the checklist items that apply to an agreement now. */
export async function applyingItems(session: Session, row: AgreementRow): Promise<string[]> {
  const [items, foreign] = await Promise.all([
    checklistItemsOf(session, row.id),
    hasForeignBody(session, row.organizationIds),
  ])
  const conditions = { ...row, hasForeignBody: foreign }
  return items.filter((item) => itemApplies(item.condition, conditions)).map((item) => item.code)
}

/** The kinds of the documents of an agreement itself, or of one of its amendments. */
export async function kindsOfDocuments(session: Session, which: SQL | undefined): Promise<string[]> {
  const rows = await session.selectDistinct({ kind: documents.kind }).from(documents).where(which)
  return rows.map((row) => row.kind)
}

async function renewedBy(session: Session, id: string | null, asOf: AsOf): Promise<RenewedFacts | null> {
  if (id === null) return null
  const [row] = await session
    .select({
      registrationNumber: t.registrationNumber,
      status: nested<AgreementStatus>(statusToday),
      effectiveFrom: t.effectiveFrom,
    })
    .from(t)
    .where(eq(t.id, sql.placeholder('id')))
    .prepare('')
    .execute({ id, ...asOf })
  return row ?? null
}
