import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('es')
const plural = new Intl.PluralRules('es')
const list = listFormat('es')

type Forms = Record<'one' | 'many' | 'other', string>
const counted = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & Forms) =>
  (forms[plural.select(n)] ?? forms.other).replace('#', count(n))

const characters = (n: number) => counted(n, { one: '# carácter', many: '# de caracteres', other: '# caracteres' })
const bytes = (n: number) => counted(n, { one: '# byte', many: '# de bytes', other: '# bytes' })
const attemptsLeft = (n: number) =>
  counted(n, { one: 'Le queda # intento.', many: 'Le quedan # de intentos.', other: 'Le quedan # intentos.' })
const duration = (seconds: number) =>
  seconds < 60
    ? counted(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })
    : counted(Math.ceil(seconds / 60), { one: '# minuto', many: '# de minutos', other: '# minutos' })

const classNames = {
  letter: 'letras',
  lowercase: 'letras minúsculas',
  uppercase: 'letras mayúsculas',
  digit: 'números',
  symbol: 'símbolos',
}
type Classes = { limit: number; classes?: readonly (keyof typeof classNames)[] }
const classes = ({ limit, classes: of = [] }: Classes) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `al menos ${count(limit)} de estos tipos de caracteres: ${names}` : names
}

const notKept = 'Esta contraseña no cumple las reglas del servicio. Elija otra.'
const kept = 'Cumple las reglas del servicio'
const notProtected = 'No se pudo proteger su contraseña, así que no se envió nada. Inténtelo más tarde.'
const unreadable = 'El servicio respondió de forma inesperada, así que no se cambió nada. Inténtelo más tarde.'
const damaged = 'La contraseña contiene un carácter dañado. Vuelva a escribirla.'
const notAnother = 'Elija una contraseña distinta de la actual.'
const signIn = 'Ya puede iniciar sesión con la contraseña nueva.'

const changed = {
  submit: 'Cambiar contraseña',
  pending: 'Cambiando la contraseña…',
  done: 'Se ha cambiado su contraseña.',
  success: 'Contraseña cambiada',
  next: 'Use la contraseña nueva la próxima vez que inicie sesión.',
}

