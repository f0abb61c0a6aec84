import type { FieldError } from '../../kernel/errors.ts'
import type { Day } from '../../kernel/days.ts'
import type { Opening } from '../../organizations/lifecycle.ts'
import { openingBlockers } from '../../organizations/lifecycle.ts'
import type { OrganizationKind } from '../../organizations/kinds.ts'

/** An organization that is to deliver a stage. */
export type Deliverer = Opening & { readonly kind: OrganizationKind; readonly mergedIntoId: string | null }

interface Days {
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

/** The error of days that end before they begin; else none. */
export function dayErrors({ validFrom, validUntil }: Days): FieldError[] {
  if (validFrom === null || validUntil === null || validFrom <= validUntil) return []
  const message = {
    id: 'Hari terakhir mendahului hari pertama.',
    en: 'The last day is before the first.',
  }
  return [{ pointer: '/validUntil', code: 'end_before_start', message }]
}

/**
 * Why this organization cannot deliver a stage on these days: it is not of the region, was merged, or another had taken
 * its place by the last of the days. What is over is told of an agency that is inactive by now, too.
 */
export function delivererErrors(
  deliverer: Deliverer | undefined,
  { validUntil }: Days,
  today: Day,
): FieldError[] {
  const pointer = '/agencyId'
  if (!deliverer || !['province', 'agency'].includes(deliverer.kind) || deliverer.mergedIntoId !== null) {
    const message = {
      id: 'Bukan Pemerintah Provinsi atau perangkat daerahnya; cari di /v1/agencies.',
      en: 'Neither the province nor one of its agencies; look in /v1/agencies.',
    }
    return [{ pointer, code: 'unknown_agency', message }]
  }
  const isOver = validUntil !== null && validUntil < today
  const reasons = openingBlockers(
    isOver ? { ...deliverer, status: 'active' } : deliverer,
    validUntil ?? today,
  )
  return reasons.map((reason) => ({ pointer, ...reason }))
}
