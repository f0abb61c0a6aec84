/**
 * The subject that an address is counted for. An IPv4 address counts alone. An IPv6 address counts with its /64
 * network, because one client usually has all addresses of it.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [left = '', right] = address.split('%')[0]!.split('::')
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head!.length - tail!.length }, () => '0')
  const groups = right === undefined ? head! : [...head!, ...zeros, ...tail!]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
