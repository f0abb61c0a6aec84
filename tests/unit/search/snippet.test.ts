import { describe, expect, it } from 'vitest'
import { longestSnippet, snippetOf, wordsOf } from '../../../src/search/snippet.ts'

const hits =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word.toLowerCase())

describe('snippetOf', () => {
  it.each([
    [
      'marks hits as they are written',
      ['Pelatihan bagi usaha'],
      ['pelatihan'],
      '<mark>Pelatihan</mark> bagi usaha',
    ],
    ['marks every hit', ['satu dua satu'], ['satu'], '<mark>satu</mark> dua <mark>satu</mark>'],
    [
      'takes "kerja sama" for one word',
      ['Kerja  sama baru'],
      ['kerja  sama'],
      '<mark>Kerja  sama</mark> baru',
    ],
    ['takes a word with accents whole', ['Di Bétawi'], ['bétawi'], 'Di <mark>Bétawi</mark>'],
    [
      'escapes all that is not its own',
      [`<b>"Satu" & 'dua'</b>`],
      ['satu', 'b'],
      '&lt;<mark>b</mark>&gt;&quot;<mark>Satu</mark>&quot; &amp; &#39;dua&#39;&lt;/<mark>b</mark>&gt;',
    ],
    [
      'leaves no tag of the text',
      ['<mark>satu</mark>'],
      ['satu'],
      '&lt;mark&gt;<mark>satu</mark>&lt;/mark&gt;',
    ],
    [
      'joins the passages of two texts',
      ['satu', 'dua', 'satu dua', 'satu'],
      ['satu'],
      '<mark>satu</mark> … <mark>satu</mark> dua',
    ],
    ['begins at the start where nothing is hit', ['Judul', 'lain'], [], 'Judul'],
    ['has nothing to show of nothing', [], ['satu'], ''],
  ])('%s', (_, texts, words, expected) => expect(snippetOf(texts, hits(...words))).toBe(expected))

  it('cuts a long text between words around its first hit', () => {
    const text = `${'awal '.repeat(50)}sasaran ${'akhir '.repeat(50)}`
    const snippet = snippetOf([text], hits('sasaran'))
    expect(snippet).toMatch(/^…(awal )+<mark>sasaran<\/mark>( akhir)+…$/)
    expect(snippet.length).toBeLessThan(200)
  })

  it.each([
    ['one endless word', 'x'.repeat(4000)],
    ['an endless word after a hit', `a ${'x'.repeat(4000)}`],
    ['nothing but what is escaped', `a${'"'.repeat(4000)}`],
    ['hits of one letter', 'a '.repeat(2000)],
    ['characters of two halves', `a${'\u{1f600}'.repeat(2000)}`],
  ])('is short, and whole characters, for %s', (_, text) => {
    const snippet = snippetOf([text, text, text], (word) => word.length === 1 || word.length === 4000)
    expect(snippet.length).toBeLessThanOrEqual(longestSnippet)
    expect(snippet).toBe(snippet.toWellFormed())
  })
})

it('wordsOf names each word once', () => {
  expect(wordsOf(['Kerja sama: satu, dua', 'dua-tiga'])).toEqual(['Kerja sama', 'satu', 'dua', 'tiga'])
})
