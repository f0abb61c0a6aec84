import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const ask = async (statement: string, asked: string) =>
  (await ownerRows<{ answer: string }>(t, `select (${statement}) answer`, [asked]))[0]!.answer

describe('the words of a query', () => {
  const words = `select coalesce(string_agg(case when wanted then '' else '-' end || word, ' ' order by place), '')
    from registry_search_words($1)`
  it.each([
    ['Pelatihan Daring', 'pelatihan daring'],
    ['pelatihan dengan PT Shopee', 'pelatihan shopee'],
    ['dengan', 'dengan'],
    ['PT', 'pt'],
    ['Kerja  Sama usaha', 'kerjasama usaha'],
    ['Café Bétawi', 'cafe betawi'],
    ['daring daring DARING', 'daring'],
    ['KS-2026-00001', 'ks 2026 00001'],
    ['415.4/12/PKS', '415 4 12 pks'],
    ['usaha -mikro', 'usaha -mikro'],
    ['usaha - mikro', 'usaha mikro'],
    ['usaha-mikro', 'usaha mikro'],
    ['"usaha mikro" | !kecil & (besar) <-> x:*', 'usaha mikro kecil besar x'],
    [`100% _ \\ '; drop table`, '100 drop table'],
    ['a b c d e f g h i j', 'a b c d e f g h'],
    ['% _ \\ !', ''],
    ['  ', ''],
    ['\u{1f600} 你好', '你好'],
  ])('%s', async (asked, expected) => expect(await ask(words, asked)).toBe(expected))
})

describe('what a query finds', () => {
  it.each([
    ['pelatihan', `'pelatihan':* | 'latih'`],
    ['shopee', `'shopee':* | 'shopee'`],
    ['b', `'b' | 'b'`],
    ['usaha -mikro', `( 'usaha':* | 'usaha' ) & !( 'mikro' | 'mikro' )`],
    ['-mikro', ''],
    ['%', ''],
  ])('%s: %s', async (asked, expected) => {
    expect(await ask('select registry_search_query($1)', asked)).toBe(expected)
  })

  it.each([
    ['a misspelled name', 'shoppe', 'shopee'],
    ['two letters in the wrong order', 'gojke', 'gojek'],
    ['a letter too few', 'tokpedia', 'tokopedia'],
    ['a name in two words', 'koin works', 'koinworks'],
    ['a name with a hyphen', 'Go-Jek', 'gojek'],
  ])('%s', async (_, asked, name) => {
    expect(await ask('select registry_search_query($1)', asked)).toContain(`'${name}'`)
  })

  it.each([
    ['the beginning of a name', 'tokope', 'tokopedia'],
    ['a name that is another one', 'bank', 'bpbj'],
    ['a short word', 'ojl', 'ojk'],
    ['a number', '2926', '2026'],
    ['a word that begins otherwise', 'mojek', 'gojek'],
  ])('takes no other meaning from %s', async (_, asked, name) => {
    expect(await ask('select registry_search_query($1)', asked)).not.toContain(`'${name}'`)
  })

  it('is ranked by the words as they were written', async () => {
    expect(await ask('select registry_rank_query($1)', 'shoppe -daring kelas')).toBe(
      `'shoppe':* | 'shoppe' | 'kelas':* | 'kelas'`,
    )
  })
})
