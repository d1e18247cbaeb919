import { typedHostCompiles } from './typed-host.js'

typedHostCompiles('types-5.9', ['bundler', 'node16', 'node10', 'tools'])
