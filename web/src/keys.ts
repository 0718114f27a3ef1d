/** The keyboard: j and k walk through the entries, Enter opens the report, n and p go through its evidence. */
import { addressOf, view } from './view.svelte'

export const KEYS: [string, string][] = [
  ['j or ↓', 'next entry'],
  ['k or ↑', 'entry before'],
  ['Enter', 'open the report at the words'],
  ['n, p', 'next evidence, evidence before'],
  ['Esc', 'close the report, back to the entry'],
  ['/', 'search'],
  ['?', 'this help'],
]

export function onKey(event: KeyboardEvent, close: () => void) {
  if (event.ctrlKey || event.metaKey || event.altKey || view.help) return
  const target = event.target as HTMLElement
  if (event.key === 'Escape') {
    if (target.matches('input')) {
      view.typed = ''
      event.preventDefault()
      return target.blur()
    }
    if (view.entry) close()
    return
  }
  if (target.matches('input, select, textarea')) return
  const arrows = target.closest('[data-entry]') != null
  if (event.key === 'j' || (event.key === 'ArrowDown' && arrows)) walk(1)
  else if (event.key === 'k' || (event.key === 'ArrowUp' && arrows)) walk(-1)
  else if (event.key === 'n') step(1)
  else if (event.key === 'p') step(-1)
  else if (event.key === '/') document.getElementById('search')?.focus()
  else if (event.key === '?') view.help = true
  else return
  event.preventDefault()
}

/** To the next or previous entry; with a report open beside the record, that report follows. */
function walk(by: 1 | -1) {
  if (view.covered) return
  const entries = [...document.querySelectorAll<HTMLElement>('main [data-entry]')].filter((one) => one.checkVisibility())
  const focused = document.activeElement?.closest('main [data-entry]')
  const at = entries.findIndex((one) => (view.entry ? one.dataset.entry === view.entry.id : one === focused))
  const next = at < 0 ? entries.find((one) => one.getBoundingClientRect().bottom > 80) : entries[at + by]
  if (!next) return
  next.scrollIntoView({ block: 'nearest' })
  next.querySelector<HTMLElement>('a.cite')?.focus({ preventScroll: true })
  if (view.entry && view.dossier.entries.get(next.dataset.entry!)?.passages.length) location.hash = addressOf(next.dataset.entry!)
}

function step(by: 1 | -1) {
  const count = view.entry?.passages.length ?? 0
  if (view.entry && count > 1) location.hash = addressOf(view.entry.id, (view.at + by + count) % count)
}
