import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { Link } from '../router.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, timeInWords } from '../texts/times.ts'
import { addressOf, type Asked } from './trail-query.ts'
import { useTrailTexts } from './trail-texts.ts'
import { useTrailWords } from './use-trail-words.ts'

/** One event: who did what and when, what changed in it, and the ways to all of the record and all of the person. */
export function Event({ event, asked }: { event: Schemas['AuditEvent']; asked: Asked }) {
  const { language } = useLanguage()
  const t = useTrailTexts()
  const label = useLabel()
  const told = useTrailWords()
  const { at, accountId, accountName, role, organization, recordId, changes } = event
  const who = accountName ?? t.service
  const place = placeOf(event)
  return (
    <>
      <strong>
        {who} {told(event)}
      </strong>
      <span>
        <time dateTime={at}>
          {dayInWords(at, language, false)} {timeInWords(at, language)}
        </time>
        {role && ` · ${label('accountRole', role)}`}
        {organization && ` · ${organization.shortName}`}
      </span>
      <details>
        <summary>{t.details}</summary>
        {changes.length > 0 && (
          <table className="grid as-cards">
            <thead>
              <tr>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td data-label={`${t.before}: `}>{shown(before)}</td>
                  <td data-label={`${t.after}: `}>{shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <dl className="facts">
          {event.clientAddress && (
            <>
              <dt>{t.address}</dt>
              <dd>{event.clientAddress}</dd>
            </>
          )}
          {event.operationId && (
            <>
              <dt>{t.operation}</dt>
              <dd>{event.operationId}</dd>
            </>
          )}
          <dt>{t.request}</dt>
          <dd>{event.requestId}</dd>
        </dl>
      </details>
      <span className="row">
        {place && <Link href={place}>{t.open}</Link>}
        {recordId && recordId !== asked.record && (
          <Link href={addressOf({ ...asked, record: recordId, person: '' })}>{t.byRecord}</Link>
        )}
        {accountId && accountId !== asked.person && (
          <Link href={addressOf({ ...asked, person: accountId, record: '' })}>{t.byPerson}</Link>
        )}
      </span>
    </>
  )
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

/** Where the record stands in the page. */
function placeOf({ resourceType, resourceId }: Schemas['AuditEvent']): string | undefined {
  if (resourceId === null) return undefined
  if (resourceType === 'agreement') return `/agreements/${resourceId}`
  if (resourceType === 'case') return `/cases/${resourceId}`
  if (resourceType === 'meeting') return `/meetings/${resourceId}`
  return resourceType === 'user' ? `/manage/users/${resourceId}` : undefined
}
