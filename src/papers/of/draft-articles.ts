import { applies } from '../../clauses/applies.ts'
import {
  filledIn,
  isForEachParty,
  paragraphsFor,
  type Paragraph,
  type Values,
} from '../../clauses/language.ts'
import type { Clause } from '../../clauses/queries.ts'
import type { Block } from '../model/paper.ts'
import { clauseFactsOf, clauseValuesOf, dots } from './clause-values.ts'
import type { DraftRead } from './draft-read.ts'

/** An article (Pasal) without its number: what it is about, and its paragraphs (ayat). */
interface Article {
  readonly clause: Clause
  readonly about: string
  readonly paragraphs: readonly Paragraph[]
}

/** The articles of the agreement, in order: of each clause that it has, for each party where the clause names one. */
export function articlesOf(read: DraftRead): Article[] {
  const facts = clauseFactsOf(read)
  return read.clauses
    .filter((clause) => applies(clause, facts))
    .flatMap((clause) => {
      const written = (values: Values): Article => ({
        clause,
        about: filledIn(clause.title, values, dots),
        paragraphs: paragraphsFor(clause, values, dots),
      })
      return isForEachParty(clause)
        ? read.agreement.parties.map((party) => written(clauseValuesOf(read, party)))
        : [written(clauseValuesOf(read))]
    })
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

/** The articles with their numbers; each has a mark, and so has each of its paragraphs. */
export const articleBlocks = (read: DraftRead): Block[] =>
  articlesOf(read).flatMap((article, at) => blocksOf(article, at + 1))

function blocksOf({ about, paragraphs }: Article, number: number): Block[] {
  const mark = `p_${number}`
  const heading: Block = { kind: 'heading', text: `Pasal ${number}\n${about}`, centered: true, mark }
  return [heading, ...paragraphBlocks(paragraphs, mark)]
}

/** A single paragraph has no number. */
function paragraphBlocks(paragraphs: readonly Paragraph[], mark: string): Block[] {
  const texts = paragraphs.map(({ text }) => text)
  if (paragraphs.every(({ items }) => items === undefined))
    return texts.length === 1
      ? [{ kind: 'paragraph', text: texts[0]! }]
      : [{ kind: 'list', style: 'paragraphs', items: texts, mark }]
  return paragraphs.flatMap(({ text, items }, at): Block[] => [
    { kind: 'paragraph', text: paragraphs.length > 1 ? `(${at + 1}) ${text}` : text },
    ...(items ? [{ kind: 'list', style: 'letters', items, mark: `${mark}_${at + 1}` } as const] : []),
  ])
}
