/** The record as JSON, contract version 1. `start` and `end` count Unicode code points (see offsets.ts). */

export interface Span { article: string; start: number; end: number; exact: string }
export interface When { value: string; precision: string; basis: string; reason?: string | null; span?: Span | null }
export interface Party { actor?: string | null; span?: Span | null }
export interface Place { actor?: string | null; text: string; span?: Span | null }
export interface Sign { score: number; spans: Span[] }

export interface Article {
  id: string
  name: string
  publisher?: string | null
  title?: string | null
  byline?: string | null
  url?: string | null
  published?: When | null
  language?: string | null
  /** Absent where the page was made without the full texts. */
  text?: string | null
  body: [number, number][]
  boilerplate: { start: number; end: number; reason: string }[]
  family?: string | null
  story?: string | null
  signs?: { machine_rewritten?: Sign; machine_translated?: Sign } | null
}

export interface Lineage {
  copy: string
  origin: string
  direction: string
  kind: string
  score: number
  reason: string
  passages: [Span, Span][]
  merged: boolean
}
export interface Family { id: string; articles: string[]; origin?: string | null; reason: string }
export interface Story { id: string; title: string; articles: string[]; first?: string | null; last?: string | null; reason: string }
/** What a user judged of two reports. */
export interface Judgement {
  id: string
  verdict: string
  /** `copies` or `stories`. */
  of: string
  articles: [string, string]
  why: string
  made_at?: string | null
  made_by?: string | null
}

export interface Actor {
  id: string
  name: string
  kind: string
  roles: { role: string; evidence: Span }[]
  aliases: string[]
}

export interface Quotation {
  id: string
  article: string
  content: Span[]
  quoted?: Span[]
  cue?: Span | null
  speaker?: Party | null
  via: Party[]
  addressee?: Party | null
  kind: string
  act: string
  polarity?: string
  hedged?: boolean
  said?: When | null
  place?: Place | null
  utterance?: string | null
  grade?: string
}
export interface Difference { kind: string; here: string; there: string }
export interface Rendering { quotation: string; differs: Difference[] }
export interface Utterance { id: string; speaker?: string | null; quotations: string[]; families: string[]; renderings: Rendering[] }

export interface Stance { actor?: string | null; stance: string; quotation?: string | null; span: Span; family?: string | null }
export interface Claim {
  id: string
  text: string
  evidence: Span[]
  stances: Stance[]
  status: string
  families: string[]
  reason: string
}
export interface Commitment {
  id: string
  claim: string
  promisor?: string | null
  promisee?: string | null
  action: string
  condition?: { text: string; evidence: Span } | null
  deadline?: When | null
  reported_by: string[]
  confirmed_by: string[]
  denied_by: string[]
  not_confirmed_by: string[]
  status: string
  evidence: Span[]
}
export interface RecordEvent {
  id: string
  kind: string
  participants: { actor: string; role: string }[]
  place?: Place | null
  date?: When | null
  plover?: { event: string; mode?: string | null; context?: string | null } | null
  cameo?: string | null
  evidence: Span[]
  articles: string[]
  status?: string
  told?: Span | null
}
export interface Figure {
  id: string
  value: number
  upper?: number | null
  unit?: string | null
  bound: string
  change?: string | null
  of: string
  as_of?: When | null
  by?: string | null
  evidence: Span[]
  series?: string | null
}
export interface TimelineEntry { date: When; text: string; evidence: Span[]; event?: string | null }
export interface BriefSentence { text: string; evidence: Span[]; families: string[] }
export interface Gap { text: string; reason: string }
export interface Problem { where: string; stage: string; error: string }
export interface Version { name: string; version: string }

export interface OnRecord {
  onrecord: { record_version: number; version: string; stages: Version[]; models: Version[] }
  articles: Article[]
  lineage: Lineage[]
  families: Family[]
  stories: Story[]
  judgements: Judgement[]
  actors: Actor[]
  quotations: Quotation[]
  utterances: Utterance[]
  claims: Claim[]
  commitments: Commitment[]
  events: RecordEvent[]
  figures: Figure[]
  timeline: TimelineEntry[]
  brief: BriefSentence[]
  gaps: Gap[]
  problems: Problem[]
}
