import { describe, expect, it } from 'vitest'
import { csvCell, xlsxCell } from '../../../src/exports/cells.ts'
import {
  code,
  codes,
  day,
  instant,
  list,
  number,
  stages,
  text,
  yesNo,
  type Column,
} from '../../../src/exports/columns.ts'
import { accountLabels } from '../../../src/identity/accounts/labels.ts'
import { agreementLabels } from '../../../src/agreements/labels.ts'

const kinds = {
  text: text<string>('', (row) => row),
  number: number<number>('', (row) => row),
  day: day<string>('', (row) => row),
  instant: instant<string>('', (row) => row),
}

describe('a cell of a CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62 812 0000', "'+62 812 0000"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["|cmd' /C calc'!A0", "'|cmd' /C calc'!A0"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
    ['', ''],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['"=1+1"', `'"=1+1"`],
    // Whichever separator the file is opened with, no cell begins with a formula.
    ['a;=1+1', "a;'=1+1"],
    ['a; -2+3', "a;' -2+3"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a,＋1', "a,'＋1"],
    ['a|-1', "a|'-1"],
    ['a\n=1\r\n+2', "a\n'=1\r\n'+2"],
    ['a;"=1+1"', `a;'"=1+1"`],
    ['a;;=1', "a;;'=1"],
    ['a; b - c, d = e', 'a; b - c, d = e'],
  ])('text %j is %j', (value, cell) => {
    expect(csvCell(kinds.text, value)).toBe(cell)
  })

  it('leaves numbers and days what they are', () => {
    expect(csvCell(kinds.number, -5)).toBe(-5)
    expect(csvCell(kinds.day, '2026-03-03')).toBe('2026-03-03')
  })

  it('says instants as the clocks in Jakarta showed them', () => {
    expect(csvCell(kinds.instant, '2026-03-02T17:00:00.000Z')).toBe('2026-03-03 00:00:00')
  })
})

describe('a cell of a workbook', () => {
  it('is text where it is text, whatever it begins with, as far as Excel takes it', () => {
    expect(xlsxCell(kinds.text, '=1+1')).toBe('=1+1')
    expect(xlsxCell(kinds.text, 'x'.repeat(40_000))).toHaveLength(32_767)
  })

  it('is a date where it is a day or an instant, at the time of Jakarta', () => {
    expect(xlsxCell(kinds.number, -5)).toBe(-5)
    expect(xlsxCell(kinds.day, '2026-03-03')).toEqual(new Date('2026-03-03T00:00:00Z'))
    expect(xlsxCell(kinds.instant, '2026-03-02T17:00:00.000Z')).toEqual(new Date('2026-03-03T00:00:00Z'))
  })

  it('is text before the days that Excel counts right', () => {
    expect(xlsxCell(kinds.day, '1900-02-28')).toBe('1900-02-28')
    expect(xlsxCell(kinds.day, '1900-03-01')).toBeInstanceOf(Date)
  })
})

describe('a column', () => {
  type Row = { stages?: ('P1' | 'P7')[]; status?: 'draft' | null; names?: (string | null)[]; known?: boolean }
  const cell = (column: Column<Row>, row: Row) => csvCell(column, row)

  it('shows codes by their Indonesian labels', () => {
    expect(
      cell(
        code('', agreementLabels.agreementStatus, (row) => row.status),
        { status: 'draft' },
      ),
    ).toBe('Draf')
    const roles = codes('', accountLabels.accountRole, () => ['partner', 'auditor'] as const)
    expect(cell(roles, {})).toBe('Mitra; Auditor')
  })

  it('shows stages by number and name', () => {
    const column = stages<Row>((row) => row.stages)
    expect(cell(column, { stages: ['P1', 'P7'] })).toBe('P1 Pendaftaran; P7 Permodalan')
  })

  it('joins several texts, without those that are not there', () => {
    expect(
      cell(
        list('', (row) => row.names),
        { names: ['a', null, 'b'] },
      ),
    ).toBe('a; b')
  })

  it('says yes and no, and nothing where nothing is known', () => {
    const column = yesNo<Row>('', (row) => row.known)
    expect([true, false].map((known) => cell(column, { known }))).toEqual(['Ya', 'Tidak'])
    expect(cell(column, {})).toBeNull()
    expect(
      cell(
        code('', agreementLabels.agreementStatus, (row) => row.status),
        { status: null },
      ),
    ).toBeNull()
  })

  it('says of instants whose clocks they are of', () => {
    expect(instant('Dicatat', () => null).heading).toBe('Dicatat (WIB)')
  })
})
