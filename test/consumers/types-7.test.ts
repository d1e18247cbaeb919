import { typedHostCompiles } from './typed-host.js'

typedHostCompiles('types-7', ['bundler', 'node16', 'tools'])
