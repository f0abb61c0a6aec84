import type { Side } from '../organizations/kinds.ts'
import { stageCodes, type Stage } from '../kernel/stages.ts'

/** The fields of an offer or need that decide whether it matches another. */
export interface Offered {
  readonly side: Side
  readonly type: 'offer' | 'need'
  readonly stage: Stage | null
}

export interface StageMatches<Item> {
  /** Null if it names no stage. */
  readonly stage: Stage | null
  /** The needs of one side with the matching offers of the other side. */
  readonly matches: { needSide: Side; needs: Item[]; offers: Item[] }[]
  readonly unmetNeeds: Item[]
  readonly unusedOffers: Item[]
}

export const otherSide = (side: Side): Side => (side === 'region' ? 'collaborator' : 'region')

/**
 * Matches the offers and needs of one case by stage: a need matches the offers of the other side for the same stage.
 * Quantities are not compared; people decide whether they suffice. Returns only stages that have items; items without a
 * stage come last.
 */
export function matchItems<Item extends Offered>(items: readonly Item[]): StageMatches<Item>[] {
  const stages: readonly (Stage | null)[] = [...stageCodes, null]
  return stages
    .map((stage) => ({ stage, said: items.filter((each) => each.stage === stage) }))
    .filter(({ said }) => said.length > 0)
    .map(({ stage, said }) => matchStage(stage, said))
}

function matchStage<Item extends Offered>(stage: Stage | null, items: readonly Item[]): StageMatches<Item> {
  const of = (type: Offered['type'], side: Side) =>
    items.filter((each) => each.type === type && each.side === side)
  const pairs = (['region', 'collaborator'] as const).map((needSide) => ({
    needSide,
    needs: of('need', needSide),
    offers: of('offer', otherSide(needSide)),
  }))
  const isMet = ({ needs, offers }: (typeof pairs)[number]) => needs.length > 0 && offers.length > 0
  const alone = pairs.filter((pair) => !isMet(pair))
  return {
    stage,
    matches: pairs.filter(isMet),
    unmetNeeds: alone.flatMap((pair) => pair.needs),
    unusedOffers: alone.flatMap((pair) => pair.offers),
  }
}
