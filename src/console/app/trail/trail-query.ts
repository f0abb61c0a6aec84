import type { paths } from '../../../../openapi/client/types.ts'

type Query = NonNullable<paths['/v1/audit-events']['get']['parameters']['query']>

/** What is asked of the trail, all of it in the address of the page. */
export interface Asked {
  readonly from: string
  readonly until: string
  readonly show: string
  readonly record: string
  readonly person: string
}

export const askedIn = ({ searchParams }: URL): Asked => {
  const of = (name: string) => searchParams.get(name) ?? ''
  return {
    from: of('from'),
    until: of('until'),
    show: of('show'),
    record: of('record'),
    person: of('person'),
  }
}

export const addressOf = (asked: Asked): string => {
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return `/trail${search && `?${search}`}`
}

/** Days are those of Jakarta, both inclusive. */
export function queryOf({ from, until, show, record, person }: Asked): Query {
  return {
    ...(from && { 'at[gte]': startOf(from) }),
    ...(until && { 'at[lt]': startOf(dayAfter(until)) }),
    ...(show === 'reads' && { action: ['read' as const] }),
    ...(record && { recordId: record }),
    ...(person && { accountId: person }),
  }
}

const startOf = (day: string) => `${day}T00:00:00+07:00`

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
