import { expect, it } from 'vitest'
import { document } from '../../support/contract.ts'

interface Union {
  oneOf?: object[]
  anyOf?: { type?: string }[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
}

it('every union of records says by which field they are told apart', () => {
  const schemas = Object.entries(document.components['schemas'] as unknown as Record<string, Union>)
  const unions = schemas.filter(([, { oneOf, anyOf }]) => {
    const alternatives = (oneOf ?? anyOf ?? []) as { type?: string }[]
    return alternatives.filter((each) => each.type !== 'null').length > 1
  })
  expect(unions.map(([name]) => name)).toContain('TokenRequest')
  for (const [name, { oneOf, discriminator }] of unions)
    expect(Object.keys(discriminator?.mapping ?? {}), name).toHaveLength(oneOf!.length)
})
