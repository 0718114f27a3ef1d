import { flushSync, mount } from 'svelte'
import App from './App.svelte'
import './style/tokens.css'
import './style/base.css'
import './style/print.css'
import { view } from './view.svelte'

view.start(JSON.parse(document.getElementById('record')!.textContent!))
mount(App, { target: document.getElementById('page')! })
flushSync()