/** Spanish. */
export const es: Locale = {
  tag: 'es',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/es.js')).extras,
  messages: {
    change: { title: 'Cambiar contraseña', ...changed },
    set: {
      title: 'Crear una contraseña',
      submit: 'Crear contraseña',
      pending: 'Creando la contraseña…',
      done: 'Se ha creado su contraseña.',
      success: 'Contraseña creada',
      next: signIn,
    },
    forced: {
      title: 'Elija su propia contraseña',
      description: 'Reemplace la contraseña que se le asignó.',
      ...changed,
    },
    expired: { title: 'Su contraseña ha caducado', description: 'Elija una nueva para continuar.', ...changed },
    account: {
      title: '¿Olvidó su contraseña?',
      description: 'Le enviaremos un código.',
      label: {
        email: 'Correo electrónico',
        phone: 'Número de teléfono',
        both: 'Correo electrónico o número de teléfono',
      },
      enter: {
        email: 'Escriba su correo electrónico, por ejemplo, nombre@example.com.',
        phone: 'Escriba su número de teléfono.',
        both: 'Escriba su correo electrónico o su número de teléfono.',
      },
      country: 'País o región del número de teléfono',
      submit: 'Enviar código',
      pending: 'Enviando un código…',
      change: 'Cambiar',
    },
    code: {
      title: 'Escriba el código',
      sent: 'Si esa cuenta existe, en breve recibirá un código.',
      recent: 'No se ha enviado ningún código nuevo. Si ya tiene uno, escríbalo.',
      used: 'El último código ya no se puede usar.',
      label: 'Código de verificación',
      hint: ({ seconds }) => `El código es válido durante ${duration(seconds)}.`,
      enter: ({ length }) => `Escriba el código de ${characters(length)}.`,
      submit: 'Continuar',
      pending: 'Comprobando el código…',
      again: 'Obtener un código nuevo',
      wait: ({ seconds }) => `Podrá obtener un código nuevo dentro de ${duration(seconds)}.`,
      waitOver: 'Ya puede obtener un código nuevo.',
    },
    reset: {
      title: 'Elija una contraseña nueva',
      submit: 'Restablecer contraseña',
      pending: 'Restableciendo la contraseña…',
      done: 'Se ha restablecido su contraseña.',
      success: 'Contraseña restablecida',
      next: signIn,
      deadline: ({ seconds }) => `Tiene ${duration(seconds)} para hacerlo.`,
      leave: 'Volver al inicio de sesión',
    },
    fields: {
      currentPassword: {
        label: 'Contraseña actual',
        required: 'Escriba su contraseña actual.',
        show: 'Mostrar la contraseña actual',
        hide: 'Ocultar la contraseña actual',
        shown: 'La contraseña actual está visible.',
        hidden: 'La contraseña actual está oculta.',
      },
      newPassword: {
        label: 'Contraseña nueva',
        required: 'Escriba una contraseña nueva.',
        show: 'Mostrar la contraseña nueva',
        hide: 'Ocultar la contraseña nueva',
        shown: 'La contraseña nueva está visible.',
        hidden: 'La contraseña nueva está oculta.',
      },
      confirmPassword: {
        label: 'Confirmar contraseña nueva',
        required: 'Escriba de nuevo la contraseña nueva.',
        show: 'Mostrar la confirmación de la contraseña',
        hide: 'Ocultar la confirmación de la contraseña',
        shown: 'La confirmación de la contraseña está visible.',
        hidden: 'La confirmación de la contraseña está oculta.',
      },
    },
    hint: 'Varias palabras sin relación entre sí son difíciles de adivinar y fáciles de recordar.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Use al menos ${characters(limit)}.`,
      'too-long': ({ limit }) => `Use como máximo ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `La contraseña supera el límite en ${bytes(measured - limit)}. Las letras y los números cuentan 1; las letras con tilde y la ñ, 2; la mayoría de los emojis, 4.`,
      classes: (about) => (about.classes?.length ? `Use ${classes(about)}.` : notKept),
      forbidden: 'Elija una contraseña que no sea el nombre de su cuenta ni el de este servicio.',
      common: 'Esta es una de las contraseñas más usadas. Elija una más difícil de adivinar.',
      custom: notKept,
      breached: 'Esta contraseña ha aparecido en filtraciones de datos. Elija otra.',
      'same-password': notAnother,
      mismatch: 'No coincide con la contraseña nueva.',
    },
    requirements: {
      'too-short': ({ limit }) => `Al menos ${characters(limit)}`,
      'too-long': ({ limit }) => `Como máximo ${characters(limit)}`,
      classes: (about) => (about.classes?.length ? `Contiene ${classes(about)}` : kept),
      forbidden: 'No es el nombre de su cuenta ni el de este servicio',
      custom: kept,
      'same-password': 'Es distinta de la contraseña actual',
    },
    requirementsTitle: 'Requisitos de la contraseña nueva',
    requirementStates: { met: ': cumplido.', unmet: ': aún no cumplido.', service: ': lo comprueba el servicio.' },
    requirementsMet: ({ met, total }) => `Requisitos cumplidos: ${count(met)} de ${count(total)}.`,
    policyLoading: 'Cargando las reglas de la contraseña…',
    policyFailed: 'No se pudieron cargar las reglas de la contraseña. El servicio comprobará su contraseña nueva.',
    notes: {
      'blank-at-edge': 'La contraseña empieza o termina con un espacio, que forma parte de ella.',
      invisible: 'La contraseña contiene caracteres que no se ven. Asegúrese de que podrá volver a escribirlos.',
      'other-keyboards': 'Algunos caracteres de la contraseña pueden ser difíciles de escribir en otros dispositivos.',
      'breach-unknown': 'No pudimos comprobar si esta contraseña ha aparecido en filtraciones de datos.',
    },
    strength: {
      label: 'Seguridad de la contraseña',
      none: 'Sin evaluar',
      words: { 0: 'Muy débil', 1: 'Débil', 2: 'Aceptable', 3: 'Buena', 4: 'Fuerte' },
    },
    errors: {
      'wrong-password': (error) =>
        error.attemptsLeft === undefined
          ? 'Esta no es su contraseña actual. Vuelva a escribirla.'
          : `Esta no es su contraseña actual. ${attemptsLeft(error.attemptsLeft)}`,
      'same-password': notAnother,
      'weak-password': 'Esta contraseña es demasiado fácil de adivinar. Elija una más larga.',
      'wrong-code': 'El código no es correcto y, tras un intento fallido, deja de ser válido. Obtenga uno nuevo.',
      'code-expired': 'El código ha caducado. Obtenga uno nuevo.',
      'account-malformed':
        'El servicio no admite el formato de esta dirección o de este número. Revise lo que ha escrito.',
      'token-missing': 'Este enlace está incompleto. Vuelva a abrirlo u obtenga un código nuevo.',
      'token-invalid': 'Este restablecimiento de contraseña ha caducado o ya se ha usado. Obtenga un código nuevo.',
      'token-expired': 'Este restablecimiento de contraseña ha caducado. Obtenga un código nuevo.',
      'token-used':
        'Este restablecimiento de contraseña ya se ha usado. Intente primero iniciar sesión con la contraseña nueva.',
      locked: 'Su cuenta está bloqueada. Inténtelo más tarde o póngase en contacto con soporte.',
      'rate-limited': 'Demasiados intentos. Espere un momento y vuelva a intentarlo.',
      'password-not-set': 'Su cuenta aún no tiene contraseña.',
      'change-required': 'Para continuar, debe elegir una contraseña nueva.',
      'policy-changed':
        'Las reglas de la contraseña acaban de cambiar. Revise la contraseña nueva y vuelva a intentarlo.',
      challenge: 'El servicio necesita comprobar de otra forma que es usted.',
      'account-not-found': 'No pudimos encontrar esta cuenta.',
      forbidden: 'No tiene permiso para cambiar esta contraseña.',
      unauthorized: 'Su sesión ha finalizado. Inicie sesión y vuelva a intentarlo.',
      config: 'Este formulario no está bien configurado. Avise a los responsables de este sitio.',
      network: 'No se pudo conectar con el servicio, así que no se cambió nada. Vuelva a intentarlo.',
      offline: 'No tiene conexión, así que no se envió nada. Conéctese a internet y vuelva a intentarlo.',
      'reload-needed':
        'No se pudo cargar una parte de este formulario, así que no se cambió nada. Compruebe su conexión y vuelva a cargar la página.',
      timeout: 'El servicio tardó demasiado en responder, así que no se cambió nada. Vuelva a intentarlo.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'No pudimos confirmar si se cambió su contraseña. Intente primero iniciar sesión con la contraseña nueva.',
      aborted: 'La operación se detuvo, así que no se cambió nada.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'Este navegador no puede proteger su contraseña, así que no se envió nada. Use un navegador actualizado.',
      encryption: notProtected,
      undecryptable: 'El servicio no pudo leer lo que se envió, así que no se cambió nada. Vuelva a intentarlo.',
      'too-long': 'Esta contraseña es demasiado larga para el servicio. Elija una más corta.',
      'ill-formed': damaged,
      rejected: 'El servicio no aceptó la solicitud, así que no se cambió nada.',
    },
    wait: ({ seconds }) => `Podrá volver a intentarlo dentro de ${duration(seconds)}.`,
    waitOver: 'Ya puede volver a intentarlo.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Bloq Mayús está activado.',
    cancel: 'Cancelar',
    close: 'Cerrar',
    unchanged: 'Su contraseña no se cambió.',
    retry: 'Reintentar',
    reference: ({ requestId }) => `Si se pone en contacto con soporte, indique la referencia ${requestId}.`,
  },
}
