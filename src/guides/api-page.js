// The page of the contract: Swagger UI, with what it lacks. Loaded after its bundle, which names SwaggerUIBundle.

/** Words of a filter in any order, in the address, the summary, the id or the name of the group. */
function opsFilter(groups, phrase) {
  const words = String(phrase).toLowerCase().split(/\s+/).filter(Boolean)
  const found = (text) => words.every((word) => text.toLowerCase().includes(word))
  return groups
    .map((group, name) =>
      group.update('operations', (operations) =>
        operations.filter((each) => {
          const { path, method } = each.toObject()
          const { summary, operationId } = each.get('operation').toObject()
          return found(`${name} ${method} ${path} ${summary} ${operationId}`)
        }),
      ),
    )
    .filter((group) => group.get('operations').size > 0)
}

/** What Swagger UI would send though nobody wrote it, examples and defaults of parameters, is only said. */
function sayDefaults(document) {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      for (const parameter of operation.parameters ?? []) {
        const { default: value, ...schema } = parameter.schema
        if (value === undefined) continue
        parameter.schema = schema
        parameter.description = `${parameter.description ?? ''} \`${value}\` where it is not sent.`.trim()
      }
    }
  }
  return document
}

/** As JSON, which it is: reading it as YAML took a second. */
const parseToJson =
  (_original, { specActions }) =>
  (text) =>
    specActions.updateJsonSpec(sayDefaults(JSON.parse(text)))

/**
 * What a place of the document holds, with what its references name: all of them lead into the document itself.
 * Swagger UI's own way reads the whole document first, for seconds.
 */
async function resolveSubtree(document, path) {
  const held = path.reduce((value, key) => value?.[key], document)
  return { spec: dereferenced(document, held, []), errors: [] }
}

function dereferenced(document, value, within) {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => dereferenced(document, each, within))
  const { $ref, ...beside } = value
  if (typeof $ref !== 'string') {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, dereferenced(document, each, within)]),
    )
  }
  if (within.includes($ref)) return beside
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((held, key) => held?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  return { ...dereferenced(document, target, [...within, $ref]), ...beside }
}

globalThis.SwaggerUIBundle({
  url: '/openapi.json',
  domNode: document.querySelector('#swagger-ui'),
  layout: 'BaseLayout',
  plugins: [
    globalThis.SwaggerUIBundle.plugins.DownloadUrl,
    () => ({ fn: { opsFilter, resolveSubtree }, statePlugins: { spec: { wrapActions: { parseToJson } } } }),
  ],
  deepLinking: true,
  displayOperationId: true,
  docExpansion: 'list',
  // Not one schema below the operations: each is shown where it is used.
  defaultModelsExpandDepth: -1,
  filter: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
})
