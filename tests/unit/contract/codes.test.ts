import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { detailCodes, fieldCodeList, reasonCodeList } from '../../../src/kernel/codes/codes.ts'
import { importCodes } from '../../../src/kernel/codes/import-codes.ts'
import { inputCodes } from '../../../src/kernel/codes/input-codes.ts'
import { reasonCodes } from '../../../src/kernel/codes/reason-codes.ts'
import { recordCodes } from '../../../src/kernel/codes/record-codes.ts'
import { document } from '../../support/contract.ts'

const root = path.join(import.meta.dirname, '../../..')
const source = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.startsWith('src/kernel/codes/') && !file.startsWith('src/console/'))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n')

/** Codes that are put together where they are given. */
const composed = new Set([
  'unknown_amendment',
  'unknown_collaborator',
  'unknown_commitment',
  'unknown_party',
  'unknown_provision',
  'unknown_version',
])

describe('the codes inside problems', () => {
  it('are closed lists in the contract, which every answer of every test is held to', () => {
    const { schemas } = document.components as unknown as Record<string, Record<string, { enum?: string[] }>>
    expect(schemas!['FieldCode']!.enum).toEqual([...fieldCodeList])
    expect(schemas!['ReasonCode']!.enum).toEqual([...reasonCodeList])
    for (const list of [fieldCodeList, reasonCodeList]) expect(new Set(list).size).toBe(list.length)
  })

  it('have one advice each, in one of the lists', () => {
    const lists = [importCodes, inputCodes, reasonCodes, recordCodes].map((list) => Object.keys(list))
    expect(lists.flat().toSorted()).toEqual(Object.keys(detailCodes).toSorted())
  })

  it('are each given somewhere, and each of them told', () => {
    expect(new Set([...fieldCodeList, ...reasonCodeList])).toEqual(new Set(Object.keys(detailCodes)))
    const unused = Object.keys(detailCodes).filter(
      (code) => !composed.has(code) && !source.includes(`'${code}'`),
    )
    expect(unused).toEqual([])
  })
})

describe('the codes of an operation', () => {
  const codesOf = (path: string, method: string) => document.paths[path]![method]!['x-codes']!

  it('are those that its code names, and no others', () => {
    const signing = codesOf('/v1/agreements/{id}/sign', 'post')
    expect(signing.reasons).toEqual(expect.arrayContaining(['no_signatory', 'no_signed_document']))
    expect(signing.problems['409']).toEqual(expect.arrayContaining(['guard_not_met', 'invalid_transition']))
    const opening = codesOf('/v1/cases', 'post')
    expect(opening.reasons).not.toContain('no_signatory')
    expect(opening.errors).toEqual(expect.arrayContaining(['merged_collaborator', 'id_taken', 'too_big']))
    expect(codesOf('/v1/cases', 'get').problems['403']).not.toContain('self_approval')
    // In a process of its own, and composed: `unknown_…`.
    expect(codesOf('/v1/imports', 'post').errors).toEqual(
      expect.arrayContaining(['no_table', 'damaged_file']),
    )
    expect(codesOf('/v1/agreements/{id}/correct', 'post').errors).toContain('unknown_provision')
  })

  it('are there for each of its problems', () => {
    const silent = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap((each) => Object.entries(each['x-codes']?.problems ?? {}))
      .filter(([, codes]) => codes.length === 0)
    expect(silent).toEqual([])
  })
})
