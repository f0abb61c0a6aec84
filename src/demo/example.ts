import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Recommendation } from '../commitments/kinds.ts'
import type { obstacleCategories } from '../meetings/kinds.ts'
import type { kecamatanNames } from '../reference/kecamatan.ts'
import type { Stage } from '../kernel/stages.ts'
import type { Invented } from './organizations.ts'

/** Days before (negative) or after the day on which the demo is loaded, so that it always shows what is due. */
type DayOffset = number

export interface ExampleItem {
  readonly side: 'region' | 'collaborator'
  readonly type: 'offer' | 'need'
  readonly stage?: Stage
  readonly description: string
  /** What was agreed is a number of something that can be counted and verified. */
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
    /** Left out: still open, and in the way. */
    readonly resolution?: string
  }
  /** An action of the collaborator's, and the day it is due. */
  readonly action?: { readonly description: string; readonly dueIn: DayOffset }
  /** Trust and shared understanding, 1 to 5. */
  readonly scores: readonly [number, number]
}

export interface Delivery {
  readonly on: DayOffset
  /** Which of the commitments, in their order. */
  readonly commitment: number
  readonly value: number
  readonly kecamatan: (typeof kecamatanNames)[number]
  readonly beneficiaries: number
  readonly women: number
  /** Reported, and not verified yet. */
  readonly waits?: true
}

interface Judgement {
  readonly rating: number
  readonly recommendation: Recommendation
}

/** The agreement that it led to: how far it is, its period, and what was delivered towards it. */
interface Outcome {
  readonly framework: AgreementType
  readonly type: AgreementType
  readonly reached: 'in_review' | 'signed'
  readonly from: DayOffset
  readonly until: DayOffset
  readonly deliveries: readonly Delivery[]
  /** What the agency says of the collaborator, and the collaborator of the agency. */
  readonly judged?: readonly [byAgency: Judgement, byCollaborator: Judgement]
  /** Of 25 businesses in half a year: turnover in IDR, and workers. */
  readonly outcome?: { readonly turnover: number; readonly workers: number }
}

export interface Example {
  readonly collaborator: Invented
  readonly object: string
  readonly stages: readonly Stage[]
  readonly meetings: readonly Meeting[]
  readonly agreement?: Outcome
}
