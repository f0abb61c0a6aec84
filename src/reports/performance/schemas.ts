import { z } from 'zod'
import { day, stage } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { agreementFigure, figure, percent, rollUpQuery } from '../figures.ts'
import { insufficiencies, quadrants } from './formula.ts'

/** The most collaborators on the map. */
export const mostCollaborators = 500

const insufficient = z
  .enum(insufficiencies)
  .nullable()
  .describe('Why there is no score, where the evidence is not enough for one.')
const score = percent.meta({
  description: '0–100 to one decimal; null where the evidence is not enough.',
  example: 72.5,
})
const component = percent.describe('0–100; null without evidence, and the others share its weight.')

const rating = {
  collaborator: organizationRef,
  performance: z.object({
    score,
    insufficient,
    components: z.object({ delivery: component, timeliness: component }),
  }),
  continuation: z.object({
    score,
    insufficient,
    components: z.object({
      evaluations: component,
      recency: component,
      renewals: component,
      stages: component,
    }),
  }),
  quadrant: z
    .enum(quadrants)
    .nullable()
    .describe('By whether each score is 50 or more; null where one of them is.'),
  evidence: z.object({
    commitments: figure.describe(
      'It answers or has answered for, or delivered towards, in agreements signed and begun.',
    ),
    activities: figure.describe('It delivered itself, verified by the day.'),
    signed: agreementFigure.describe('Agreements signed by the day.'),
    inForce: agreementFigure.describe('Of those, in force on the day.'),
    renewals: figure.describe('Of those signed, the renewals.'),
    evaluations: figure.describe('By agencies and the bureau, of periods that had ended.'),
    stages: z.array(stage).max(7).describe('Supported by what is in force.'),
    lastSignedOn: day.nullable(),
    lastDeliveredOn: day.nullable(),
  }),
}
const formulaVersion = z.string().max(20).meta({
  description: 'The version of the formula; it is described in `getPerformanceMap`.',
  example: '3',
})

const collaboratorRating = z.object(rating).meta({
  id: 'CollaboratorRating',
  description: 'Two scores, and the evidence that they are made of; from what you may see.',
})

export const performanceMap = z
  .object({
    asOf: day,
    formulaVersion,
    collaboratorCount: z.int(),
    collaborators: z
      .array(collaboratorRating)
      .max(mostCollaborators)
      .describe(`Those with the most signed agreements first; at most ${mostCollaborators}.`),
  })
  .meta({ id: 'PerformanceMap', description: 'Who delivers, and with whom it is worth going on.' })

export const collaboratorPerformanceAnswer = z
  .object({ asOf: day, formulaVersion, ...rating })
  .meta({ id: 'CollaboratorPerformance', description: 'How one collaborator does on a day.' })

export const ownPerformanceQuery = rollUpQuery.omit({ collaboratorId: true })

/** The formula in words. Change it together with `formulaVersion`. */
export const formulaDescription = `Formula version 3, on a day, from verified activities only, from what you may see.

**Performance** = 70 % delivery + 30 % timeliness; before anything is due, delivery alone.
- *Delivered* is what the collaborator reported itself, verified, whoever answers for the commitment since. *Committed* is what it answered for at the time, in agreements that were signed and have begun: of each target, what others did not deliver while it answered or before. Nothing is asked of a commitment that others had met.
- *Delivery*: of what could be expected by the day, how much was delivered. The share expected of each commitment is the part of the time that has passed from the first day of the agreement (of the commitment, where it was added later) to the day it is due, all of it once it is due; what was delivered counts up to that share. Delivered shares ÷ expected shares. A commitment without a day is due on the last day of its agreement, and does not count where that has none; one without a target is met by one verified activity.
- *Timeliness*: of the commitments that were due, the mean share of what was asked delivered on its day or before.
- A commitment that *moved* by an amendment stays for who had it as it was on the last day it answered; who takes it over answers from that day on, and where it was due before, until the end of the agreement. Where somebody was assigned in the place of who delivered, what the latter delivered is all that it committed, and no question of time.

**Continuation** = 35 % evaluations + 30 % recency + 20 % renewals + 15 % stages; without evaluations, the others share their weight.
- *Evaluations* by agencies and the bureau: half the rating (1 is 0, 5 is 1), half the recommendation (\`expand\`, \`extend\` 1, \`continue\` 0.75, \`revise\` 0.5, \`stop\` 0); the mean of each evaluator's, then the mean of those, so that each has one voice however many periods it judged.
- *Recency*: from 1 on the day of the last signature or verified activity, down to 0 two years after.
- *Renewals* signed: two or more are 1, one is 0.5. *Stages* supported by what is in force: three or more are 1.

Not enough evidence is said so, with a score of null: \`no_commitments\`; \`commitments_unseen\`, where all it answered for moved to others in agreements that it left; \`nothing_due_yet\` and nothing delivered; \`no_signed_agreement\`. More verified delivery never lowers a score.`
