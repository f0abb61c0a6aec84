import { z } from 'zod'
import { agreementStatuses, agreementTypes } from '../agreements/lifecycle.ts'
import { caseStatuses } from '../cases/lifecycle.ts'
import { day, instantOut, line, stage, uuid } from '../http/schemas.ts'
import { meetingKinds } from '../meetings/kinds.ts'
import { meetingStatuses } from '../meetings/lifecycle.ts'
import { organizationKinds, organizationStatuses, sectors } from '../organizations/kinds.ts'

/** Records as those that name them show them where `expand` asks for it. */

export const organizationSummary = z
  .object({
    id: uuid,
    kind: z.enum(organizationKinds),
    legalName: line,
    shortName: line,
    sector: z.enum(sectors),
    status: z.enum(organizationStatuses),
  })
  .meta({
    id: 'OrganizationSummary',
    description: 'An organization, with the name in its deed or regulation.',
  })

export const caseSummary = z
  .object({ id: uuid, caseNumber: z.string().max(30), title: line, status: z.enum(caseStatuses) })
  .meta({ id: 'CaseSummary', description: 'A case by its number and title.' })

export const meetingSummary = z
  .object({ id: uuid, kind: z.enum(meetingKinds), startsAt: instantOut, status: z.enum(meetingStatuses) })
  .meta({ id: 'MeetingSummary', description: 'A meeting, without its minutes.' })

export const agreementSummary = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40),
    title: z.string().max(500),
    type: z.enum(agreementTypes),
    status: z.enum(agreementStatuses),
  })
  .meta({ id: 'AgreementSummary', description: 'An agreement by its number and title.' })

export const commitmentSummary = z
  .object({
    id: uuid,
    description: z.string().max(4000),
    stage: stage.nullable(),
    targetValue: z.number().nullable(),
    unit: z.string().max(200).nullable(),
    dueOn: day.nullable(),
  })
  .meta({ id: 'CommitmentSummary', description: 'A commitment, without how far it is.' })
