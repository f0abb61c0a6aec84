import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { keysOf, pick } from '../../../src/kernel/content.ts'
import { tablesIn } from '../../../src/imports/tables/find-tables.ts'
import type { ImportedRow } from '../../../src/imports/rows/imported-row.ts'
import { understand, type FileAnswers } from '../../../src/imports/rows/understand.ts'
import { officeList, type Listed } from '../../support/office-lists.ts'

/** What a row says, as the list was made from it. */
const asListed = (row: ImportedRow): Listed => ({
  type: row.type as 'pks',
  title: row.title!,
  partner: row.partners[0]!.named.name,
  stages: row.stages,
  signedOn: row.signedOn!,
  effectiveFrom: row.effectiveFrom!,
  effectiveUntil: row.effectiveUntil,
  agencyNumber: row.agency.documentNumber,
  partnerNumber: row.partners[0]!.documentNumber,
  amount: row.fundingAmount,
  commitments: row.commitments,
  contacts: row.partners[0]!.contacts,
})
/** Money without a source is asked about in each of these lists, which have no such column. */
const isOpen = ({ findings }: ImportedRow) => findings.some(({ code }) => code.startsWith('undecided'))
const readAll = async (sheet: Parameters<typeof tablesIn>[0], answers: FileAnswers = {}) => {
  const { tables } = tablesIn(sheet, {})
  return (await understand(tables, answers, '2026-06-15')).rows
}

describe('a list of known agreements, as any office may keep it', () => {
  it('is read exactly or asked about, never wrong', async () => {
    let exact = 0
    let asked = 0
    await fc.assert(
      fc.asyncProperty(officeList, async ({ listed, sheet }) => {
        const rows = await readAll(sheet)
        expect(rows).toHaveLength(listed.length)
        for (const [index, row] of rows.entries()) {
          const found = asListed(row)
          expect(row.term).toBe(listed[index]!.effectiveUntil === null ? 'open_ended' : 'fixed')
          // What is open is not there; all else is right.
          const said = keysOf(found).filter((key) => !isOpen(row) || found[key] !== null)
          expect(pick(found, said)).toEqual(pick(listed[index]!, said))
          if (isOpen(row)) asked += 1
          else exact += 1
        }
      }),
      { numRuns: 400 },
    )
    // Most lists say enough about themselves.
    expect(exact).toBeGreaterThan(3 * asked)
  })

  it('is read exactly once its question is answered', async () => {
    await fc.assert(
      fc.asyncProperty(officeList, async ({ listed, sheet, style }) => {
        const order = style.days.includes('monthFirst') ? 'month_first' : 'day_first'
        fc.pre(order === 'day_first' || style.days.every((form) => form === 'monthFirst'))
        const rows = await readAll(sheet, { dateOrder: order })
        expect(rows.map(asListed)).toEqual(listed)
      }),
      { numRuns: 200 },
    )
  })
})
