import { describe, expect, it } from 'vitest'
import { ofOrganization, roles, type Actor, type Role } from '../../../src/kernel/actor.ts'
import {
  commentAccess,
  commentVisibility,
  defaultAudience,
  mayComment,
  mayResolve,
} from '../../../src/agreements/comments/policy.ts'

const actorOf = (role: Role, organizationId: string | null = 'mine'): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
  ...(organizationId === 'mine' && {
    actsFor: ['mine', 'succeeded'],
    readsFor: ['mine', 'succeeded', 'branch'],
  }),
})
const writers = ['admin', 'officer', 'reviewer', 'partner']

describe('mayComment', () => {
  const everyCase = roles.flatMap((role) =>
    ['mine', 'succeeded', 'branch', 'theirs'].map((of) => ({ role, of })),
  )
  it.each(everyCase)('$role, on an agreement of $of', ({ role, of }) => {
    const isOwn = of === 'mine' || of === 'succeeded'
    expect(mayComment(actorOf(role), { organizationIds: [of, 'another'] })).toBe(
      role === 'admin' || role === 'reviewer' || ((role === 'officer' || role === 'partner') && isOwn),
    )
  })
})

describe('mayResolve', () => {
  const everyCase = roles.flatMap((role) =>
    ['mine', 'succeeded', 'branch', 'theirs', null].flatMap((organizationId) =>
      ['me', 'another'].flatMap((authorId) =>
        [false, true].map((isOrphaned) => ({ role, organizationId, authorId, isOrphaned })),
      ),
    ),
  )
  it.each(everyCase)(
    '$role, of $organizationId by $authorId, nobody left: $isOrphaned',
    ({ role, ...comment }) => {
      const { organizationId, authorId, isOrphaned } = comment
      const asked =
        organizationId === null
          ? authorId === 'me'
          : organizationId === 'mine' || organizationId === 'succeeded'
      expect(mayResolve(actorOf(role), comment)).toBe(
        writers.includes(role) && (asked || (role === 'admin' && isOrphaned)),
      )
    },
  )
})

it('is for the region alone unless a partner writes it', () => {
  for (const role of roles) expect(defaultAudience({ role })).toBe(role === 'partner' ? 'parties' : 'region')
})

it('is read by the region, by partners where it is for the parties, and by nobody else', () => {
  expect(commentVisibility).toEqual({
    admin: 'all',
    officer: 'all',
    reviewer: 'all',
    auditor: 'all',
    partner: ['text_seen', 'while_party', 'for_parties'],
    integrator: 'none',
    public: 'none',
  })
  expect(commentAccess).toEqual({
    readComments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
    writeComments: writers,
  })
})
