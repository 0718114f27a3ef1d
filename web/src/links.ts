/** An address from a report is shown as a link only if it leads to the web: never `javascript:` or `data:`. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address) return null
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}
