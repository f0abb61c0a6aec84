import type { ImportAnswers } from './answers.ts'

/** A place in one file, which is another column in the next: `C` or `2021!C`. */
const isColumn = (name: string): boolean => /^(?:.*!)?[A-Z]{1,3}$/.test(name)

/**
 * The answers that hold for the next file of an office too: headings, not columns; names, of which those registered under
 * another name are known by that from now on. How Excel stored the days is a matter of each file.
 */
export function answersToKeep(answers: ImportAnswers): ImportAnswers {
  const { mapping = {}, newPartners = {}, partners = {}, storedDates: _storedDates, ...others } = answers
  const headings = Object.entries(mapping).filter(([name]) => !isColumn(name))
  const registered = Object.entries(newPartners).flatMap(([name, { legalName }]) =>
    legalName === undefined || legalName === name ? [] : [[name, legalName] as const],
  )
  return {
    ...others,
    ...(headings.length > 0 && { mapping: Object.fromEntries(headings) }),
    ...((registered.length > 0 || Object.keys(partners).length > 0) && {
      partners: { ...Object.fromEntries(registered), ...partners },
    }),
  }
}

/** The answers that are given now, and for what they leave open those of the last list. */
export function withKept(given: ImportAnswers, kept: ImportAnswers): ImportAnswers {
  const merged = { ...kept, ...given }
  const both = <Name extends 'mapping' | 'defaults' | 'partners' | 'agencies' | 'statuses'>(name: Name) =>
    kept[name] && given[name] ? { [name]: { ...kept[name], ...given[name] } } : {}
  return {
    ...merged,
    ...both('mapping'),
    ...both('defaults'),
    ...both('partners'),
    ...both('agencies'),
    ...both('statuses'),
  }
}
