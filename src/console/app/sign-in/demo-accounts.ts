import type { Role } from '../api/types.ts'

/** The people of the demo, whom the server names in its page; none outside demo mode. */
export function demoAccounts(): { name: string; role: Role }[] {
  const told = document.querySelector<HTMLMetaElement>('meta[name="demo-accounts"]')?.content
  return told === undefined ? [] : JSON.parse(told)
}
