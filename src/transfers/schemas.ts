import { z } from 'zod'
import { day, text, uuid } from '../http/schemas.ts'

/** What every transfer names. `what` is the record in words. */
export const transferOf = (what: string) =>
  z.strictObject({
    toAgencyId: uuid.describe(`The agency that leads the ${what} from then on.`),
    from: day.describe('The first day on which it is theirs, by the legal basis; today at the latest.'),
    legalBasis: text(500).describe('The regulation or decree that gives it to them.'),
  })

export const transferExample = {
  toAgencyId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
  from: '2026-11-01',
  legalBasis: 'Pergub DKI Jakarta 57 Tahun 2026',
}
