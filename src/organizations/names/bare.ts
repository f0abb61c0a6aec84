/**
 * SQL: the bare words of a name, without legal form, trailing name of the province, punctuation, accents and capitals.
 */
export const bareName = (name: string): string => `registry_bare_name(${name})`

/** SQL: the bare words without spaces. "Go-Jek" and "Gojek" then are equal. */
export const lettersOf = (name: string): string => `replace(${bareName(name)}, ' ', '')`

/** SQL: every name of an organization, former names included. */
export const everyNameOf = (o: string): string =>
  `(${o}.aliases || registry_former_names(${o}.former_names) || ${o}.short_name || ${o}.legal_name)`

/**
 * SQL: whether a name may mean the organization. Uses only indexed columns that hold all its names, so it can match too
 * much. It matches a similar spelling, a common word, or the same letters.
 */
export const mayBeNamed = (o: string, name: string): string =>
  `(registry_fold(${name}) <% ${o}.search_text
    or ${o}.search @@ registry_rank_query(${name} || ' ' || ${lettersOf(name)}))`

/** SQL: whether all words of one name are in the other, or both have the same letters without spaces. */
export const sameWords = (a: string, b: string): string =>
  `(${bareName(a)} <> '' and ${bareName(b)} <> '' and (${wordsOf(a)} @> ${wordsOf(b)} or ${wordsOf(b)} @> ${wordsOf(a)}
    or ${lettersOf(a)} = ${lettersOf(b)}))`

const wordsOf = (name: string): string => `string_to_array(${bareName(name)}, ' ')`
