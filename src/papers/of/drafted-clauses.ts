import { applies } from '../../clauses/applies.ts'
import type { DraftedClauses } from '../clauses/schemas.ts'
import { clauseFactsOf } from './clause-values.ts'
import { articlesOf } from './draft-articles.ts'
import type { DraftRead } from './draft-read.ts'

/** The clauses that a draft could have, each in its version, with the articles that it has of them. */
export function draftedClauses(read: DraftRead): DraftedClauses['data'] {
  const facts = clauseFactsOf(read)
  const articles = articlesOf(read).map((article, at) => ({ ...article, number: at + 1 }))
  return read.clauses.map((clause) => ({
    templateId: clause.templateId,
    code: clause.code,
    version: clause.number,
    versionInForce: clause.numberInForce,
    condition: clause.condition,
    applies: applies(clause, facts),
    articles: articles
      .filter((article) => article.clause === clause)
      .map(({ number, about, paragraphs }) => ({
        number,
        title: about,
        paragraphs: paragraphs.map(({ text, items = [] }) => ({ text, items: [...items] })),
      })),
  }))
}
