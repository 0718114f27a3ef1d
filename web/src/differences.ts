/** Which words of two renderings differ: a longest common subsequence over words, case and punctuation apart. */

export interface Piece { text: string; changed: boolean }

/** Above this many comparisons (passages of some 1,500 words each) nothing is marked: it would stop the page. */
const MOST_COMPARISONS = 2_000_000

/** Below this share of common words two renderings are too far apart for marks to help: nearly all would be marked. */
const LEAST_COMMON = 0.34

/** `left` and `right` cut into pieces, the words that the other one lacks marked as changed. */
export function wordDifferences(left: string, right: string): [Piece[], Piece[]] {
  const a = words(left)
  const b = words(right)
  const plain: [Piece[], Piece[]] = [[{ text: left, changed: false }], [{ text: right, changed: false }]]
  if (a.length * b.length > MOST_COMPARISONS) return plain
  const [keptLeft, keptRight, common] = commonWords(a, b)
  if (common < LEAST_COMMON * Math.min(a.length, b.length)) return plain
  return [pieces(left, a, keptLeft), pieces(right, b, keptRight)]
}

interface Word { start: number; end: number; plain: string }

function words(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    plain: found[0].toLowerCase().replaceAll('’', "'"),
  }))
}

function commonWords(a: Word[], b: Word[]): [boolean[], boolean[], number] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i]!.plain === b[j]!.plain
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const keptLeft = a.map(() => false)
  const keptRight = b.map(() => false)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.plain === b[j]!.plain) keptLeft[i++] = keptRight[j++] = true
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return [keptLeft, keptRight, longest[0]!]
}

/** Neighbouring words that are both changed make one piece, so that the space between them is marked too. */
function pieces(text: string, found: Word[], kept: boolean[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (let i = 0; i < found.length; i++) {
    if (kept[i]) continue
    let last = i
    while (last + 1 < found.length && !kept[last + 1]) last++
    if (found[i]!.start > at) out.push({ text: text.slice(at, found[i]!.start), changed: false })
    out.push({ text: text.slice(found[i]!.start, found[last]!.end), changed: true })
    at = found[last]!.end
    i = last
  }
  if (at < text.length) out.push({ text: text.slice(at), changed: false })
  return out
}
