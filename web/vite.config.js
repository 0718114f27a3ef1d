// Builds the page into two files that `onrecord.web.render_page` puts inside the HTML: page.js and page.css.
// Beside them it writes a digest of the sources, by which a test sees when somebody forgot to build.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const assets = join(here, '../src/onrecord/web/assets')
const besides = ['package-lock.json', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.js']

/** SHA-256 over each source file's path and content, in the order of the paths. */
function digestOfSources() {
  const sources = readdirSync(join(here, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1))
  const hash = createHash('sha256')
  for (const path of [...besides, ...sources].sort()) hash.update(`${path}\0`).update(readFileSync(join(here, path))).update('\0')
  return hash.digest('hex')
}

const writeDigest = {
  name: 'digest-of-sources',
  closeBundle: () => writeFileSync(join(assets, 'sources.sha256'), `${digestOfSources()}\n`),
}

/** In a script inside HTML, `<!--` and `<script` in a string would change how the rest is read. */
const safeInsideHtml = {
  name: 'safe-inside-html',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.replace(/<(?=!--|\/?script)/gi, '\\x3c')
  },
}

export default defineConfig({
  plugins: [svelte(), safeInsideHtml, writeDigest],
  build: {
    target: 'es2022',
    outDir: assets,
    emptyOutDir: true,
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'OnRecordPage', fileName: () => 'page.js', cssFileName: 'page' },
  },
})
