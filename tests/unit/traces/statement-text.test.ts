import { describe, expect, it } from 'vitest'
import { withoutValues } from '../../../src/traces/statement-text.ts'

describe('the text of a statement that is told', () => {
  it.each([
    ['select a from t where b = $1 limit $12', 'select a from t where b = $1 limit $12'],
    [
      `select 'Siti' , 42, 4.2e-3, t1.a2 from "Tabel 1" t1`,
      'select ?, ?, ?, t1.a2 from "Tabel 1" t1'.replace('?,', '? ,'),
    ],
    [`select 'O''Brien' || E'it\\'s Siti', x'1f', 'a\\'`, 'select ? || ?, x?, ?'],
    [`select $$Siti 'dan' Budi$$, $q$ Budi $$ $q$`, 'select ?, ?'],
    ['select 1 -- Siti\n, 2 /* Budi */ from t', 'select ? , ? from t'],
    [`select 'Siti`, 'select ?'],
    ['select $x$Siti', 'select ?'],
    ['select /* Siti', 'select'],
    [`select "a'b", 'Siti'`, `select "a'b", ?`],
    [`set_config('app.actor', '{"name": "Siti"}', true)`, 'set_config(?, ?, true)'],
    ['', ''],
  ])('%s', (statement, told) => {
    expect(withoutValues(statement)).toBe(told)
  })

  it('is bounded, and what is cut off is no value either', () => {
    const told = withoutValues(`select ${'a, '.repeat(2725)}'${'Siti '.repeat(1000)}'`)
    expect(told).toMatch(/^select a, a.*, \?$/)
    expect(told.length).toBeLessThan(8192)
  })
})
