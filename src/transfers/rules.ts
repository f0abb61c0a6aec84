import type { Day } from '../kernel/days.ts'
import type { FieldError } from '../kernel/errors.ts'

/** What is asked: the agency that is to lead, and the first day on which it does. */
interface Asked {
  readonly toAgencyId: string
  readonly from: Day
}

/** The agency that leads now, and the day since which it does where another one led before. */
interface Led {
  readonly leadAgencyId: string
  readonly ledFrom: Day | null
}

/** The errors in giving a record to another agency: none to its present lead, none for a day to come or of an earlier lead. */
export function transferErrors({ toAgencyId, from }: Asked, led: Led, today: Day): FieldError[] {
  return [
    ...(toAgencyId === led.leadAgencyId ? [leadsAlready] : []),
    ...(from > today ? [dayToCome] : []),
    ...(led.ledFrom !== null && from < led.ledFrom ? [ledByAnother] : []),
  ]
}

const leadsAlready: FieldError = {
  pointer: '/toAgencyId',
  code: 'leads_already',
  message: {
    id: 'Perangkat daerah ini sudah memimpinnya.',
    en: 'This agency leads it already.',
  },
}
const dayToCome: FieldError = {
  pointer: '/from',
  code: 'day_to_come',
  message: {
    id: 'Pemindahan dicatat mulai harinya; hari ini paling lambat.',
    en: 'A transfer is recorded from its day on; today at the latest.',
  },
}
const ledByAnother: FieldError = {
  pointer: '/from',
  code: 'led_by_another',
  message: {
    id: 'Pada hari itu perangkat daerah lain masih memimpinnya; pilih hari pemindahan terakhir atau sesudahnya.',
    en: 'Another agency still led it on that day; give the day of the latest transfer or a later one.',
  },
}
