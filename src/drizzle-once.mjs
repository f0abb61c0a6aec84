// Must be imported before anything that imports Drizzle. Drizzle's package.json lists each of its files (179 kB).
// Node parses this list again for every ES module that is imported from Drizzle, which takes most of the time and
// memory of a start. Drizzle also ships as CommonJS; loaded that way, the list is parsed only once.
import module from 'node:module'

const isDrizzle = /^drizzle-orm(?:\/|$)/

module.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier, isDrizzle.test(specifier) ? { ...context, conditions: ['node', 'require'] } : context),
})
