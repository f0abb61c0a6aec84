/** The refresh token of a page without HTTPS: in the memory of its tab, gone with a reload. */
let refreshToken: string | undefined

export const tabSession = {
  held: () => refreshToken,
  keep(token: string | undefined): void {
    if (token !== undefined) refreshToken = token
  },
  forget(): void {
    refreshToken = undefined
  },
}
