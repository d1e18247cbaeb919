import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('es')

export const extras: ExtraMessages = {
  auto: {
    loading: 'Consultando su cuenta…',
    asksCurrent: 'Su cuenta tiene una contraseña. Escríbala también.',
    asksNone: 'Su cuenta aún no tiene contraseña, así que no es necesario escribir ninguna.',
  },
  sessions: {
    ask: 'Cerrar sesión en mis otros dispositivos',
    hint: 'Se hará cuando se haya guardado la contraseña nueva. Le diremos si ha funcionado.',
    pending: 'Cerrando sesión en sus otros dispositivos…',
    none: 'No tenía ninguna sesión abierta en otro dispositivo.',
    all: 'Se ha cerrado la sesión en sus otros dispositivos.',
    some: ({ ended, total }) => `Otros dispositivos con la sesión cerrada: ${count(ended)} de ${count(total)}.`,
    unknown: 'No pudimos confirmar si se cerró la sesión en sus otros dispositivos.',
  },
  card: {
    title: 'Contraseña',
    loading: 'Cargando los datos de su contraseña…',
    failed: 'No se pudieron cargar los datos de su contraseña.',
    set: 'Su cuenta tiene una contraseña.',
    notSet: 'Su cuenta aún no tiene contraseña.',
    changed: ({ when }) => `Último cambio: ${when}.`,
    level: {
      low: 'Es fácil de adivinar.',
      medium: 'Podría ser más difícil de adivinar.',
      high: 'Es difícil de adivinar.',
    },
    mustChange: 'Deberá elegir una nueva la próxima vez que inicie sesión.',
    expires: ({ when }) => `Su contraseña caduca ${when}.`,
    later: 'Más tarde',
  },
  mail: { open: ({ app }) => `Abrir ${app}` },
  sms: { filled: 'Se ha introducido el código del SMS.' },
  suggest: {
    button: 'Sugerir una contraseña segura',
    filled: 'Se ha introducido una contraseña segura y está visible. Guárdela en su gestor de contraseñas o anótela.',
  },
  recovery: {
    link: '¿Ha olvidado su contraseña actual?',
    title: 'Confirme que es usted',
    intro: ({ account }) => `Enviaremos un código a ${account}.`,
    other: ({ account }) => `Enviar el código a ${account}`,
    back: 'Introducir la contraseña actual',
    unsupported:
      'Aquí no se puede confirmar su cuenta con un código. Cierre la sesión y elija «¿Ha olvidado su contraseña?» al iniciarla.',
  },
  verify: {
    link: 'Confirmar de otra forma',
    unsupported: 'El servicio no acepta aquí esta confirmación. Introduzca su contraseña actual.',
  },
  challenge: { title: 'Una comprobación más' },
}
