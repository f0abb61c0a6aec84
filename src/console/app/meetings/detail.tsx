import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Case, Meeting } from '../api/types.ts'
import { addDraft, readDraft } from '../offline/drafts.ts'
import { newId } from '../offline/ids.ts'
import { Loading } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { go, Link, useTitle } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, numberInWords, timeInWords } from '../texts/times.ts'
import { knownCase } from './form/case-choice.tsx'
import { formOf } from './minutes.ts'

/** The minutes as the registry holds them. */
export function MeetingPage({ id }: { id: string }) {
  const { texts } = useLanguage()
  useTitle(texts.meetings.minutes)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['meetings', id],
    queryFn: async () => {
      const { data: meeting, response } = await api.GET('/v1/meetings/{id}', { params: { path: { id } } })
      const held = meeting as Meeting
      const { data: of } = await api.GET('/v1/cases/{id}', { params: { path: { id: held.caseId } } })
      return { meeting: held, etag: response.headers.get('etag')!, of: knownCase(of as Case) }
    },
  })
  if (isPending) return <Loading />
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  return <Minutes {...data} />
}

function Minutes({
  meeting,
  etag,
  of,
}: {
  meeting: Meeting
  etag: string
  of: ReturnType<typeof knownCase>
}) {
  const { language, texts } = useLanguage()
  const t = texts.meetings
  const label = useLabel()
  const me = useMe()
  const parties = [...of.agencies, ...of.collaborators]
  const nameOf = (id: string | null, recorded: string | null) =>
    recorded ?? parties.find((each) => each.id === id)?.shortName ?? ''
  /** On this device, from what the registry holds; what is here already is not overwritten. */
  const goOn = async () => {
    if (!(await readDraft(meeting.id))) {
      const form = formOf(meeting)
      await addDraft({
        format: 1,
        id: meeting.id,
        accountId: me.id,
        membershipId: me.membershipId ?? undefined,
        editedAt: new Date().toISOString(),
        case: of,
        form,
        state: 'sent',
        finalize: false,
        finalizeKey: newId(),
        base: { etag, form },
        attempt: null,
        caseSent: true,
        sentAt: meeting.updatedAt,
        refusal: null,
        theirs: null,
      })
    }
    go(`/meetings/draft/${meeting.id}`)
  }
  return (
    <article>
      <p className="lead">{of.title}</p>
      <h1>{meeting.agenda}</h1>
      <p>
        <span className={meeting.status === 'draft' ? 'tag warn' : 'tag'}>
          {label('meetingStatus', meeting.status)}
        </span>{' '}
        {label('meetingKind', meeting.kind)} · {label('meetingMode', meeting.mode)}
      </p>
      {meeting.allowedActions.includes('patch') && (
        <button type="button" className="button primary" onClick={() => void goOn()}>
          {t.goOn}
        </button>
      )}
      {meeting.statusReason && <p className="notice">{meeting.statusReason}</p>}
      <dl className="facts">
        <dt>{t.form.when}</dt>
        <dd>
          {dayInWords(meeting.startsAt, language)}, {timeInWords(meeting.startsAt, language)}–
          {timeInWords(meeting.endsAt, language)}
        </dd>
        {meeting.venue && (
          <>
            <dt>{t.form.venue}</dt>
            <dd>{meeting.venue}</dd>
          </>
        )}
      </dl>
      <List title={t.form.people} lines={meeting.participants}>
        {({ name, title, organizationId, nameAsRecorded, organizationName }) =>
          [name, title, organizationName ?? nameOf(organizationId, nameAsRecorded)].filter(Boolean).join(', ')
        }
      </List>
      <List title={t.form.items} lines={meeting.items}>
        {({ type, side, stage, description, quantity, unit, agreed, organizationId, nameAsRecorded }) => (
          <>
            <strong>
              {t.form.itemKinds[`${side}_${type}`]}
              {nameOf(organizationId, nameAsRecorded) && ` (${nameOf(organizationId, nameAsRecorded)})`}
            </strong>{' '}
            {stage && <span className="tag">{stage}</span>} {description}
            {quantity !== null && `: ${numberInWords(quantity, language)} ${unit ?? ''}`}
            {agreed && <span className="tag">{t.form.agreedTag}</span>}
          </>
        )}
      </List>
      <List title={t.form.obstacles} lines={meeting.obstacles}>
        {({ category, description, blocking, status }) => (
          <>
            {description}{' '}
            <span className={blocking && status === 'open' ? 'tag warn' : 'tag'}>
              {label('obstacleCategory', category)} · {label('obstacleStatus', status)}
              {blocking && ` · ${t.form.blockingTag}`}
            </span>
          </>
        )}
      </List>
      <List title={t.form.decisions} lines={meeting.decisions.map((text, at) => ({ id: String(at), text }))}>
        {({ text }) => text}
      </List>
      <List title={t.form.actions} lines={meeting.actionItems}>
        {({ description, ownerOrganizationId, ownerNameAsRecorded, dueOn }) => (
          <>
            {description}{' '}
            <span className="hint">
              {nameOf(ownerOrganizationId, ownerNameAsRecorded)}
              {dueOn && ` · ${dayInWords(dueOn, language)}`}
            </span>
          </>
        )}
      </List>
      <List
        title={t.form.scores}
        lines={Object.entries(meeting.processScores ?? {}).map(([id, { score }]) => ({ id, score }))}
      >
        {({ id, score }) => `${label('processIndicator', id)}: ${score} / 5`}
      </List>
      <Link href="/meetings" className="button">
        {t.title}
      </Link>
    </article>
  )
}

function List<T extends { readonly id: string }>({
  title,
  lines,
  children,
}: {
  title: string
  lines: readonly T[]
  children: (line: T) => React.ReactNode
}) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.id}>{children(line)}</li>
        ))}
      </ul>
    </section>
  )
}
