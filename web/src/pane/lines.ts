/** Cuts the text of a report into lines, and each line into pieces that are marked alike. */
import type { Dossier, Passage } from '../model'
import { knownSpans } from '../model'
import { toUtf16 } from '../offsets'
import type { Article, Span } from '../record'

export interface Piece {
  text: string
  /** The words that are being shown. */
  now: boolean
  /** Further words of the same entry in this report, and the speaker and cue of the words that are being shown. */
  also: '' | 'also' | 'speaker' | 'cue'
  /** Another quotation of the record that stands here. */
  other: string | null
}
export interface Line {
  pieces: Piece[]
  headline: boolean
  /** Why the line is not part of the report itself; null if it is. */
  aside: string | null
  /** True if there is text of the report between this line and the one before that the page does not have. */
  gap: boolean
  marked: boolean
}

interface Mark { start: number; end: number; as: 'now' | 'also' | 'speaker' | 'cue' | 'other'; id?: string }

export function linesOf(dossier: Dossier, article: Article, passages: Passage[], shown: Passage | undefined): Line[] {
  const marks = marksFor(dossier, article.id, passages, shown)
  if (article.text != null) return cut(article.text, 0, marks, article)
  // Without the text, the passages of one paragraph stand in one line, dots between them.
  const lines: Line[] = []
  let before = -1
  for (const block of knownBlocks(dossier, article.id)) {
    const [first, ...others] = cut(block.text, block.start, marks, article)
    if (!first) continue
    const paragraph = (article.body ?? []).findIndex(([start, end]) => start <= block.start && block.start < end)
    const last = lines.at(-1)
    if (last && paragraph >= 0 && paragraph === before) {
      last.pieces.push({ text: ' … ', now: false, also: '', other: null }, ...first.pieces)
      last.marked ||= first.marked
    } else lines.push({ ...first, gap: paragraph < 0 || paragraph > before + 1 })
    lines.push(...others)
    before = others.length ? -1 : paragraph
  }
  return lines
}

function marksFor(dossier: Dossier, article: string, passages: Passage[], shown: Passage | undefined): Mark[] {
  const as = (kind: Mark['as'], spans: (Span | null | undefined)[], id?: string): Mark[] =>
    spans.flatMap((span) => (span?.article === article ? [{ start: span.start, end: span.end, as: kind, id }] : []))
  return [
    ...as('now', shown?.spans ?? []),
    ...as('speaker', [shown?.speaker]),
    ...as('cue', [shown?.cue]),
    ...passages.flatMap((passage) => (passage === shown ? [] : as('also', passage.spans))),
    ...[...dossier.quotations.values()].flatMap((one) => as('other', one.content, one.id)),
  ]
}

/** Without the text: the passages that the record quotes, those that overlap made one. */
function knownBlocks(dossier: Dossier, article: string): { text: string; start: number }[] {
  const blocks: { letters: string[]; start: number }[] = []
  for (const span of knownSpans(dossier, article)) {
    const letters = [...span.exact]
    const last = blocks.at(-1)
    if (last && span.start <= last.start + last.letters.length) last.letters.push(...letters.slice(last.start + last.letters.length - span.start))
    else blocks.push({ letters, start: span.start })
  }
  return blocks.map(({ letters, start }) => ({ text: letters.join(''), start }))
}

/** `start` is the offset of `text` in the report, in code points; from here on everything is in UTF-16 units of `text`. */
function cut(text: string, start: number, marks: Mark[], article: Article): Line[] {
  const unit = toUtf16(text)
  const inUnits = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: unit(Math.max(0, one.start - start)), end: unit(Math.max(0, one.end - start)) })
  const placed = marks.map(inUnits).filter((mark) => mark.end > mark.start && mark.start < text.length)
  const asides = (article.boilerplate ?? []).map(inUnits)
  const lines: Line[] = []
  for (const found of text.matchAll(/[^\n]+/g)) {
    if (!found[0].trim()) continue
    const [from, to] = [found.index, found.index + found[0].length]
    const here = placed.filter((mark) => mark.start < to && mark.end > from)
    const aside = asides.find((one) => one.start <= from + leading(found[0]) && one.end >= to - trailing(found[0]))
    lines.push({ pieces: piecesOf(text, from, to, here), headline: !aside && found[0].trim() === article.title?.trim(), aside: aside?.reason ?? null, gap: false, marked: here.some((mark) => mark.as === 'now') })
  }
  return lines
}

const leading = (line: string) => line.length - line.trimStart().length
const trailing = (line: string) => line.length - line.trimEnd().length

function piecesOf(text: string, from: number, to: number, marks: Mark[]): Piece[] {
  const edges = [...new Set([from, to, ...marks.flatMap((mark) => [mark.start, mark.end])])].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const inside = marks.filter((mark) => mark.start <= edges[i]! && mark.end >= edges[i + 1]!)
    const has = (as: Mark['as']) => inside.some((mark) => mark.as === as)
    const now = has('now')
    pieces.push({
      text: text.slice(edges[i], edges[i + 1]),
      now,
      also: has('speaker') ? 'speaker' : has('cue') ? 'cue' : has('also') && !now ? 'also' : '',
      other: now || has('also') || !text.slice(edges[i], edges[i + 1]).trim() ? null : (inside.find((mark) => mark.as === 'other')?.id ?? null),
    })
  }
  return pieces
}
