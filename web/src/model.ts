/** The record made ready for showing: every id resolved, every report labelled, every entry with its evidence. */
import { dateInWords } from './dates'
import { toUtf16 } from './offsets'
import type { Actor, Article, Figure, Judgement, Lineage, OnRecord, Party, Quotation, Rendering, Span } from './record'
import { EVENT, ACT, COPY, JUDGED, SHARED, STANCE, figureInWords, listed, plainly } from './words'

/** One place of evidence: words in one article, perhaps broken by a cue. */
export interface Passage {
  article: string
  spans: Span[]
  cue?: Span | null
  speaker?: Span | null
  note?: string
}

/** Whatever can be opened: its id is what stands behind `#` in the address. */
export interface Entry {
  id: string
  heading: string
  passages: Passage[]
  /** The passage to show first. */
  first: number
}

/** A report as it is cited: its family is a letter, so that `A1` and `A2` are seen to be one source. */
export interface Report { article: Article; label: string; name: string; letter: string; place: number }

/** One saying: all quotations of it, and the same words only once. */
export interface Saying {
  id: string
  speaker: Speaker
  quotations: Quotation[]
  versions: Version[]
  families: number
}
export interface Version { quotation: Quotation; others: Quotation[]; rendering?: Rendering }
export interface Speaker { id: string; name: string; actor?: Actor; sayings: Saying[] }

export class Dossier {
  readonly reports = new Map<string, Report>()
  readonly actors = new Map<string, Actor>()
  readonly quotations = new Map<string, Quotation>()
  readonly entries = new Map<string, Entry>()
  private readonly byName = new Map<string, string>()
  private readonly names: RegExp | null
  readonly speakers: Speaker[]
  readonly sayings: Saying[]
  readonly series: { id: string; of: string; figures: Figure[] }[]
  /** Letters in order, each with its reports. */
  readonly sources: { letter: string; id: string; reason: string; reports: Report[] }[]

