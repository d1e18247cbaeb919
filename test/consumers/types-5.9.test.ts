import { typedHostCompiles } from './typed-host.js'

typedHostCompiles('types-5.9', 'node10')
