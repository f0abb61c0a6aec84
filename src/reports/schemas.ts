import { z } from 'zod'
import { agreementStatuses } from '../agreements/lifecycle.ts'
import { withinDays } from '../agreements/schemas/query.ts'
import { endCause } from '../agreements/schemas/kinds.ts'
import { caseStatuses } from '../cases/lifecycle.ts'
import { day, paragraph, stage, uuid } from '../http/schemas.ts'
import { processIndicators } from '../meetings/kinds.ts'
import { obstacleCategory } from '../meetings/parts/schemas.ts'
import { organizationRef } from '../organizations/schemas.ts'
import {
  age,
  agreementFigure,
  counted,
  countedAgreements,
  dayQuery,
  days,
  figure,
  href,
  percent,
} from './figures.ts'

/** The most cases, and the most agreements, that the pipeline report lists as waiting. */
export const mostWaits = 20
/** The most agreements that the report of expiring agreements lists. */
export const mostExpiring = 200
/** The most resolutions that the report of obstacles lists. */
export const mostResolutions = 50
/** The most quarters in the report of outcomes; the latest ones. */
export const mostQuarters = 80
/** The most months in the trend of the process report; the latest ones. */
export const mostMonths = 120

const period = { from: day.nullable(), to: day.nullable() }

const lineOf = <const Statuses extends readonly [string, ...string[]], Fields extends z.ZodRawShape>(
  statuses: Statuses,
  fields: Fields,
) =>
  z.object({
    statuses: z
      .array(
        z.object({ status: z.enum(statuses), ...fields, age: age.describe('Days since they were opened.') }),
      )
      .max(20),
    waits: z
      .array(
        z.object({
          id: uuid,
          number: z.string().max(40).meta({ example: 'KS-2026-00001' }),
          title: z.string().max(500).meta({ example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur' }),
          status: z.enum(statuses),
          days: days.describe('Since it last changed.'),
          href,
        }),
      )
      .max(mostWaits)
      .describe('Those that wait for somebody and have not changed for the longest.'),
  })

export const pipeline = z
  .object({
    asOf: day.describe('Today in Jakarta, which ages are counted to.'),
    ...period,
    cases: lineOf(caseStatuses, counted),
    agreements: lineOf(agreementStatuses, countedAgreements),
    conversion: z.object({
      met: figure.describe('Cases with finalized minutes.'),
      promoted: figure.describe('Cases that became an agreement.'),
      signed: figure.describe('Cases whose agreement was signed.'),
      signedPercent: percent.describe('`signed` of `met`; null where nobody met.'),
      daysToSignature: age.describe('From the first meeting to the signature.'),
    }),
  })
  .meta({ id: 'Pipeline', description: 'How far cases and agreements are, and where they wait.' })

export const expiringQuery = dayQuery.extend({ withinDays: withinDays.optional() })
export type ExpiringQuery = z.infer<typeof expiringQuery>
export const expiring = z
  .object({
    asOf: day,
    withinDays: z.int(),
    expiring: agreementFigure.describe(
      'Agreements that end, or whose notice is due, within these days, without a renewal under way.',
    ),
    renewing: agreementFigure.describe('Those of them that are renewed.'),
    agreements: z
      .array(
        z.object({
          id: uuid,
          registrationNumber: z.string().max(40).meta({ example: 'KS-2026-00001' }),
          title: z.string().max(500).meta({ example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur' }),
          stages: z.array(stage).max(7),
          effectiveUntil: day.nullable().describe('By the content of the day asked for.'),
          endsOn: day
            .nullable()
            .describe('The last day in force, by extensions, terminations and renewals to come too.'),
          endsBecause: endCause.nullable(),
          noticeDueOn: day.nullable().meta({
            description:
              'Of one that renews itself and has no last day: the next day by which notice is due.',
            example: null,
          }),
          daysLeft: days.describe('To the last day, which is in force, or else to that of the notice.'),
          leadAgency: organizationRef,
          href,
        }),
      )
      .max(mostExpiring)
      .describe(`Those without a renewal, the first to end first; at most ${mostExpiring}.`),
  })
  .meta({ id: 'Expiring', description: 'What ends soon, and nobody renews.' })

export const obstacleReportAnswer = z
  .object({
    asOf: day.describe('Today in Jakarta, which ages are counted to.'),
    ...period,
    categories: z
      .array(
        z.object({
          category: obstacleCategory,
          open: figure,
          blocking: figure.describe('Of those open, the ones that block their case.'),
          resolved: figure,
          openAge: age,
          resolvedAfter: age,
        }),
      )
      .max(10),
    agencies: z
      .array(z.object({ agency: organizationRef, open: figure, resolved: figure, openAge: age }))
      .max(1000)
      .describe('By agency in the case, the one with the most open first.'),
    resolutions: z
      .array(
        z.object({
          id: uuid,
          category: obstacleCategory,
          description: paragraph.meta({ example: '[CONTOH] Berkas legalitas belum lengkap' }),
          resolution: paragraph.meta({ example: 'Dokumen sudah diterima lengkap.' }),
          resolvedOn: day,
          days: days.describe('From the day it was raised.'),
          href,
        }),
      )
      .max(mostResolutions)
      .describe(`What resolved them; the latest ${mostResolutions}.`),
  })
  .meta({ id: 'ObstacleReport', description: 'What stands in the way, for how long, and what resolved it.' })

const mean = z.number().min(1).max(5)
export const processReportAnswer = z
  .object({
    ...period,
    indicators: z
      .array(
        z.object({
          indicator: z.enum(processIndicators),
          months: z
            .array(
              z.object({
                month: z
                  .string()
                  .regex(/^\d{4}-\d{2}$/)
                  .max(7)
                  .meta({ example: '2026-03' }),
                ...counted,
                mean,
              }),
            )
            .max(mostMonths)
            .describe('Months in which it was scored, in their order; `count` meetings in each.'),
          first: mean.nullable(),
          latest: mean.nullable(),
          change: z
            .number()
            .nullable()
            .describe('The latest mean less the first; null before there are two.'),
        }),
      )
      .max(5),
  })
  .meta({
    id: 'ProcessReport',
    description: 'The indicators of Ansell & Gash (2008) over all cases, month by month.',
  })

const rupiah = z.number().min(0).nullable()
export const outcomeReportAnswer = z
  .object({
    ...period,
    quarters: z
      .array(
        z.object({
          quarter: z
            .string()
            .regex(/^\d{4}-Q[1-4]$/)
            .max(7)
            .meta({ example: '2026-Q1' }),
          ...counted,
          sampleSize: z.int().meta({ description: 'Businesses measured.', example: 25 }),
          total: z
            .object({
              assets: rupiah.meta({ example: 1_200_000_000 }),
              workers: z.int().nullable().meta({ example: 140 }),
              turnover: rupiah.meta({ example: 900_000_000 }),
            })
            .describe('Sums over the samples; assets and turnover in IDR.'),
          perBusiness: z
            .object({
              assets: rupiah.meta({ example: 48_000_000 }),
              workers: z.number().nullable().meta({ example: 5.6 }),
              turnover: rupiah.meta({ example: 36_000_000 }),
            })
            .describe('Over the businesses for which it was measured; null where it was for none.'),
        }),
      )
      .max(mostQuarters)
      .describe('Quarters in which measured periods ended, in their order.'),
  })
  .meta({
    id: 'OutcomeReport',
    description: 'Aset, tenaga kerja and omset: the success indicators of the programme, quarter by quarter.',
  })
