/** The tables that a statement locks, beside those it makes. */
const locking = [
  /^(?:alter|drop) table (?:if exists )?(?:only )?"?(\w+)"?/i,
  /^create (?:unique )?index .*? on "?(\w+)"?/is,
  /^(?:create|alter|drop) (?:trigger|policy) .*? on "?(\w+)"?/is,
  /^update (?:only )?"?(\w+)"?/i,
  /^delete from (?:only )?"?(\w+)"?/i,
  /^insert into "?(\w+)"?/i,
  /^lock (?:table )?"?(\w+)"?/i,
  /^select registry_protect\('(\w+)'\)/i,
]
/** A foreign key locks the table that it names, too. */
const references = /\breferences (?:"?public"?\.)?"?(\w+)"?/gi
const made = /^create table (?:if not exists )?"?(\w+)"?/i

/** The tables that a migration locks, are not its own, and that no line `-- Locks: …` of it names. */
export function unstatedLocks(migration: string): string[] {
  const stated = [...migration.matchAll(/^-- Locks: (.+(?:\n-- {2,}.+)*)/gm)].flatMap(([, said]) =>
    said!.match(/\w+/g)!,
  )
  const statements = migration
    .split('--> statement-breakpoint')
    .map((each) => each.replaceAll(/^\s*--.*$/gm, '').trim())
  const own = statements.flatMap((each) => made.exec(each)?.[1] ?? [])
  const locked = statements.flatMap((each) => [
    ...locking.flatMap((form) => form.exec(each)?.[1] ?? []),
    ...(/^(?:alter|create) table/i.test(each)
      ? [...each.matchAll(references)].map(([, table]) => table!)
      : []),
  ])
  const known = new Set([...own, ...stated])
  return [...new Set(locked)].filter((table) => !known.has(table))
}
