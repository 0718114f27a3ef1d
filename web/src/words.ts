/** The record's codes in the words that an editor reads. */
import type { Difference, Figure } from './record'

export const STATUS: Record<string, { name: string; means: string }> = {
  contested: { name: 'contested', means: 'one side says so, another denies it' },
  denied: { name: 'denied', means: 'denied, and nobody is named who says so' },
  unconfirmed: { name: 'not confirmed', means: 'the side that it is about was asked, or spoke, and did not confirm it' },
  confirmed: { name: 'confirmed', means: 'the other side says so too' },
  corroborated: { name: 'corroborated', means: 'independent sources say so' },
  attributed: { name: 'attributed', means: 'one side says so, nobody else' },
}

/** The order in which an editor wants to see them. */
export const STATUS_ORDER = ['contested', 'denied', 'unconfirmed', 'confirmed', 'corroborated', 'attributed']

export const STANCE: Record<string, string> = {
  asserts: 'says so',
  confirms: 'confirms it',
  reports: 'reports it',
  denies: 'denies it',
  doubts: 'doubts it',
  does_not_confirm: 'does not confirm it',
}
export const AGAINST = new Set(['denies', 'doubts', 'does_not_confirm'])

export const ACT: Record<string, string> = {
  assert: 'says', deny: 'denies', confirm: 'confirms', decline: 'declines', promise: 'promises', demand: 'demands',
  propose: 'proposes', offer: 'offers', threaten: 'threatens', warn: 'warns', refuse: 'refuses', ask: 'asks',
  accuse: 'accuses', criticise: 'criticises', praise: 'praises', thank: 'thanks', predict: 'predicts', announce: 'announces',
}

/** Kinds of events whose code is not the word that a reader would use. */
export const EVENT: Record<string, string> = {
  law: 'bill or law', order: 'order or ban', charge: 'charges', trial: 'plea or verdict', hearing: 'testimony', test: 'weapons test',
  publication: 'made public', release: 'set free', candidacy: 'race for office', deployment: 'troops sent', withdrawal: 'withdrawal',
}
export const EVENT_STATUS: Record<string, string> = {
  planned: 'to come when the reports were written',
  reported: 'on somebody’s word alone',
  denied: 'somebody denies it, and no report tells it as a fact',
}

export const KIND: Record<string, string> = { direct: 'direct quotation', mixed: 'partly quoted', indirect: 'reported speech' }

export const GRADE: Record<string, string> = {
  likely: 'worked out from a pronoun, a description or the passage before',
  unsure: 'the best of several possible ones, or none',
}

export const GRADED: Record<string, string> = { likely: 'speaker inferred', unsure: 'speaker uncertain' }

export const COPY: Record<string, string> = {
  duplicate: 'is a duplicate of',
  rewrite: 'is a rewrite of',
  translation: 'is a translation of',
  excerpt: 'is an excerpt of',
  update: 'is an update of',
}

export const COPY_MEANS: Record<string, string> = {
  duplicate: 'the same words',
  rewrite: 'the same text, its words exchanged',
  translation: 'the same sentences in the same order, in other words',
  excerpt: 'a part of the other',
  update: 'a later version by the same publisher',
}

export const JUDGED: Record<string, string> = {
  'copies/same': 'have one origin',
  'copies/different': 'be no copies of one another',
  'stories/same': 'be of one story',
  'stories/different': 'be of different stories',
}

/** The same where nobody knows which of the two was first. */
export const SHARED: Record<string, string> = {
  duplicate: 'share their text',
  rewrite: 'share passages, rewritten',
  translation: 'share passages, translated',
  excerpt: 'share a passage',
  update: 'are versions of one report',
}

const BOUND: Record<string, string> = {
  exactly: '', about: 'about ', at_least: 'at least ', more_than: 'more than ', at_most: 'at most ', less_than: 'less than ', range: '',
}
const CURRENCY: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

// Made once: making a formatter costs more than a thousand uses of it.
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

function number(value: number): string {
  for (const [size, name] of [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']] as const) {
    if (Math.abs(value) >= size) return `${GROUPED.format(value / size)} ${name}`
  }
  return GROUPED.format(value)
}

/** "more than 100,000 troops", "20–30 %", "down 5 km". */
export function figureInWords(figure: Figure): string {
  const sign = figure.unit ? CURRENCY[figure.unit] : undefined
  const amount = (value: number) => (sign ?? '') + number(value)
  const both = figure.upper != null ? `${amount(figure.value)}–${amount(figure.upper)}` : amount(figure.value)
  const unit = !figure.unit || sign ? '' : figure.unit === 'percent' ? ' %' : ` ${figure.unit}`
  const change = figure.change ? `${figure.change} ` : ''
  return change + (BOUND[figure.bound] ?? `${figure.bound.replaceAll('_', ' ')} `) + both + unit
}

/** How a rendering departs from the fullest one, in a phrase; null where the marks in the text show it better. */
export function differenceInWords({ kind, here, there }: Difference): string {
  const change = here && there ? `“${here}” for “${there}”` : here ? `has “${here}”` : there ? `lacks “${there}”` : ''
  switch (kind) {
    case 'cut': return there ? `cuts “${there}”` : 'cut'
    case 'added': return here ? `adds “${here}”` : 'words added'
    case 'reworded': return change || 'reworded'
    case 'softened': return `softer${change && `: ${change}`}`
    case 'number': return `another number${change && `: ${change}`}`
    case 'polarity': return `turned round${change && `: ${change}`}`
    case 'indirect': return 'in reported speech'
    default: return [kind.replaceAll('_', ' '), change].filter(Boolean).join(': ')
  }
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${GROUPED.format(count)} ${count === 1 ? one : many}`
}

/** "A", "A and B", "A, B and C". */
export function listed(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A code of the record as words: `phone_call` is "phone call". */
export const plainly = (code: string) => code.replaceAll('_', ' ')
