import { z } from 'zod'
import { anyOf, day, changedSince, instantIn, stage, uuid, wholeNumber } from '../../http/schemas.ts'
import { responsible } from '../../identity/hand-overs/schemas.ts'
import { rollUpOf } from '../../organizations/branches/schemas.ts'
import { searching, searchParams } from '../../search/schemas.ts'
import { schemas } from '../content/fields.ts'
import { disclosure, provenance, status, agreementType, validity } from './kinds.ts'

/** Filters that the public list offers too. */
export const openFilters = {
  type: anyOf(agreementType).optional(),
  term: anyOf(schemas.term).optional().describe('By the latest content.'),
  stage: anyOf(stage).optional().describe('Supports any of these stages.'),
  agencyId: uuid.optional().describe('An agency that is lead or party.'),
  collaboratorId: uuid.optional().describe('A collaborator that is a party.'),
  validity: anyOf(validity).optional(),
  asOf: day
    .optional()
    .describe('The day `status` and `validity` are derived for; today where it is not given.'),
}

export const withinDays = wholeNumber(0, 3650).describe(
  'Days before its end at which an agreement is `expiring`; as configured where it is not given.',
)

const parameters = {
  ...searchParams(
    ['updatedAt', '-updatedAt', 'createdAt', '-createdAt', 'effectiveUntil', '-effectiveUntil'],
    '-updatedAt',
    'the title, registration number, numbers of the parties, organizations, purpose, object or scope',
  ),
  ...openFilters,
  rollUp: rollUpOf('collaboratorId'),
  status: anyOf(status).optional(),
  provenance: anyOf(provenance).optional(),
  unconfirmed: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether it was recorded as signed and nobody has confirmed it yet.'),
  disclosure: anyOf(disclosure).optional(),
  disclosureProposed: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether a proposal that you may see waits for the registrar.'),
  importId: uuid.optional().describe('Came of this import.'),
  leadAgencyId: uuid.optional(),
  responsible,
  'effectiveUntil[gte]': day.optional(),
  'effectiveUntil[lte]': day.optional(),
  'endsOn[gte]': day.optional(),
  'endsOn[lte]': day.optional(),
  'signedOn[gte]': day.optional(),
  'signedOn[lte]': day.optional(),
  'createdAt[gte]': instantIn.optional(),
  'createdAt[lt]': instantIn.optional(),
  withinDays: withinDays.optional(),
  renewed: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether a renewal that you may see took over from it or is under way.'),
  renews: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether it is a renewal, that was not cancelled nor terminated by its first day.'),
  parentId: uuid.optional().describe('Stands under this agreement.'),
  movableTo: uuid
    .optional()
    .describe('Stands under an agreement that this one renews, and can be moved under it.'),
  correctionRequested: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether a correction that you may see waits for the registrar.'),
  partyMissing: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether a party that signed is not recorded, since an old merge took its row.'),
  ...changedSince,
}

export const agreementQuery = searching(z.strictObject(parameters))

const { stage: _stage, ...ofOneStage } = parameters
/** Of a list whose address names the stage. */
export const stageAgreementQuery = searching(z.strictObject(ofOneStage))

export type AgreementQuery = z.infer<typeof agreementQuery>

export const asOfQuery = z.strictObject({
  asOf: day
    .optional()
    .describe('The day that content, `status` and `validity` are of; today where it is not given.'),
})
