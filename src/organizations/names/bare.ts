/** SQL of a name in its bare words: without legal form, the name of the province behind it, signs, accents and capitals. */
export const bareName = (name: string): string => `registry_bare_name(${name})`

/** SQL of the same without blanks: what "Go-Jek" and "Gojek" share. */
export const lettersOf = (name: string): string => `replace(${bareName(name)}, ' ', '')`

/** SQL of every name of an organization, those that it had before too. */
export const everyNameOf = (o: string): string =>
  `(${o}.aliases || registry_former_names(${o}.former_names) || ${o}.short_name || ${o}.legal_name)`

/**
 * SQL of whether an organization may be meant by a name, as the indexes of all its names in one can tell: it is spelled
 * like one of them, or shares a word with them, or its letters.
 */
export const mayBeNamed = (o: string, name: string): string =>
  `(registry_fold(${name}) <% ${o}.search_text
    or ${o}.search @@ registry_rank_query(${name} || ' ' || ${lettersOf(name)}))`

/** SQL: all words of one name are in the other, or both have the same letters when blanks are left out. */
export const sameWords = (a: string, b: string): string =>
  `(${bareName(a)} <> '' and ${bareName(b)} <> '' and (${wordsOf(a)} @> ${wordsOf(b)} or ${wordsOf(b)} @> ${wordsOf(a)}
    or ${lettersOf(a)} = ${lettersOf(b)}))`

const wordsOf = (name: string): string => `string_to_array(${bareName(name)}, ' ')`
