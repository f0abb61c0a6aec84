import { ofOrganization, type Actor } from './actor.ts'

/** The service itself, where it does what no account asked for. It has no account, so it cannot write to the trail. */
export const serviceActor: Actor = {
  role: 'admin',
  accountId: null,
  accountName: null,
  ...ofOrganization(null),
}
