import type { FastifyRequest } from 'fastify'

/** What absolute addresses of the interface begin with: PUBLIC_URL, or else the host that was asked. */
export const baseOf = ({ server, protocol, host }: FastifyRequest): string =>
  server.publicUrl || `${protocol}://${host}`
