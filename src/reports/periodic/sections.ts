import { sumOfReach } from '../../commitments/beneficiaries/beneficiaries.ts'
import { progressOf, totalsOf } from '../../commitments/commitments/progress.ts'
import type { CommitmentRow } from '../../commitments/commitments/queries.ts'
import type { EvaluationRow } from '../../commitments/evaluations/queries.ts'
import { pick } from '../../kernel/content.ts'
import type { Day } from '../../kernel/days.ts'
import { hrefTo, mostUnits, type DeliveredByUnit } from '../figures.ts'
import type { broughtBy, Delivered, obstaclesOf } from './parts.ts'
import type { PeriodicRow } from './agreements.ts'
import { mostListed, type PeriodicAgreement } from './schemas.ts'

type Of<T> = ReadonlyMap<string, readonly T[]>
interface Parts {
  readonly deliveries: Of<Delivered>
  readonly commitments: Of<CommitmentRow>
  readonly evaluations: Of<EvaluationRow>
  readonly obstacles: Of<Awaited<ReturnType<typeof obstaclesOf>>[number]>
  readonly brought: Of<Awaited<ReturnType<typeof broughtBy>>[number]>
}

const shown = [
  'id',
  'registrationNumber',
  'type',
  'title',
  'stages',
  'effectiveFrom',
  'effectiveUntil',
  'term',
  'background',
  'purpose',
  'object',
  'scope',
  'status',
  'signedOn',
  'concluded',
  'inForce',
  'ended',
  'overFrom',
  'leadAgency',
] as const

/** One agreement in the sections of the report; without the people who signed. */
export function sectionsOf(
  { held, ...present }: PeriodicRow,
  parts: Parts,
  { from, to }: { readonly from: Day | undefined; readonly to: Day },
): PeriodicAgreement {
  const row = { ...present, ...held }
  const delivered = parts.deliveries.get(row.id) ?? []
  const commitments = (parts.commitments.get(row.id) ?? []).map((each) => progressUntil(each, delivered, to))
  const evaluations = (parts.evaluations.get(row.id) ?? []).slice(0, mostListed)
  const obstacles = parts.obstacles.get(row.originCaseId ?? '') ?? []
  const { moneyToTreasury = 0, goods = 0 } = parts.brought.get(row.id)?.[0] ?? {}
  const { commitmentCount, metCount, overdueCount, percent } = totalsOf(commitments, to)
  return {
    ...pick(row, shown),
    parties: row.parties.map((party) => pick(party, ['position', 'side', 'organization', 'documentNumber'])),
    targets: commitments.slice(0, mostListed).map(({ id: commitmentId, ...each }) => ({
      commitmentId,
      ...pick(each, targetFields),
    })),
    results: {
      activities: {
        count: delivered.reduce((sum, each) => sum + each.count, 0),
        href: hrefTo(`/v1/agreements/${row.id}/activities`, {
          status: 'verified',
          'heldOn[gte]': from,
          'heldOn[lte]': to,
        }),
      },
      delivered: byUnit(delivered),
      kecamatan: [...new Set(delivered.flatMap(({ kecamatan }) => kecamatan ?? []))].toSorted(),
      moneyToTreasury,
      goods,
    },
    beneficiaries: sumOfReach(delivered),
    funding: row.funding ?? null,
    obstacles: obstacles.slice(0, mostListed).map(({ caseId: _, ...each }) => each),
    analysis: {
      commitmentCount,
      metCount,
      overdueCount,
      percent,
      evaluations: evaluations.map((each) => pick(each, evaluationFields)),
    },
    followUp: {
      recommendations: [...new Set(evaluations.map(({ recommendation }) => recommendation))],
      openObstacles: obstacles.filter(({ resolvedOn }) => resolvedOn === null).length,
      overdueCommitments: overdueCount,
    },
  }
}

const targetFields = [
  'description',
  'stage',
  'responsibleOrganization',
  'targetValue',
  'unit',
  'dueOn',
  'deliveredInPeriod',
  'delivered',
  'percent',
  'overdue',
] as const
const evaluationFields = [
  'id',
  'evaluator',
  'organization',
  'evaluatedOrganization',
  'periodFrom',
  'periodUntil',
  'rating',
  'recommendation',
  'note',
] as const

const sumOf = (delivered: readonly Delivered[]): number => exactSum(delivered.map(({ value }) => value))

/** A commitment with its progress up to the day, and what of it was delivered in the period. */
function progressUntil({ verified, ...content }: CommitmentRow, delivered: readonly Delivered[], to: Day) {
  const facts = { ...content, ...verified }
  const deliveredInPeriod = sumOf(delivered.filter(({ commitmentId }) => commitmentId === content.id))
  return { ...facts, ...progressOf(facts, to), deliveredInPeriod }
}

/** The units with the most deliveries first; of as many by their names, those without a unit last. */
export function byUnit(delivered: readonly Delivered[]): DeliveredByUnit {
  const units = [...Map.groupBy(delivered, ({ unit }) => unit)]
  const countOf = (of: readonly Delivered[]) => of.reduce((sum, each) => sum + each.count, 0)
  return units
    .toSorted(([a, one], [b, other]) => countOf(other) - countOf(one) || compareNames(a, b))
    .slice(0, mostUnits)
    .map(([unit, of]) => ({ unit, value: sumOf(of) }))
}

const compareNames = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1

/** Decimal fractions are added without the error of binary ones: 0.1 and 0.2 are 0.3. */
const exactSum = (values: readonly number[]): number =>
  Number(values.reduce((sum, each) => sum + each, 0).toFixed(6))
