declare module '*.css'

/** What browsers with Trusted Types offer; the DOM types do not know it yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): URL }
  }
}
