import type { Encryptor } from './encryptor.js'

/** Whether `seal` is the host's, of an object or its class: a polluted `Object.prototype` would lend one to every object. */
export function isCustom(encryption: unknown): encryption is Encryptor {
  if (typeof encryption !== 'object' || encryption === null || !('seal' in encryption)) return false
  return Object.hasOwn(encryption, 'seal') || encryption.seal !== Reflect.get(Object.prototype, 'seal')
}
