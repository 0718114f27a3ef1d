/** Light or dark: as the system says, until the reader chooses. The choice is kept where the browser lets a file keep anything. */
export type Theme = 'auto' | 'light' | 'dark'
const KEY = 'onrecord-theme'

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'auto'
  } catch {
    return 'auto'
  }
}

export function applyTheme(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'auto') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // not kept: the page works without
  }
}
