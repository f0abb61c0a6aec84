import type { Opening } from '../../organizations/lifecycle.ts'
import { plainWords } from '../cells/codes.ts'

/** An agency, or the province, by every name that it is called. */
export interface KnownAgency extends Opening {
  readonly id: string
  readonly isProvince: boolean
  readonly names: readonly string[]
  readonly succeededById: string | null
}

/** Whose an agreement is by what its list says: the importing agency's, signed by the province, or another's. */
export type AgencyStanding =
  | { readonly of: 'province' | 'left_out' }
  /** With the agency that is named, where one is: the importing one, or one whose place it took. */
  | { readonly of: 'own'; readonly agency?: KnownAgency }
  | { readonly of: 'other'; readonly agency: KnownAgency }
  | { readonly of: 'unknown' }

export const agencyAnswers = ['own', 'leave_out'] as const
/** That a name means the importing agency, or that what stands under it is left out. */
export type AgencyAnswer = (typeof agencyAnswers)[number]

const provinceWords = ['pemprov dki', 'pemprov dki jakarta', 'provinsi dki jakarta', 'gubernur dki jakarta']
/** Shorter names are in too many other words. */
const shortestMentioned = 6

/** Reads names of agencies, as the importing one does. */
export function agencyReader(
  ownId: string,
  agencies: readonly KnownAgency[],
  answers: Readonly<Record<string, AgencyAnswer>>,
) {
  const asked = new Map(Object.entries(answers).map(([name, answer]) => [plainWords(name), answer]))
  const byName = new Map<string, KnownAgency>()
  for (const agency of agencies) {
    for (const name of agency.names) byName.set(plainWords(name), agency)
    if (agency.isProvince) for (const name of provinceWords) byName.set(name, agency)
  }
  const standing = (agency: KnownAgency): AgencyStanding => {
    if (agency.id === ownId || agency.succeededById === ownId) return { of: 'own', agency }
    return agency.isProvince ? { of: 'province' } : { of: 'other', agency }
  }
  const answered = (words: string): AgencyStanding | undefined => {
    const answer = asked.get(words)
    return answer && { of: answer === 'own' ? 'own' : 'left_out' }
  }
  const mentionedIn = new Map<string, KnownAgency[]>()
  const mentioned = (words: string): KnownAgency[] => {
    const before = mentionedIn.get(words)
    if (before) return before
    const found = [...byName].filter(
      ([name]) => name.length >= shortestMentioned && ` ${words} `.includes(` ${name} `),
    )
    const agenciesAlone = found.filter(([, { isProvince }]) => !isProvince)
    const some = [...new Set((agenciesAlone.length > 0 ? agenciesAlone : found).map(([, agency]) => agency))]
    mentionedIn.set(words, some)
    return some
  }
  return {
    /** Whether a text is the name of an agency, and nothing else. */
    isName: (text: string): boolean => byName.get(plainWords(text))?.isProvince === false,
    /** Whose a cell says it is that is there to say it. */
    standingOf(text: string): AgencyStanding {
      const words = plainWords(text)
      const exact = byName.get(words)
      if (exact) return answered(words) ?? standing(exact)
      const some = mentioned(words)
      return answered(words) ?? (some.length === 1 ? standing(some[0]!) : { of: 'unknown' })
    },
    /** Whose a title, a sheet or a section is, where it names another agency; undefined where it names none. */
    standingIn(text: string): AgencyStanding | undefined {
      const words = plainWords(text)
      const others = mentioned(words).map(standing)
      if (others.length === 0 || others.some(({ of }) => of !== 'other')) return undefined
      return answered(words) ?? others[0]
    },
  }
}
export type AgencyReader = ReturnType<typeof agencyReader>
