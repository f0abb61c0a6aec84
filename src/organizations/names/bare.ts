/** Legal forms that names are written with or without. */
const legalForms = ['pt', 'cv', 'ud', 'fa', 'tbk', 'persero', 'perseroda', 'perum', 'perumda'].join('|')

/** SQL of a name in its bare words: without legal form, signs, accents and capitals. */
export const bareName = (name: string): string =>
  `btrim(regexp_replace(regexp_replace(regexp_replace(registry_fold(${name}), '[^a-z0-9]+', ' ', 'g'),
    '(^| )(${legalForms})(?= |$)', ' ', 'g'), ' +', ' ', 'g'))`
