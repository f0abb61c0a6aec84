import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { aReason, type Act } from '../../parts/act.tsx'
import { bodyOf, type FormField, type Said } from '../../parts/form/fields.ts'
import { go } from '../../router.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useActTexts } from './act-texts.ts'
import { plainActs } from './plain-acts.ts'

/** What can be done with an agreement as a whole, by the names of its `allowedActions`. */
export function useActs({ id, allowedActions: allowed }: Agreement, etag: string): readonly Act[] {
  const { acts } = useTexts()
  const t = useActTexts()
  const terms = useCodes('agreementTerm')
  const grounds = useCodes('terminationGround')
  const bases = useCodes('confirmationBasis')
  const agencies = useChoices(allowed.includes('transfer'), 'agencies', readAgencies)
  const parents = useChoices(allowed.includes('move_parent'), `parents ${id}`, () => readParents(id))
  const wantsFiles = allowed.includes('confirm') || allowed.includes('correct')
  const files = useChoices(wantsFiles, `files ${id}`, () => readFiles(id))
  const params = { path: { id }, header: { 'If-Match': etag } }
  const reason = aReason(acts)
  const withForm = <Body>(action: string, text: string, asks: readonly FormField[], send: Send<Body>) => ({
    action,
    text,
    asks,
    run: (said: Said) => send(bodyOf(said, asks) as Body),
  })
  const day = (name: string, label: string, required = true): FormField => ({
    name,
    label,
    kind: 'day',
    required,
  })
  const choice = (name: string, label: string, choices: FormField['choices'], required = true) =>
    ({ name, label, kind: 'choice', choices: choices ?? [], required }) as const
  return [
    ...plainActs(id, etag, acts, t),
    {
      ...withForm<Schemas['Renewal']>(
        'renew',
        t.renew,
        [
          day('effectiveFrom', t.from),
          choice('term', t.term, terms, false),
          day('effectiveUntil', t.until, false),
        ],
        async (body) => {
          const { data } = await api.POST('/v1/agreements/{id}/renew', { params, body })
          go(`/agreements/${data!.id}`)
        },
      ),
      lead: t.renewLead,
    },
    withForm<Schemas['Suspension']>(
      'suspend',
      t.suspend,
      [...reason, day('suspendedOn', t.suspendedOn, false)],
      (body) => api.POST('/v1/agreements/{id}/suspend', { params, body }),
    ),
    withForm<Schemas['NewConfirmation']>(
      'confirm',
      t.confirm,
      [
        choice('against', t.against, bases),
        { name: 'place', label: t.place },
        choice('documentId', t.scan, files, false),
      ],
      (body) => api.POST('/v1/agreements/{id}/confirm', { params, body }),
    ),
    withForm<Schemas['ParentMove']>(
      'move_parent',
      t.moveParent,
      [choice('parentId', t.parent, parents), ...reason],
      (body) => api.POST('/v1/agreements/{id}/move-parent', { params, body }),
    ),
    withForm<Schemas['AgreementTransfer']>(
      'transfer',
      t.transfer,
      [
        choice('toAgencyId', t.agency, agencies),
        day('from', t.from),
        { name: 'legalBasis', label: t.legalBasis, required: true },
        ...reason,
      ],
      (body) => api.POST('/v1/agreements/{id}/transfer', { params, body }),
    ),
    {
      ...withForm<Correction>(
        'correct',
        t.correct,
        [
          { name: 'title', label: t.title },
          day('effectiveFrom', t.from, false),
          day('effectiveUntil', t.until, false),
          choice('documentId', t.paper, files),
          ...reason,
        ],
        ({ reason: why, documentId, ...changes }) =>
          api.POST('/v1/agreements/{id}/correct', { params, body: { reason: why, documentId, changes } }),
      ),
      lead: t.correctLead,
    },
    {
      ...withForm<Schemas['Termination']>(
        'terminate',
        t.terminate,
        [choice('ground', t.ground, grounds), ...reason, day('terminatedOn', t.terminatedOn)],
        (body) => api.POST('/v1/agreements/{id}/terminate', { params, body }),
      ),
      tone: 'bad',
      lead: t.terminateLead,
    },
  ]
}

type Send<Body> = (body: Body) => Promise<unknown>
type Correction = Pick<Schemas['NewCorrection'], 'reason' | 'documentId'> &
  Pick<Schemas['CorrectionChanges'], 'title' | 'effectiveFrom' | 'effectiveUntil'>

type Choices = readonly { code: string; label: string }[]

/** What can be chosen; asked for where the form is offered alone. */
function useChoices(enabled: boolean, what: string, read: () => Promise<Choices>): Choices {
  return useQuery({ queryKey: ['choices', what], enabled, queryFn: read }).data ?? []
}

async function readAgencies(): Promise<Choices> {
  const query = { limit: 200, status: ['active' as const] }
  const { data } = await api.GET('/v1/agencies', { params: { query } })
  return data!.data.map(({ id, shortName }) => ({ code: id, label: shortName }))
}

async function readParents(movableTo: string): Promise<Choices> {
  const { data } = await api.GET('/v1/agreements', { params: { query: { movableTo, limit: 100 } } })
  return data!.data.map(({ id, registrationNumber, title }) => ({
    code: id,
    label: `${registrationNumber} ${title}`,
  }))
}

async function readFiles(agreementId: string): Promise<Choices> {
  const { data } = await api.GET('/v1/documents', { params: { query: { agreementId, limit: 100 } } })
  return data!.data.map(({ id, fileName }) => ({ code: id, label: fileName }))
}
