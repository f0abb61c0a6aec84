import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'

// The package adds functions to arrays and texts that `for … in` meets. Other tests share the process, and what reads PDFs
// refuses to load then.
for (const shared of [Array.prototype, String.prototype])
  for (const name of Object.keys(shared)) Object.defineProperty(shared, name, { enumerable: false })

export { generateDrizzleJson, generateMigration }
