import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../src/http/problems/problem.ts'

describe('languageOf', () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['id', 'id'],
    ['en', 'en'],
    ['EN', 'en'],
    ['en-US', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-GB,en;q=0.9,id;q=0.8', 'en'],
    ['id;q=0.4, en;q=0.8', 'en'],
    ['en;q=0.4, id;q=0.8', 'id'],
    ['en;q=0.5, id;q=0.5', 'en'],
    ['id;q=0.5, en;q=0.5', 'id'],
    ['fr, en;q=0.3', 'en'],
    ['fr, de', 'id'],
    ['*', 'id'],
    ['en;q=0', 'id'],
    ['en;q=0.000, id;q=0.1', 'id'],
    ['en ; q=0.9', 'en'],
    ['english', 'id'],
    ['en;q=much', 'id'],
    ['en-US;q=0.3, id-ID;q=0.8', 'id'],
    ['*;q=0.1, en', 'en'],
    [';;;,,,q=', 'id'],
    [`${'fr,'.repeat(100)}en`, 'id'],
  ])('%s → %s', (header, language) => expect(languageOf(header)).toBe(language))
})
