/**
 * A record counts Unicode code points; a browser's strings count UTF-16 units. This is the one place that converts.
 *
 * Gives a function from an offset in code points into `text` to the offset in UTF-16 units.
 */
export function toUtf16(text: string): (codePoint: number) => number {
  const astral: number[] = [] // offsets, in code points, of the characters that take two units
  let codePoint = 0
  for (let unit = 0; unit < text.length; unit++, codePoint++) {
    if (text.codePointAt(unit)! > 0xffff) {
      astral.push(codePoint)
      unit++
    }
  }
  if (!astral.length) return (offset) => offset
  return (offset) => offset + countBelow(astral, offset)
}

function countBelow(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
