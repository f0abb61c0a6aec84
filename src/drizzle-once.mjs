// Imported before anything that imports Drizzle. Its package.json names each of its files (179 kB), and Node parses
// it again for every one of the modules imported from it: most of the time, and of the memory, of a start. Required as
// CommonJS, which Drizzle ships too, it is parsed once.
import module from 'node:module'

const isDrizzle = /^drizzle-orm(?:\/|$)/

module.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier, isDrizzle.test(specifier) ? { ...context, conditions: ['node', 'require'] } : context),
})
