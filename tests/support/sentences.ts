import { expect } from 'vitest'

/** How the validator would say it itself, which no reader should ever see. */
const validators =
  /\b(?:Invalid (?:input|string|option|UUID|email|URL|ISO)|expected|received|Too (?:big|small):|Unrecognized key|Input tidak valid|diharapkan|diterima (?:string|angka)|NaN|undefined|nonoptional|ZodError|regex|pattern|format tidak valid|bigint|>=|<=)\b/i

/** A sentence that tells somebody who fills in a form what is wrong and what to do. */
export function expectForPeople(message: string): void {
  expect(message).toMatch(/^\S.*[.?]$/s)
  // What was sent is quoted, or looked for by an address that is told, and may be anything.
  const own = message.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '').replaceAll(/\?q=\S*/g, '')
  expect(own).not.toMatch(validators)
  expect(message.length).toBeLessThanOrEqual(1000)
}
