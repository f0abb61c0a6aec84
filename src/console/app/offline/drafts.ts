import { isUnsent, type Draft } from '../meetings/draft.ts'
import { database } from './database.ts'

/** Says to every tab of this browser that drafts have changed. */
const elsewhere = 'BroadcastChannel' in globalThis ? new BroadcastChannel('registry-drafts') : undefined
const here = new EventTarget()

function sayChanged(): void {
  here.dispatchEvent(new Event('changed'))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  elsewhere?.postMessage('changed')
}

export function onDraftsChanged(listener: () => void): () => void {
  here.addEventListener('changed', listener)
  elsewhere?.addEventListener('message', listener)
  return () => {
    here.removeEventListener('changed', listener)
    elsewhere?.removeEventListener('message', listener)
  }
}

export async function readDraft(id: string): Promise<Draft | undefined> {
  return (await database()).get('drafts', id)
}

/** The drafts of an account on this device, the one edited last first. */
export async function draftsOf(accountId: string): Promise<Draft[]> {
  const drafts = await (await database()).getAllFromIndex('drafts', 'accountId', accountId)
  return drafts.toSorted((a, b) => b.editedAt.localeCompare(a.editedAt))
}

export const unsentOf = async (accountId: string): Promise<number> =>
  (await draftsOf(accountId)).filter(isUnsent).length

export async function addDraft(draft: Draft): Promise<void> {
  await (await database()).put('drafts', draft)
  sayChanged()
  // Without it the browser may clear what is here when space is short.
  void navigator.storage?.persist?.()
}

/**
 * Changes a draft as it stands, in one transaction: what is typed and what was sent meanwhile do not overwrite one
 * another. Undefined where the draft is gone.
 */
export async function changeDraft(id: string, change: (draft: Draft) => Draft): Promise<Draft | undefined> {
  const { store, done } = (await database()).transaction('drafts', 'readwrite')
  const draft = await store.get(id)
  const changed = draft && change(draft)
  if (changed) await store.put(changed)
  await done
  if (changed) sayChanged()
  return changed
}

export async function removeDraft(id: string): Promise<void> {
  await (await database()).delete('drafts', id)
  sayChanged()
}
