import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import { StartupError } from '../kernel/startup-error.ts'

/** A clock that goes on from this day, at the present time of day. It goes forward only: what is recorded lies behind it. */
export function movedClock(today: Day, realClock: Clock): Clock {
  const ahead = Date.parse(today) - Date.parse(jakartaDay(realClock()))
  if (ahead < 0)
    throw new StartupError(`DEMO_TODAY is ${today}, which is over: the clock of a demo goes forward only`)
  return () => new Date(realClock().getTime() + ahead)
}
