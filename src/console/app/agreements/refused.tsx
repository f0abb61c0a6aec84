import { createContext, use } from 'react'
import { ProblemError } from '../api/client.ts'
import { Notice } from '../parts/notices.tsx'
import { useRecordTexts } from './record-texts.ts'

/** What the registry last refused, for the parts of the page where it is mended. */
export const Refused = createContext<unknown>(undefined)

/** The part of the page that mends each reason. */
const places: Readonly<Record<string, Place>> = {
  no_period: 'content-of',
  no_stage: 'content-of',
  no_agency_party: 'parties',
  no_collaborator_party: 'parties',
  too_few_parties: 'parties',
  no_authority: 'parties',
  no_document_number: 'parties',
  no_signatory: 'parties',
  not_signed_by_party: 'parties',
  signed_in_future: 'parties',
  checklist_item_open: 'checklist',
  no_power_of_attorney: 'checklist',
  no_dprd_approval: 'files',
  no_signed_document: 'files',
  no_termination_document: 'files',
}
type Place = 'content-of' | 'parties' | 'checklist' | 'files'

/** The reasons of a refusal that are mended here. */
export function Mends({ at }: { at: Place }) {
  const failure = use(Refused)
  const t = useRecordTexts()
  const reasons = failure instanceof ProblemError ? (failure.problem.reasons ?? []) : []
  const here = reasons.filter(({ code }) => places[code] === at)
  if (here.length === 0) return null
  return (
    <Notice>
      <strong>{t.stillMissing}</strong>
      <ul>
        {here.map(({ code, message }) => (
          <li key={code + message}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** The way from a reason to the part of the page that mends it. */
export const placeOfReason = (code: string): string | undefined =>
  places[code] === undefined ? undefined : `#${places[code]}`
