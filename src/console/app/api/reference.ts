import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readOrKept } from '../offline/kept.ts'
import { useLanguage } from '../texts/language.tsx'
import { api } from './client.ts'
import type { Reference } from './types.ts'

/** Every code with its official label; kept for times without a network. */
function useReference(): Reference | undefined {
  const { data } = useQuery({
    queryKey: ['reference'],
    staleTime: Infinity,
    queryFn: () => readOrKept('reference', async () => (await api.GET('/v1/reference')).data as Reference),
  })
  return data
}

/** The label of a code of a list; the code itself where the list does not know it (yet). */
export function useLabel(): (list: string, code: string) => string {
  const reference = useReference()
  const { language } = useLanguage()
  return useCallback(
    (list, code) =>
      reference?.codes[list]?.find((each) => each.code === code)?.label[language] ??
      code.replaceAll('_', ' '),
    [reference, language],
  )
}

/** A list of codes with their labels, in its own order. */
export function useCodes(list: string): { code: string; label: string }[] {
  const reference = useReference()
  const { language } = useLanguage()
  return (reference?.codes[list] ?? []).map(({ code, label }) => ({ code, label: label[language] }))
}

/** The 44 kecamatan, by area. */
export function useKecamatan(): { code: string; label: string }[] {
  return (useReference()?.kecamatan ?? []).map(({ name, regency }) => ({
    code: name,
    label: `${name}, ${regency}`,
  }))
}
