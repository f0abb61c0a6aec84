import { z } from 'zod'
import { day, paragraph, setOf, text, uuid } from '../../http/schemas.ts'
import { schemas } from '../content/fields.ts'
import { agreementType, terminationGround } from '../schemas/kinds.ts'

export const reasonBody = z
  .strictObject({ reason: paragraph })
  .meta({ id: 'Reason', example: { reason: 'Menunggu anggaran perubahan.' } })
export const termination = z
  .strictObject({
    ground: terminationGround,
    reason: paragraph,
    terminatedOn: day.describe('The first day it no longer holds.'),
    documentId: uuid
      .optional()
      .describe('The document that ends it; the latest one attached where it is not given.'),
  })
  .meta({
    id: 'Termination',
    example: { ground: 'agreed', reason: 'Kesepakatan bersama para pihak.', terminatedOn: '2027-03-01' },
  })
export type Termination = z.infer<typeof termination>

export const suspension = z
  .strictObject({
    reason: paragraph,
    suspendedOn: day.optional().describe('The first day it does not hold; today where it is not given.'),
  })
  .meta({ id: 'Suspension', example: { reason: 'Menunggu hasil audit.' } })
export type Suspension = z.infer<typeof suspension>

export const renewal = z
  .strictObject({
    effectiveFrom: day.describe('The first day it takes over.'),
    term: schemas.term.default('fixed').describe('`fixed` where it is not given.'),
    effectiveUntil: schemas.effectiveUntil.default(null),
    renewsEveryMonths: schemas.renewsEveryMonths.default(null),
    title: text(500).optional().describe('That of the agreement it renews where it is not given.'),
  })
  .meta({ id: 'Renewal', example: { effectiveFrom: '2027-12-01', effectiveUntil: '2028-11-30' } })
export type Renewal = z.infer<typeof renewal>

export const promotion = z
  .strictObject({
    type: agreementType.optional().describe('`pks` where it is not given.'),
    leadAgencyId: uuid
      .optional()
      .describe(
        'Your agency, which leads the agreement: the one that leads the case, or one that supports it. If absent, yours.',
      ),
    itemIds: setOf(uuid, 200)
      .optional()
      .describe(
        'The agreed items to carry over. If absent, a PKS or Rencana Kerja takes every one that is in no other agreement ' +
          '(of its parties alone while other agencies of the case are still to promote), the others none.',
      ),
  })
  .meta({ id: 'Promotion', example: { type: 'pks' } })
export type Promotion = z.infer<typeof promotion>