  constructor(readonly record: OnRecord) {
    this.sources = label(record)
    for (const source of this.sources) for (const report of source.reports) this.reports.set(report.article.id, { ...report, place: this.reports.size })
    for (const { article, label } of this.reports.values()) if (/[./]/.test(article.name)) this.byName.set(article.name, label)
    const names = [...this.byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    this.names = names.length ? new RegExp(names.join('|'), 'g') : null
    for (const actor of record.actors) this.actors.set(actor.id, actor)
    for (const quotation of record.quotations) this.quotations.set(quotation.id, quotation)
    this.sayings = this.findSayings()
    this.speakers = [...new Set(this.sayings.map((saying) => saying.speaker))]
    this.speakers.sort((a, b) => Number(!a.actor) - Number(!b.actor) || b.sayings.length - a.sayings.length)
    for (const speaker of this.speakers) {
      speaker.sayings.sort((a, b) => b.families - a.families || b.quotations.length - a.quotations.length || this.byPlace(a.quotations[0]!, b.quotations[0]!))
    }
    this.series = groupFigures(record.figures, this.inOrder)
    this.findEntries()
  }

  actorName(id: string | null | undefined): string {
    if (!id) return ''
    return this.actors.get(id)?.name ?? this.reports.get(id)?.name ?? this.familyName(id) ?? id
  }

  partyName(party: Party | null | undefined): string {
    return this.actorName(party?.actor) || (party?.span?.exact.replace(/\s+/g, ' ') ?? '')
  }

  familyName(id: string): string | undefined {
    const source = this.sources.find((one) => one.id === id)
    return source && `source ${source.letter}`
  }

  label(article: string): string {
    return this.reports.get(article)?.label ?? '?'
  }

  /** A sentence of the record that names reports by file or address, with their labels instead. */
  labelled(text: string | null | undefined): string {
    if (!text || !this.names) return text ?? ''
    return text.replace(this.names, (name) => this.byName.get(name) ?? name)
  }

  /** Who copied whom, in a phrase. */
  relation(copy: Lineage): string {
    const [here, there] = [this.label(copy.copy), this.label(copy.origin)]
    if (copy.direction === 'known') return `${here} ${COPY[copy.kind] ?? plainly(copy.kind)} ${there}`
    return `${listed([there, here].sort())} ${SHARED[copy.kind] ?? 'share a text'}`
  }

  /** The same, and that nobody knows who was first, where nobody does. */
  relationAndOrder(copy: Lineage): string {
    return this.relation(copy) + (copy.direction === 'known' ? '' : ' (which came first is not known)')
  }

  /** Do both reports stand in one family? A link to another family, which was judged not to be one, does not count. */
  counts(copy: Lineage): boolean {
    return this.reports.get(copy.copy)?.letter === this.reports.get(copy.origin)?.letter
  }

  /** What was judged of the copies of a source: it is one, or it is not the same as another. */
  judgedOf(letter: string): Judgement[] {
    return this.record.judgements.filter((one) => one.of === 'copies' && one.articles.some((id) => this.reports.get(id)?.letter === letter))
  }

  /** "C1 and C2 were judged to have one origin". */
  judged({ verdict, of, articles }: Judgement): string {
    return `${listed(articles.map((id) => this.label(id)).sort())} were judged to ${JUDGED[`${of}/${verdict}`] ?? plainly(verdict)}`
  }

  /** Reports in the order of their labels. */
  readonly inOrder = (a: string, b: string) => (this.reports.get(a)?.place ?? Infinity) - (this.reports.get(b)?.place ?? Infinity)

  /** Letters of the families that carry something, in order. */
  letters(articles: Iterable<string>): string[] {
    return [...new Set([...articles].map((id) => this.reports.get(id)?.letter ?? '?'))].sort(byLetter)
  }

  /** In the order of the reports, and of the words in them. */
  private byPlace(a: Quotation, b: Quotation): number {
    return this.inOrder(a.article, b.article) || (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)
  }

  private speakerOf(quotation: Quotation, known: Map<string, Speaker>): Speaker {
    const actor = this.actors.get(quotation.speaker?.actor ?? '')
    const words = quotation.speaker?.span?.exact.replace(/\s+/g, ' ')
    const key = actor?.id ?? `words:${words?.toLowerCase() ?? ''}`
    let speaker = known.get(key)
    if (!speaker) known.set(key, (speaker = { id: key, name: actor?.name ?? words ?? 'Speaker not found', actor, sayings: [] }))
    return speaker
  }

  private findSayings(): Saying[] {
    const known = new Map<string, Speaker>()
    const sayings: Saying[] = []
    const done = new Set<string>()
    const add = (id: string, renderings: Rendering[]) => {
      const quotations = renderings.flatMap(({ quotation }) => this.quotations.get(quotation) ?? [])
      if (!quotations.length) return
      for (const quotation of quotations) done.add(quotation.id)
      const speaker = this.speakerOf(quotations[0]!, known)
      const byWords = new Map<string, Version>()
      quotations.forEach((quotation) => {
        const words = plainWords(contentOf(quotation))
        const same = byWords.get(words)
        if (same) same.others.push(quotation)
        else byWords.set(words, { quotation, others: [], rendering: renderings.find((one) => one.quotation === quotation.id) })
      })
      const families = this.letters(quotations.map((one) => one.article)).length
      const saying = { id, speaker, quotations, versions: [...byWords.values()], families }
      speaker.sayings.push(saying)
      sayings.push(saying)
    }
    const utterances = new Map(this.record.utterances.map((utterance) => [utterance.id, utterance]))
    for (const quotation of this.record.quotations) {
      if (done.has(quotation.id)) continue
      const utterance = utterances.get(quotation.utterance ?? '')
      const renderings = utterance?.renderings?.length
        ? utterance.renderings
        : (utterance?.quotations ?? [quotation.id]).map((id) => ({ quotation: id, differs: [] }))
      add(utterance?.id ?? quotation.id, renderings)
      if (!done.has(quotation.id)) add(quotation.id, [{ quotation: quotation.id, differs: [] }])
    }
    return sayings
  }

  private add(id: string, heading: string, passages: Passage[], first = 0) {
    this.entries.set(id, { id, heading, passages: withoutRepeats(passages), first })
  }

  private findEntries() {
    const { record } = this
    const inOrder = (spans: Span[]) => each(spans).sort((a, b) => this.inOrder(a.article, b.article) || a.spans[0]!.start - b.spans[0]!.start)
    record.brief.forEach((sentence, n) => this.add(`brief-${n + 1}`, this.labelled(sentence.text), inOrder(sentence.evidence)))
    record.timeline.forEach((entry, n) => this.add(`date-${n + 1}`, `${dateInWords(entry.date?.value)}: ${entry.text}`, inOrder(entry.evidence)))
    for (const saying of this.sayings) {
      const passages = saying.quotations.map((quotation) => this.passageOf(quotation))
      saying.quotations.forEach((quotation, n) => this.add(quotation.id, this.saidBy(quotation), passages, n))
      const fullest = this.entries.get(saying.quotations[0]!.id)!
      this.entries.set(saying.id, fullest) // the address of an utterance leads to its fullest rendering
    }
    for (const claim of record.claims) {
      const stances = claim.stances.map((stance) => {
        const quotation = this.quotations.get(stance.quotation ?? '')
        const note = [this.actorName(stance.actor) || 'The report itself', STANCE[stance.stance] ?? plainly(stance.stance)].join(' ')
        const spans = stance.span ? [stance.span] : []
        return { article: spans[0]?.article ?? '', spans, cue: quotation?.cue, speaker: quotation?.speaker?.span, note }
      })
      this.add(claim.id, claim.text, [...stances, ...each(claim.evidence)])
    }
    for (const promise of record.commitments) {
      const claim = this.entries.get(promise.claim)
      const condition = promise.condition ? each([promise.condition.evidence], 'the condition') : []
      const deadline = promise.deadline?.span ? each([promise.deadline.span], 'the deadline') : []
      const more = (claim?.passages ?? []).filter((one) => one.note)
      const who = this.actorName(promise.promisor)
      this.add(promise.id, who ? `${who}: ${promise.action}` : promise.action, [...each(promise.evidence), ...condition, ...deadline, ...more])
    }
    for (const event of record.events) {
      const who = event.participants.map((one) => this.actorName(one.actor)).join(', ')
      const date = event.date?.span ? each([event.date.span], 'the date') : []
      this.add(event.id, `${EVENT[event.kind] ?? plainly(event.kind)}: ${who}`, [...inOrder(event.evidence), ...date])
    }
    for (const figure of record.figures) this.add(figure.id, `${figure.of || 'Figure'}: ${figureInWords(figure)}`, inOrder(figure.evidence))
    record.lineage.forEach((copy, n) => {
      const heading = this.relationAndOrder(copy)
      const sides = copy.passages.flatMap((pair) => pair.map((span) => ({ article: span.article, spans: [span] })))
      this.add(`copy-${n + 1}`, heading, sides)
    })
    for (const { article, label } of this.reports.values()) {
      this.add(article.id, `Report ${label}`, [{ article: article.id, spans: [] }])
      const dated = article.published?.span
      if (dated) this.add(`${article.id}-date`, `Date of report ${label}`, each([dated]))
      for (const [kind, sign] of Object.entries(article.signs ?? {})) {
        if (sign?.spans?.length) this.add(`${article.id}-${kind}`, `Signs that ${label} is ${plainly(kind)}`, each(sign.spans))
      }
    }
    for (const actor of record.actors) {
      for (const [n, role] of actor.roles.entries()) if (role.evidence) this.add(`${actor.id}-role-${n + 1}`, `${actor.name}: ${role.role}`, each([role.evidence]))
    }
  }

  private passageOf(quotation: Quotation): Passage {
    return { article: quotation.article, spans: quotation.content, cue: quotation.cue, speaker: quotation.speaker?.span }
  }

  private saidBy(quotation: Quotation): string {
    return `${this.partyName(quotation.speaker) || 'Somebody'} ${ACT[quotation.act] ?? plainly(quotation.act)}`
  }
}

/** The words of a quotation as they are shown: between marks what is quoted whole, an ellipsis where the cue breaks it. */
export function contentOf(quotation: Quotation): string {
  const parts = quotation.content.map((span) => {
    const words = span.exact.replace(/\s+/g, ' ').trim()
    const whole = quotation.quoted?.some((one) => one.start === span.start && one.end === span.end)
    // The comma before a closing mark belongs to the report's sentence, not to the saying.
    if (quotation.kind === 'direct') return words.replace(/,$/, '')
    return whole && !/^[“"‘']/.test(words) ? `“${words.replace(/,$/, '')}”` : words
  })
  const joined = parts.join(' … ')
  return quotation.kind === 'direct' ? `“${joined}”` : joined
}

/** All spans of a record, by article, for a page without the full texts. */
export function knownSpans(dossier: Dossier, article: string): Span[] {
  const found: Span[] = []
  for (const { passages } of dossier.entries.values()) {
    for (const passage of passages) {
      for (const span of [...passage.spans, passage.cue, passage.speaker]) if (span?.article === article) found.push(span)
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The headline of a report, or its first words where it has none. */
export function headlineOf(article: Article): string {
  if (article.title) return article.title
  const start = article.body?.[0]?.[0]
  if (article.text == null || start == null) return article.name
  const from = toUtf16(article.text)(start)
  const words = article.text.slice(from, from + FIRST_WORDS).split(/\s+/)
  return `“${words.slice(0, -1).join(' ')} …”`
}
const FIRST_WORDS = 90

/** Every list that a record should have is there, even if the file was made by another program. */
export function complete(raw: Partial<OnRecord>): OnRecord {
  const keys = ['articles', 'lineage', 'families', 'stories', 'judgements', 'actors', 'quotations', 'utterances', 'claims', 'commitments', 'events',
    'figures', 'timeline', 'brief', 'gaps', 'problems'] as const // prettier-ignore
  const lists = Object.fromEntries(keys.map((key) => [key, raw[key] ?? []]))
  return { onrecord: raw.onrecord ?? { record_version: 1, version: '', stages: [], models: [] }, ...lists } as OnRecord
}

function label(record: OnRecord): Dossier['sources'] {
  const articles = new Map(record.articles.map((article) => [article.id, article]))
  const families = record.families.map(({ id, articles, reason, origin }) => ({ id, articles, reason, origin }))
  const covered = new Set(families.flatMap((family) => family.articles))
  for (const { id } of record.articles) if (!covered.has(id)) families.push({ id: `alone-${id}`, articles: [id], reason: '', origin: id })
  const day = (id: string) => articles.get(id)?.published?.value ?? '9'
  const groups = families
    .map((family) => ({ ...family, articles: family.articles.filter((id) => articles.has(id)) }))
    .filter((family) => family.articles.length)
  for (const family of groups) {
    family.articles.sort((a, b) => Number(b === family.origin) - Number(a === family.origin) || compare(day(a), day(b)))
  }
  groups.sort((a, b) => compare(day(a.articles[0]!), day(b.articles[0]!)))
  return groups.map(({ id, articles: members, reason }, n) => {
    const letter = letterOf(n)
    const reports = members.map((member, m) => {
      const article = articles.get(member)!
      return { article, letter, place: 0, label: members.length > 1 ? letter + (m + 1) : letter, name: nameOf(article) }
    })
    return { id, letter, reason, reports }
  })
}

function nameOf(article: Article): string {
  return article.publisher || article.title || article.name.replace(/^https?:\/\/(www\.)?([^/]+).*$/, '$2').replace(/^.*[/\\]/, '')
}

function letterOf(n: number): string {
  return (n >= 26 ? letterOf(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
}

function byLetter(a: string, b: string): number {
  return a.length - b.length || compare(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function each(spans: Span[] | null | undefined, note?: string): Passage[] {
  return (spans ?? []).filter(Boolean).map((span) => ({ article: span.article, spans: [span], note }))
}

function withoutRepeats(passages: Passage[]): Passage[] {
  const seen = new Set<string>()
  return passages.filter((passage) => {
    const key = passage.spans.map((span) => `${span.article}:${span.start}:${span.end}`).join()
    return passage.article && !seen.has(key) && seen.add(key)
  })
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function groupFigures(figures: Figure[], inOrder: (a: string, b: string) => number): Dossier['series'] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = figure.series ?? figure.id
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  for (const members of groups.values()) members.sort((a, b) => a.value - b.value || inOrder(a.evidence[0]?.article ?? '', b.evidence[0]?.article ?? ''))
  return [...groups].map(([id, members]) => ({ id, of: members.find((one) => one.of)?.of ?? '', figures: members })).sort((a, b) => b.figures.length - a.figures.length)
}
