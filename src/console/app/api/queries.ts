import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './client.ts'

/** What was read stays shown while it is read again. A refusal is no reason to ask again; a lost network is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof ProblemError) && count < 1,
    },
  },
})
