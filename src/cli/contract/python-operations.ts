import type { OpenAPIV3_1 } from 'openapi-types'

/** The operations of the contract as a table for Python: method, and address. */
export function pythonOperations(contract: string): string {
  const { paths } = JSON.parse(contract) as OpenAPIV3_1.Document
  const lines = Object.entries(paths!).flatMap(([path, methods]) =>
    Object.entries(methods!).map(([method, operation]) => {
      const { operationId } = operation as OpenAPIV3_1.OperationObject
      return `    "${operationId}": ("${method.toUpperCase()}", "${path}"),\n`
    }),
  )
  return `# Made from openapi/openapi.json by npm run contract:write.\n"""Each operation of the contract: its method and address."""\n\nOPERATIONS = {\n${lines.join('')}}\n`
}
