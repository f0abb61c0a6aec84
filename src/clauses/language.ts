import type { DetailCode } from '../kernel/codes/codes.ts'
import type { FieldError, Text } from '../kernel/errors.ts'

/** What a clause can say of the record: `{purpose}` is filled in, or left as dots where the record does not say it. */
export const textVariables = [
  'title',
  'type',
  'purpose',
  'object',
  'scope',
  'stages',
  'location',
  'period',
  'noticeDays',
  'fundingAmount',
  'fundingNote',
  'sanctions',
  'disputeSettlement',
  'numberOfOriginals',
  // An article that names a party is written once for each of them.
  'party',
  // Dots, whatever the record says.
  'blank',
] as const
type TextVariable = (typeof textVariables)[number]

/** What becomes a list of its own below the paragraph that ends with it. */
const listVariables = ['addresses', 'rights', 'obligations'] as const
type ListVariable = (typeof listVariables)[number]

/** What is only asked: `{?dutyStamp}` keeps its paragraph where it holds, `{!dutyStamp}` where it does not. */
export const flagVariables = [
  'funding',
  'fundingApbd',
  'fundingCollaborator',
  'fundingShared',
  'fundingNone',
  'dutyStamp',
  'activities',
] as const
type FlagVariable = (typeof flagVariables)[number]

/** What a record says: each text, null where it does not say it; each list; and which flags hold. */
export interface Values {
  readonly texts: Readonly<Record<TextVariable, string | null>>
  readonly lists: Readonly<Record<ListVariable, readonly string[]>>
  readonly flags: Readonly<Record<FlagVariable, boolean>>
}

/** A paragraph as it is written for a record, with the items of the list that it ends with. */
export interface Paragraph {
  readonly text: string
  readonly items?: readonly string[]
}

/** What the templates of an article say. */
export interface ClauseText {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** `{name}`, `{?name}`, `{!name}`; a brace that is none of them is found too, so that it can be refused. */
const token = /\{([?!]?)([A-Za-z]+)\}|[{}]/g
/** The questions with which a paragraph begins, and the text behind them. */
const asking = /^((?:\{[?!][A-Za-z]+\})*)([\s\S]*)$/
const listAtEnd = new RegExp(`\\s*\\{(${listVariables.join('|')})\\}$`)
/** Variables that are told of one party. */
const ofParty = /\{[?!]?(?:party|rights|obligations)\}/

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name)

/** What is wrong with a text that is saved, at its pointers. A title takes no question and no list. */
export const faultsOf = ({ title, paragraphs }: ClauseText): FieldError[] => [
  ...faultsIn(title, '/title', false),
  ...paragraphs.flatMap((text, at) => faultsIn(text, `/paragraphs/${at}`, true)),
]

function faultsIn(text: string, pointer: string, isParagraph: boolean): FieldError[] {
  const [, questions = '', said = ''] = isParagraph ? asking.exec(text)! : ['', '', text]
  const body = isParagraph ? said.replace(listAtEnd, '') : said
  const fault = (code: DetailCode, message: Text): FieldError => ({ pointer, code, message })
  const unknown = (found: string) => fault('unknown_variable', unknownText(found))
  const misplaced = (found: string) => fault('misplaced_variable', misplacedText(found))
  return [
    ...[...questions.matchAll(token)]
      .filter(([, , name = '']) => !isOneOf(textVariables, name) && !isOneOf(flagVariables, name))
      .map(([found]) => unknown(found)),
    ...[...body.matchAll(token)].flatMap(([found, question, name = '']) => {
      if (!question && isOneOf(textVariables, name)) return []
      const isKnown = [...textVariables, ...listVariables, ...flagVariables].some((each) => each === name)
      return [isKnown ? misplaced(found) : unknown(found)]
    }),
    ...(body.trim() === '' ? [misplaced(text)] : []),
  ]
}

const unknownText = (found: string): Text => ({
  id: `"${found}" bukan variabel naskah. Yang ada: ${textVariables.join(', ')}; daftar: ${listVariables.join(', ')}; syarat: ${flagVariables.join(', ')}.`,
  en: `"${found}" is no variable. There are: ${textVariables.join(', ')}; lists: ${listVariables.join(', ')}; conditions: ${flagVariables.join(', ')}.`,
})
const misplacedText = (found: string): Text => ({
  id: `"${found}" tidak dapat berdiri di sini: syarat mengawali ayat, daftar mengakhirinya, dan di antaranya ada teks.`,
  en: `"${found}" cannot stand here: conditions begin a paragraph, a list ends it, and there is text between them.`,
})

/** Whether the article is written once for each party. */
export const isForEachParty = ({ title, paragraphs }: ClauseText): boolean =>
  [title, ...paragraphs].some((text) => ofParty.test(text))

/** The text with the variables filled in, once: what a record says is text, and is not looked at again. */
export const filledIn = (text: string, { texts }: Values, dots: string): string =>
  text.replaceAll(token, (found, _question, name) =>
    isOneOf(textVariables, String(name)) ? (texts[name as TextVariable] ?? dots) : found,
  )

/** The paragraphs whose questions hold for the record, filled in. */
export const paragraphsFor = (
  { paragraphs }: ClauseText,
  values: Values,
  dots: string,
): readonly Paragraph[] =>
  paragraphs.flatMap((text) => {
    const [, questions = '', said = ''] = asking.exec(text)!
    const holds = [...questions.matchAll(token)].every(
      ([, question, name = '']) => (question === '?') === isSaid(name, values),
    )
    if (!holds) return []
    const list = listAtEnd.exec(said)?.[1] as ListVariable | undefined
    if (!list) return [{ text: filledIn(said, values, dots) }]
    const items = values.lists[list]
    return [
      { text: filledIn(said.replace(listAtEnd, ''), values, dots), items: items.length > 0 ? items : [dots] },
    ]
  })

const isSaid = (name: string, { texts, flags }: Values): boolean =>
  isOneOf(flagVariables, name) ? flags[name] : (texts[name as TextVariable] ?? null) !== null
