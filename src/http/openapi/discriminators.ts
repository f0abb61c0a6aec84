import { componentOf, type Document, type Schema, type Schemas } from './types.ts'

/** Names the field that tells the records of a union apart, for tools that generate classes from the contract. */
export function withDiscriminators(document: Document): Document {
  const schemas = document.components!.schemas as Schemas
  for (const union of Object.values(schemas)) {
    const records = ((union.oneOf ?? []) as Schema[]).map(componentOf)
    const [first] = records
    if (first === undefined || records.includes(undefined)) continue
    const valueOf = (record: string, field: string) => (schemas[record]!.properties?.[field] as Schema)?.const
    const fields = Object.keys(schemas[first]!.properties ?? {})
    const propertyName = fields.find((field) =>
      records.every((record) => valueOf(record!, field) !== undefined),
    )
    if (propertyName === undefined) continue
    const mapping = records.map((record) => [
      valueOf(record!, propertyName),
      `#/components/schemas/${record}`,
    ])
    union.discriminator = { propertyName, mapping: Object.fromEntries(mapping) }
  }
  return document
}
