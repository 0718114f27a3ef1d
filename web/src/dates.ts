/** Dates of the record (ISO 8601 at their precision, or TIMEX3) in the words of a newsroom. */
import type { When } from './record'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const PARTS: Record<string, string> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' }
const SEASONS: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' }
const HALVES: Record<string, string> = { H1: 'first half', H2: 'second half' }
const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second' }

/** `2022-02-07T12:33` as "7 February 2022, 12:33"; what is not understood is given as it is. */
export function dateInWords(value: string | null | undefined): string {
  if (!value) return ''
  let found: RegExpMatchArray | null
  if ((found = value.match(/^(\d{4})-(\d\d)-(\d\d)(?:T?(.+))?$/))) {
    return `${+found[3]!} ${MONTHS[+found[2]! - 1] ?? found[2]} ${found[1]}${partOfDay(found[4])}`
  }
  if ((found = value.match(/^(\d{4})-(\d\d)$/))) return `${MONTHS[+found[2]! - 1] ?? found[2]} ${found[1]}`
  if ((found = value.match(/^(\d{4})-W(\d\d)(-WE)?$/))) {
    return `${found[3] ? 'weekend of the week' : 'week'} of ${mondayOf(+found[1]!, +found[2]!)}`
  }
  if ((found = value.match(/^(\d{4})-Q([1-4])$/))) return `quarter ${found[2]} of ${found[1]}`
  if ((found = value.match(/^(\d{4})-H([12])$/))) return `${HALVES[`H${found[2]}`]} of ${found[1]}`
  if ((found = value.match(/^(\d{4})-(SP|SU|FA|AU|WI)$/))) return `${SEASONS[found[2]!]} ${found[1]}`
  if (/^\d{3}$/.test(value)) return `the ${value}0s`
  if ((found = value.match(/^PT?(\d+(?:\.\d+)?)([YMWDHS])$/))) {
    const unit = value.startsWith('PT') && found[2] === 'M' ? 'minute' : UNITS[found[2]!]
    return `${found[1]} ${unit}${found[1] === '1' ? '' : 's'}`
  }
  return value
}

function partOfDay(rest: string | undefined): string {
  if (!rest) return ''
  return `, ${PARTS[rest] ?? rest.replace(/^(\d\d:\d\d)(:\d\d)?.*/, '$1')}`
}

function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4)) // 4 January always lies in week 1
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000)
  return `${monday.getUTCDate()} ${MONTHS[monday.getUTCMonth()]} ${monday.getUTCFullYear()}`
}

/** "7–9 February 2022" from two ISO days. */
export function stretchInWords(first: string | null | undefined, last: string | null | undefined): string {
  const [a, b] = [first?.slice(0, 10), last?.slice(0, 10)]
  if (!a || !b || a === b) return dateInWords(a ?? b)
  if (a.length === 10 && b.length === 10) {
    if (a.slice(0, 7) === b.slice(0, 7)) return `${+a.slice(8)}–${dateInWords(b)}`
    if (a.slice(0, 4) === b.slice(0, 4)) return `${dateInWords(a).replace(/ \d{4}$/, '')} – ${dateInWords(b)}`
  }
  return `${dateInWords(a)} – ${dateInWords(b)}`
}

/** A sentence of the record with its ISO days as a reader writes them. */
export function datesInWords(text: string): string {
  return text.replace(/(?<!["“])\b\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?\b/g, dateInWords)
}

const BASES: Record<string, string> = {
  metadata: 'given with the report',
  text: 'written in the report',
  story: 'worked out from the other reports of the story',
  relative: 'counted from the date of publication',
}

/** The same in a few words: without its details, and nothing where the report or its page gives the date itself. */
export function basisInShort(when: When | null | undefined): string {
  if (when?.basis !== 'relative' && when?.basis !== 'story') return ''
  return (when.reason || BASES[when.basis]!).replace(/[,;:(].*$/s, '').trim()
}

/** How a date is known, for a title or a note. */
export function basisInWords(when: When | null | undefined): string {
  if (!when) return ''
  return (when.reason && datesInWords(when.reason)) || BASES[when.basis] || when.basis || ''
}
