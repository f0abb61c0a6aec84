import { expectStatus, today, walk } from '../../support/agreements.ts'
import { demoActor } from '../../../src/demo/accounts.ts'
import type { AccountName, TestApp } from '../../support/app.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- records of any kind, as they are answered
type Answered = any

const may = (record: Answered, action: string): boolean => record.allowedActions.includes(action)

/** Which organization an account of the tests acts for, and in which role. */
const actorOf = (account: AccountName) => {
  const { role, organizationId, accountId } = demoActor(account)
  return { role, organizationId, accountId }
}

/** It is the turn of whoever carries a record of the own agency; of every officer of it where nobody does. */
const isCarried = ({ organizationId, accountId }: ReturnType<typeof actorOf>, record: Answered): boolean => {
  const carriers: string[] = record.responsibleAccountIds ?? []
  return record.leadAgency?.id === organizationId && (carriers.length === 0 || carriers.includes(accountId!))
}

const isIncomplete = (party: Answered): boolean =>
  [
    party.documentNumber,
    party.signatoryName,
    party.signatoryTitle,
    party.authorityBasis,
    party.signedOn,
  ].includes(null)
const owners: Record<string, string> = { officer: 'agency', reviewer: 'reviewer', partner: 'collaborator' }

/** What is the turn of an account, asked of each record that it sees: what it may do, and whose it is. */
export async function turnsByRules(t: TestApp, account: AccountName): Promise<string[]> {
  const actor = actorOf(account)
  const client = t.as(account)
  const turns: string[] = []
  const add = (kind: string, path: string, whether: boolean) => whether && turns.push(`${kind} ${path}`)

  for (const { id } of await walk(t, account, '/v1/agreements?limit=200')) {
    const url = `/v1/agreements/${id}`
    const record = expectStatus(await client.get(url), 200).body
    const own = actor.role === 'officer' && isCarried(actor, record)
    const { blocking, items } = ['draft', 'in_review', 'awaiting_dprd', 'ready_to_sign'].includes(
      record.status,
    )
      ? expectStatus(await client.get(`${url}/checklist`), 200).body
      : { blocking: [], items: [] }
    add('submit_agreement', `${url}/submit`, own && may(record, 'submit'))
    add('approve_agreement', `${url}/approve`, may(record, 'approve') && blocking.length === 0)
    add('note_dprd_answer', `${url}/dprd-answered`, own && may(record, 'dprd_answered'))
    for (const item of items) {
      const isMine = actor.role === 'officer' ? own : actor.role === 'partner' || record.status !== 'draft'
      const isOwner = owners[actor.role] === item.owner && may(record, 'patch_checklist')
      add(
        'decide_checklist_item',
        `${url}/checklist/${item.code}`,
        isMine && isOwner && blocking.includes(item.code),
      )
    }
    const isReady = record.status === 'ready_to_sign'
    for (const party of record.parties) {
      const isRow =
        party.organization.id === actor.organizationId && record.leadAgency.id !== actor.organizationId
      const isMine = may(record, 'patch_party') && actor.role !== 'admin' && (isRow || own)
      add('fill_in_party', `${url}/parties/${party.id}`, isReady && isMine && isIncomplete(party))
    }
    const isComplete = record.parties.every(
      (party: Answered) => !isIncomplete(party) && party.signedOn <= today,
    )
    const renewed = record.renewsId && (await client.get(`/v1/agreements/${record.renewsId}`)).body
    const isSignable = isComplete && blocking.length === 0 && renewed?.status !== 'suspended'
    add('sign_agreement', `${url}/sign`, own && may(record, 'sign') && isSignable)
    add('confirm_agreement', `${url}/confirm`, may(record, 'confirm'))
    const isEnding = record.validity === 'expiring' && record.renewedById === null
    add('decide_on_end', `${url}/renew`, own && may(record, 'renew') && isEnding)
  }
  for (const { id } of await walk(t, account, '/v1/activities?limit=200')) {
    const url = `/v1/activities/${id}`
    const record = expectStatus(await client.get(url), 200).body
    add('submit_activity', `${url}/submit`, may(record, 'submit'))
    add('verify_activity', `${url}/verify`, may(record, 'verify'))
  }
  for (const met of await walk(t, account, '/v1/meetings?limit=200')) {
    const found = (await client.get(`/v1/cases/${met.caseId}`)).body
    const isOther = found.leadAgency?.id !== actor.organizationId
    add(
      'finalize_meeting',
      `/v1/meetings/${met.id}/finalize`,
      may(met, 'finalize') && (isOther || isCarried(actor, found)),
    )
  }
  for (const item of await walk(t, account, '/v1/action-items?limit=200')) {
    const isMine = item.ownerOrganization.id === actor.organizationId && item.status === 'open'
    const { status } = (await client.get(`/v1/meetings/${item.meetingId}`)).body
    add(
      'do_action_item',
      `/v1/action-items/${item.id}/done`,
      isMine && may(item, 'done') && status === 'finalized',
    )
  }
  if (actor.role === 'partner') return turns
  for (const obstacle of await walk(t, account, '/v1/obstacles?limit=200')) {
    const found = (await client.get(`/v1/cases/${obstacle.caseId}`)).body
    add(
      'resolve_obstacle',
      `/v1/obstacles/${obstacle.id}/resolve`,
      may(obstacle, 'resolve') && isCarried(actor, found),
    )
  }
  return turns
}
