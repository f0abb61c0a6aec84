import type { AgreementType } from '../agreements/lifecycle.ts'
import type { ByLine } from '../commitments/beneficiaries/beneficiaries.ts'
import type { Recommendation } from '../commitments/kinds.ts'
import type { obstacleCategories } from '../meetings/kinds.ts'
import type { Kecamatan } from '../reference/kecamatan.ts'
import type { Stage } from '../kernel/stages.ts'
import type { Invented } from './organizations.ts'

/**
 * Days before (negative) or after the day on which the demo is loaded, so that the demo always shows items that are
 * due.
 */
type DayOffset = number

export interface ExampleItem {
  readonly side: 'region' | 'collaborator'
  readonly type: 'offer' | 'need'
  readonly stage?: Stage
  readonly description: string
  /** The agreed result, as a quantity that can be counted and verified. */
  readonly agreed?: { readonly quantity: number; readonly unit: string; readonly dueIn: DayOffset }
}

interface Meeting {
  readonly on: DayOffset
  readonly kind: 'exploratory' | 'negotiation'
  readonly agenda: string
  readonly items: readonly ExampleItem[]
  readonly obstacle?: {
    readonly category: (typeof obstacleCategories)[number]
    readonly description: string
    /** How it was solved. If absent, the obstacle is still open and blocks the next step. */
    readonly resolution?: string
  }
  /** An action of the collaborator, and its due day. */
  readonly action?: { readonly description: string; readonly dueIn: DayOffset }
  /** Trust and shared understanding, each from 1 to 5. */
  readonly scores: readonly [number, number]
}

export interface Delivery {
  readonly on: DayOffset
  /** The index of the commitment. */
  readonly commitment: number
  readonly value: number
  readonly kecamatan: Kecamatan
  readonly beneficiaries: number
  readonly women: number
  /** New businesses (pemula), and those moving up (naik kelas). */
  readonly beginners: number
  readonly movingUp: number
  readonly lines: ByLine
  /** Reported, but not verified yet. */
  readonly waits?: true
}

interface Judgement {
  readonly rating: number
  readonly recommendation: Recommendation
}

/** The resulting agreement: its progress, its period, and its deliveries. */
interface Outcome {
  readonly framework: AgreementType
  readonly type: AgreementType
  readonly reached: 'in_review' | 'signed'
  readonly from: DayOffset
  readonly until: DayOffset
  /** An addendum that extended it: its first day, the new last one, and the day it was signed. */
  readonly extended?: {
    readonly reason: string
    readonly from: DayOffset
    readonly until: DayOffset
    readonly signed: DayOffset
  }
  readonly deliveries: readonly Delivery[]
  /** The rating of the collaborator by the agency, and of the agency by the collaborator. */
  readonly judged?: readonly [byAgency: Judgement, byCollaborator: Judgement]
  /** Results of 25 businesses in half a year: turnover in IDR, and number of workers. */
  readonly outcome?: { readonly turnover: number; readonly workers: number }
}

export interface Example {
  readonly collaborator: Invented
  readonly object: string
  readonly stages: readonly Stage[]
  readonly meetings: readonly Meeting[]
  readonly agreement?: Outcome
}
