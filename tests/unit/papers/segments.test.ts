import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Revision, Run } from '../../../src/papers/compare/file/text.ts'
import { recordWords, segments, sidesOf } from '../../../src/papers/compare/segments.ts'

const by = (author: string, kind: Revision['kind']): Revision => ({ kind, moved: false, author, at: null })
const plain = (text: string): Run => ({ text, revision: null })
const came = (text: string, author = 'Sari'): Run => ({ text, revision: by(author, 'inserted') })
const went = (text: string, author = 'Sari'): Run => ({ text, revision: by(author, 'deleted') })

/** What is not the same, each with whose change it is. */
const told = (record: string, ...runs: Run[]): string[] =>
  segments(recordWords(record), sidesOf(runs))
    .filter(({ kind }) => kind !== 'same')
    .map((each) => `${each.kind === 'added' ? '+' : '-'}${each.text}${each.by ? ` ${each.by.author}` : ''}`)

describe('what a file says otherwise, word by word', () => {
  const table: [string, string, Run[], string[]][] = [
    [
      'a word within another',
      'tahun 2026.',
      [plain('tahun 202'), went('6'), came('7'), plain('.')],
      ['-2026 Sari', '+2027 Sari'],
    ],
    [
      'two words of one',
      'kerjasama ini',
      [plain('kerja'), came(' '), plain('sama ini')],
      ['-kerjasama Sari', '+kerja sama Sari'],
    ],
    [
      'one word of two',
      'kerja sama ini',
      [plain('kerja'), went(' ', 'Budi'), plain('sama ini')],
      ['-kerja sama Budi', '+kerjasama Budi'],
    ],
    ['a sign', 'Denda, lalu henti', [plain('Denda lalu henti')], ['-,']],
    [
      'an amount',
      'Rp 250.000.000',
      [plain('Rp 25'), came('5'), went('0'), plain('.000.000')],
      ['-250.000.000 Sari', '+255.000.000 Sari'],
    ],
    [
      'untracked beside tracked',
      'satu dua tiga',
      [plain('satu lima '), went('tiga'), came('enam')],
      ['-dua', '-tiga Sari', '+lima', '+enam Sari'],
    ],
    ['what came and went again', 'satu dua', [plain('satu '), went('x y '), plain('dua')], []],
    ['what the record lacks was written back', 'satu dua', [plain('satu '), came('dua')], []],
    ['typographic signs', `"ya" - it's 5`, [plain('“ya” – it’s\u00a05')], []],
    ['a label', '(2)\tIsi', [plain('2. Isi')], []],
    ['a line that was filled in', 'Nomor: ……………', [plain('Nomor: 12/PKS')], ['-……………', '+12/PKS']],
    ['a line of another length', 'Nomor: ……………', [plain('Nomor: ........')], []],
    ['all of it', 'satu dua', [], ['-satu dua']],
  ]
  it.each(table)('%s', (_what, record, runs, expected) => {
    expect(told(record, ...runs)).toEqual(expected)
  })

  it('finds exactly the edits that were made, tracked or not, however runs are cut', () => {
    const edit = fc.constantFrom('keep', 'delete', 'insert', 'replace', 'drop', 'add')
    const author = fc.constantFrom('Sari', 'Budi')
    const steps = fc.array(fc.record({ edit, author, cut: fc.integer({ min: 0, max: 5 }) }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(steps, (all) => {
        const record: string[] = []
        const runs: Run[] = []
        const expected: string[] = []
        for (const [at, { edit: what, author: who, cut }] of all.entries()) {
          const [old, fresh] = [`lama${at}`, `baru${at}`]
          if (what !== 'insert' && what !== 'add') record.push(old)
          const gone = what === 'delete' || what === 'replace'
          if (what === 'keep') runs.push(plain(old.slice(0, cut)), plain(`${old.slice(cut)} `))
          if (gone) runs.push(went(old.slice(0, cut), who), went(`${old.slice(cut)} `, who))
          if (what === 'insert' || what === 'replace')
            runs.push(came(fresh.slice(0, cut), who), came(`${fresh.slice(cut)} `, who))
          if (what === 'add') runs.push(plain(`${fresh} `))
          if (gone) expected.push(`-${old} ${who}`)
          if (what === 'drop') expected.push(`-${old}`)
          if (what === 'insert' || what === 'replace') expected.push(`+${fresh} ${who}`)
          if (what === 'add') expected.push(`+${fresh}`)
        }
        // Each word by itself, whatever stands beside it.
        const found = segments(recordWords(record.join(' ')), sidesOf(runs))
          .filter(({ kind }) => kind !== 'same')
          .flatMap((each) =>
            each.text
              .split(' ')
              .map(
                (text) => `${each.kind === 'added' ? '+' : '-'}${text}${each.by ? ` ${each.by.author}` : ''}`,
              ),
          )
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})
