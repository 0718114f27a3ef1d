/** What the reader of the page is looking at: the entry that is open, what is searched for, how it is shown. */
import { Dossier, complete, contentOf, type Entry, type Saying } from './model'
import type { OnRecord, Span } from './record'
import { STATUS_ORDER, figureInWords } from './words'

const NO_FILTERS = { speaker: '', act: '', report: '', kind: '' }

class View {
  private record = $state.raw<OnRecord>(complete({}))
  /** The story that the page is narrowed to, if there are several. */
  story = $state('')
  /** What stands in the search field, and what is searched for. */
  typed = $state('')
  search = $state('')
  filters = $state({ ...NO_FILTERS })
  /** What stands behind `#` in the address: an entry, perhaps with the number of one of its passages. */
  private opened = $state.raw<{ id: string; at: number | null } | null>(null)
  /** True once every row must stand in the page, however long it is: for printing. */
  everything = $state(false)
  printing = $state(false)
  /** Narrow: the report lies over the record like a sheet. */
  narrow = $state(false)
  help = $state(false)

  readonly dossier = $derived(new Dossier(this.record))
  readonly entry = $derived<Entry | null>(this.opened ? (this.dossier.entries.get(this.opened.id) ?? null) : null)
  /** The record lies under the sheet: no key may reach it. */
  readonly covered = $derived(this.narrow && this.entry != null)
  readonly at = $derived(this.entry ? Math.min(this.opened?.at ?? this.entry.first, this.entry.passages.length - 1) : 0)
  private readonly words = $derived(plain(this.search).split(/\s+/).filter(Boolean))
  private readonly inStory = $derived.by(() => {
    const story = this.record.stories.find((one) => one.id === this.story)
    return story ? new Set(story.articles) : null
  })
  readonly narrowed = $derived(Boolean(this.words.length || this.inStory))
  readonly filtered = $derived(this.narrowed || Object.values(this.filters).some(Boolean))

  /** The record's lists as far as the search and the chosen story let them through, each item with its id. */
  readonly shown = $derived.by(() => {
    const { record, dossier } = this
    const numbered = <T>(items: T[], prefix: string) => items.map((item, n) => ({ id: `${prefix}-${n + 1}`, item }))
    const name = (id: string | null | undefined) => dossier.actorName(id)
    return {
      brief: numbered(record.brief, 'brief').filter(({ item }) => this.lets(item.evidence, item.text)),
      claims: record.claims
        .filter((one) => this.lets([...one.evidence, ...one.stances.map((stance) => stance.span)], one.text, ...one.stances.map((stance) => name(stance.actor))))
        .sort((a, b) => rank(a.status) - rank(b.status) || b.families.length - a.families.length),
      commitments: record.commitments
        .filter((one) => this.lets(one.evidence, one.action, one.condition?.text, name(one.promisor), name(one.promisee)))
        .sort((a, b) => rank(a.status) - rank(b.status)),
      sayings: dossier.speakers.flatMap((speaker) => speaker.sayings).filter((saying) => this.letsSaying(saying)),
      timeline: numbered(record.timeline, 'date').filter(({ item }) => this.lets(item.evidence, item.text, item.date?.value)),
      events: record.events.filter((one) => this.lets(one.evidence, one.kind, one.place?.text, ...one.participants.map((who) => name(who.actor)))),
      series: dossier.series.filter((one) => one.figures.some((figure) => this.lets(figure.evidence, figure.of, figureInWords(figure), name(figure.by)))),
      copies: numbered(record.lineage, 'copy').filter(({ item }) => !this.inStory || this.inStory.has(item.copy)),
      sources: dossier.sources.filter((one) => one.reports.some(({ article }) => !this.inStory || this.inStory.has(article.id))),
      stories: record.stories
        .filter((one) => (!this.story || one.id === this.story) && this.matches(one.title, one.reason))
        .sort((a, b) => b.articles.length - a.articles.length),
      gaps: record.gaps.filter((one) => this.matches(one.text, one.reason)),
    }
  })

  start(record: Partial<OnRecord>) {
    this.record = complete(record)
    this.follow(location.hash)
  }

  /** Takes up the address; true if it names an entry. */
  follow(hash: string): boolean {
    const found = hash.match(/^#(.+?)(?:~(\d+))?$/)
    const id = found ? decoded(found[1]!) : ''
    this.opened = this.dossier.entries.has(id) ? { id, at: found![2] ? +found![2] - 1 : null } : null
    return this.opened != null
  }

  close() {
    this.opened = null
    history.replaceState(null, '', location.pathname + location.search)
  }

  /** Does every word that is searched for stand in one of the texts? */
  matches(...texts: (string | null | undefined)[]): boolean {
    if (!this.words.length) return true
    const text = texts.map((one) => (one ? plainOnce(one) : '')).join(' ')
    return this.words.every((word) => text.includes(word))
  }

  clear() {
    this.filters = { ...NO_FILTERS }
    this.search = this.typed = ''
    this.story = ''
  }

  private lets(evidence: Span[], ...texts: (string | null | undefined)[]): boolean {
    return (!this.inStory || evidence.some((span) => this.inStory!.has(span?.article))) && this.matches(...texts)
  }

  private letsSaying(saying: Saying): boolean {
    const { speaker, act, report, kind } = this.filters
    return (
      (!speaker || saying.speaker.id === speaker) &&
      saying.quotations.some(
        (one) =>
          (!act || one.act === act) &&
          (!report || one.article === report) &&
          (!kind || one.kind === kind) &&
          (!this.inStory || this.inStory.has(one.article)) &&
          this.matches(saying.speaker.name, this.dossier.partyName(one.addressee), contentOf(one)),
      )
    )
  }
}

function rank(status: string): number {
  const place = STATUS_ORDER.indexOf(status)
  return place < 0 ? STATUS_ORDER.length : place
}

/** Lower case and without accents, so that "Elysee" finds "Élysée". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const seen = new Map<string, string>()

/** `plain`, remembered: each letter that is typed asks for every text of the record again. */
function plainOnce(text: string): string {
  let known = seen.get(text)
  if (known === undefined) seen.set(text, (known = plain(text)))
  return known
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The address of an entry, or of one of its passages (counted from 0). */
export function addressOf(id: string, at?: number): string {
  return `#${encodeURIComponent(id)}${at == null ? '' : `~${at + 1}`}`
}

export const view = new View()
