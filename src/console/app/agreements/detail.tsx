import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { Deliveries } from '../deliveries/deliveries.tsx'
import { Acts } from '../parts/act.tsx'
import { Loading, Notice } from '../parts/notices.tsx'
import { Unreadable } from '../parts/unreadable.tsx'
import { Link, useTitle } from '../router.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords, numberInWords } from '../texts/times.ts'
import { useActs } from './acts/use-acts.ts'
import { ChecklistPart } from './checklist.tsx'
import { Commitments } from './commitments.tsx'
import { Documents } from './documents.tsx'
import { Amendments } from './amend/amendments.tsx'
import { AddCommitment } from './edit/add-commitment.tsx'
import { ChooseClauses } from './edit/choose-clauses.tsx'
import { EditDraft } from './edit/edit-draft.tsx'
import { LineagePart } from './told/lineage.tsx'
import { State } from './list.tsx'
import { Parties } from './parties.tsx'
import { Mends, placeOfReason, Refused } from './refused.tsx'
import { Papers } from './papers.tsx'
import { SinceRound } from './told/since-round.tsx'
import { Stepper } from './stepper.tsx'
import { Comments } from './talk/comments.tsx'
import { Versions } from './told/versions.tsx'

/** One agreement: how it stands and whose turn it is first, then what it says, and what came of it. */
export function AgreementPage({ id }: { id: string }) {
  const { texts } = useLanguage()
  const cache = useQueryClient()
  useTitle(texts.agreements.one)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['agreement', id],
    queryFn: async () => {
      const { data: agreement, response } = await api.GET('/v1/agreements/{id}', { params: { path: { id } } })
      return { agreement: agreement as Agreement, etag: response.headers.get('etag')! }
    },
  })
  if (isPending) return <Loading />
  if (error) return <Unreadable error={error} retry={() => void refetch()} />
  const { agreement, etag } = data
  const readAgain = () => {
    void cache.invalidateQueries({ queryKey: ['agreement', id] })
    void cache.invalidateQueries({ queryKey: ['agreements'] })
    void cache.invalidateQueries({ queryKey: ['tasks'] })
  }
  return <Record agreement={agreement} etag={etag} onDone={readAgain} />
}

function Record({ agreement, etag, onDone }: { agreement: Agreement; etag: string; onDone: () => void }) {
  const { id, allowedActions } = agreement
  const acts = useActs(agreement, etag)
  const [refused, setRefused] = useState<unknown>()
  const mayEdit = allowedActions.includes('patch')
  return (
    <Refused value={refused}>
      <article>
        <Head agreement={agreement} />
        <Stepper agreement={agreement} />
        <Acts
          place={`agreement:${id}`}
          acts={acts}
          allowed={allowedActions}
          onDone={onDone}
          onRefused={setRefused}
          placeOf={placeOfReason}
        />
        <SinceRound agreement={agreement} />
        <Content agreement={agreement} />
        {mayEdit && <EditDraft agreement={agreement} etag={etag} onDone={onDone} />}
        {mayEdit && <ChooseClauses id={id} etag={etag} onDone={onDone} />}
        <Amendments agreement={agreement} onDone={onDone} />
        <Comments agreement={agreement} />
        <Parties agreement={agreement} etag={etag} onDone={onDone} />
        <ChecklistPart agreement={agreement} onDone={onDone} />
        <Commitments id={id} add={mayEdit && <AddCommitment agreement={agreement} onDone={onDone} />} />
        <Deliveries agreementId={id} />
        <Documents id={id} mayBeSigned={allowedActions.includes('sign')} />
        <Papers id={id} number={agreement.registrationNumber} />
        <Versions id={id} />
        <LineagePart id={id} />
      </article>
    </Refused>
  )
}

function Head({ agreement }: { agreement: Agreement }) {
  const { texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const { statusReason, warnings = [], parentId, originCaseId } = agreement
  return (
    <>
      <p className="lead">
        {agreement.label ?? label('agreementType', agreement.type)} · {agreement.registrationNumber}
      </p>
      <h1>{agreement.title}</h1>
      <p>
        <State agreement={agreement} />
      </p>
      {statusReason && (
        <Notice>
          <strong>{t.reason}</strong> {statusReason}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice>
          <strong>{t.warnings}</strong>
          <ul>
            {warnings.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="row">
        {parentId && <Link href={`/agreements/${parentId}`}>{t.parent}</Link>}
        {agreement.renewsId && <Link href={`/agreements/${agreement.renewsId}`}>{t.renews}</Link>}
        {agreement.renewedById && <Link href={`/agreements/${agreement.renewedById}`}>{t.renewedBy}</Link>}
        {originCaseId && <Link href={`/cases/${originCaseId}`}>{t.originCase}</Link>}
      </p>
    </>
  )
}

function Content({ agreement }: { agreement: Agreement }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const { effectiveFrom, effectiveUntil, term, stages, object, scope, purpose, funding } = agreement
  const day = (each: string) => dayInWords(each, language, false)
  const facts: [string, string | null | undefined][] = [
    [
      t.period,
      effectiveFrom &&
        `${day(effectiveFrom)} – ${effectiveUntil ? day(effectiveUntil) : label('agreementTerm', term)}`,
    ],
    [t.signedOn, agreement.signedOn && day(agreement.signedOn)],
    [t.leadAgency, agreement.leadAgency.nameAsSigned ?? agreement.leadAgency.shortName],
    [t.stages, stages.map((each) => `${each} ${label('stage', each)}`).join(', ')],
    [t.object, object],
    [t.purpose, purpose],
    [t.scope, scope],
    [
      t.funding,
      funding &&
        [
          label('fundingSource', funding.source),
          funding.amount !== null &&
            funding.amount !== undefined &&
            `Rp${numberInWords(funding.amount, language)}`,
        ]
          .filter(Boolean)
          .join(', '),
    ],
  ]
  return (
    <section aria-labelledby="content-of">
      <h2 id="content-of">{t.content}</h2>
      <Mends at="content-of" />
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
