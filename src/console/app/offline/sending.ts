import { api, ProblemError } from '../api/client.ts'
import type { Meeting } from '../api/types.ts'
import type { Draft } from '../meetings/draft.ts'
import { bodyOf, changesOf, formOf, holds, type MinutesForm } from '../meetings/minutes.ts'
import { changeDraft, readDraft } from './drafts.ts'

/** The registry holds what neither this device sent nor it knows of. */
export class SomebodyElse extends Error {
  readonly theirs: { etag: string; form: MinutesForm }
  constructor(theirs: { etag: string; form: MinutesForm }) {
    super('somebody else changed these minutes')
    this.theirs = theirs
  }
}

const asMember = ({ membershipId }: Draft) =>
  membershipId === undefined ? {} : { 'Registry-Membership': membershipId }

/** Registers the collaborator and opens the case of a draft, where they are new; each has its own id, so again is once. */
export async function sendCase(id: string): Promise<void> {
  const draft = await changeDraft(id, (each) => ({ ...each, caseSent: true }))
  if (!draft?.case || draft.case.known) return
  const { newCollaborator, title, stages, collaborators, agencies } = draft.case
  const header = asMember(draft)
  if (newCollaborator) await api.POST('/v1/collaborators', { params: { header }, body: newCollaborator })
  const body = {
    id: draft.case.id,
    title: title.trim(),
    stages: [...stages],
    collaboratorIds: collaborators.map((each) => each.id),
  }
  await api.POST('/v1/cases', { params: { header }, body })
  await changeDraft(id, (each) => ({
    ...each,
    case: { known: true, id: body.id, title: body.title, agencies, collaborators },
  }))
}

/** Sends the minutes: made once under their own id, then changed where the registry holds what this device knows of. */
export async function sendMinutes(id: string): Promise<void> {
  const draft = await readDraft(id)
  if (!draft?.case) return
  if (draft.base === null) await create(draft)
  const made = await readDraft(id)
  if (made) await change(made)
}

/** What was sent first is sent again as it is: with another body the same id would be refused. */
async function create(draft: Draft): Promise<void> {
  const form = draft.attempt ?? draft.form
  await changeDraft(draft.id, (each) => ({ ...each, attempt: form }))
  const body = { id: draft.id, ...bodyOf(form) }
  const { data, response } = await api.POST('/v1/cases/{id}/meetings', {
    params: { path: { id: draft.case!.id }, header: asMember(draft) },
    body,
  })
  const etag = etagOf(response)
  // Made by an earlier try, and changed by somebody since.
  if (!holds(bodyOf(form), data)) throw new SomebodyElse({ etag, form: formOf(data as Meeting) })
  await changeDraft(draft.id, (each) => ({ ...each, base: { etag, form }, attempt: null }))
}

async function change(draft: Draft): Promise<void> {
  const { etag, form: base } = draft.base!
  const form = draft.attempt ?? draft.form
  const body = changesOf(base, form)
  if (Object.keys(body).length > 0) {
    await changeDraft(draft.id, (each) => ({ ...each, attempt: form }))
    const answer = await patch(draft, etag, body)
    await changeDraft(draft.id, (each) => ({ ...each, base: { etag: answer, form }, attempt: null }))
  } else await changeDraft(draft.id, (each) => ({ ...each, base: { etag, form }, attempt: null }))
  // What was on its way before is there now; what was typed since follows.
  const after = await readDraft(draft.id)
  if (draft.attempt !== null && after) await change(after)
}

/** The ETag after the change; also where it had been made before and the answer was lost. */
async function patch(draft: Draft, etag: string, body: ReturnType<typeof changesOf>): Promise<string> {
  const path = { id: draft.id }
  try {
    const { response } = await api.PATCH('/v1/meetings/{id}', {
      params: { path, header: { ...asMember(draft), 'If-Match': etag } },
      body,
    })
    return etagOf(response)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'stale_version') throw error
    const { data, response } = await api.GET('/v1/meetings/{id}', {
      params: { path, header: asMember(draft) },
    })
    const now = etagOf(response)
    if (draft.attempt === null || !holds(body, data))
      throw new SomebodyElse({ etag: now, form: formOf(data as Meeting) })
    return now
  }
}

/** Finalizes the minutes; done already is done. */
export async function sendFinal(draft: Draft): Promise<void> {
  const path = { id: draft.id }
  const header = { ...asMember(draft), 'If-Match': draft.base!.etag, 'Idempotency-Key': draft.finalizeKey }
  try {
    await api.POST('/v1/meetings/{id}/finalize', { params: { path, header } })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { data, response } = await api.GET('/v1/meetings/{id}', {
      params: { path, header: asMember(draft) },
    })
    const held = data as Meeting
    if (held.status === 'finalized') return
    if (error.problem.code === 'stale_version')
      throw new SomebodyElse({ etag: etagOf(response), form: formOf(held) })
    throw error
  }
}

const etagOf = (response: Response): string => response.headers.get('etag')!
