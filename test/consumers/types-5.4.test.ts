import { typedHostCompiles } from './typed-host.js'

typedHostCompiles('types-5.4', ['bundler', 'node10'])
