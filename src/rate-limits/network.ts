/**
 * Whom an address is counted as: an IPv4 address by itself, an IPv6 address by its network of 64 bits, since whoever
 * has one has all of it.
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
