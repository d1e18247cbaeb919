import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('pt-BR')
const plural = new Intl.PluralRules('pt-BR')
const list = listFormat('pt-BR')

type Forms = Record<'one' | 'many' | 'other', string>
const counted = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & Forms) =>
  (forms[plural.select(n)] ?? forms.other).replace('#', count(n))

const characters = (n: number) => counted(n, { one: '# caractere', many: '# de caracteres', other: '# caracteres' })
const bytes = (n: number) => counted(n, { one: '# byte', many: '# de bytes', other: '# bytes' })
const attemptsLeft = (n: number) =>
  counted(n, { one: 'Resta # tentativa.', many: 'Restam # de tentativas.', other: 'Restam # tentativas.' })
const duration = (seconds: number) =>
  seconds < 60
    ? counted(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })
    : counted(Math.ceil(seconds / 60), { one: '# minuto', many: '# de minutos', other: '# minutos' })

const classNames = {
  letter: 'letras',
  lowercase: 'letras minúsculas',
  uppercase: 'letras maiúsculas',
  digit: 'números',
  symbol: 'símbolos',
}
type Classes = { limit: number; classes?: readonly (keyof typeof classNames)[] }
const classes = ({ limit, classes: of = [] }: Classes) => {
  const names = list(of.map((name) => classNames[name]))
  return limit < of.length ? `pelo menos ${count(limit)} destes tipos de caracteres: ${names}` : names
}

const notKept = 'Esta senha não segue as regras do serviço. Escolha outra.'
const kept = 'Segue as regras do serviço'
const notProtected = 'Não foi possível proteger sua senha, por isso nada foi enviado. Tente novamente mais tarde.'
const unreadable = 'O serviço deu uma resposta inesperada, por isso nada foi alterado. Tente novamente mais tarde.'
const damaged = 'A senha contém um caractere corrompido. Digite-a novamente.'
const notAnother = 'Escolha uma senha diferente da atual.'
const signIn = 'Agora você já pode fazer login com a nova senha.'

const changed = {
  submit: 'Alterar senha',
  pending: 'Alterando a senha…',
  done: 'Sua senha foi alterada.',
  success: 'Senha alterada',
  next: 'Use a nova senha na próxima vez que fizer login.',
}

/** Portuguese of Brazil. */
export const ptBR: Locale = {
  tag: 'pt-BR',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/pt-br.js')).extras,
  messages: {
    change: { title: 'Alterar senha', ...changed },
    set: {
      title: 'Criar uma senha',
      submit: 'Criar senha',
      pending: 'Criando a senha…',
      done: 'Sua senha foi criada.',
      success: 'Senha criada',
      next: signIn,
    },
    forced: { title: 'Escolha sua própria senha', description: 'Substitua a senha que você recebeu.', ...changed },
    expired: { title: 'Sua senha expirou', description: 'Escolha uma nova para continuar.', ...changed },
    account: {
      title: 'Esqueceu a senha?',
      description: 'Enviaremos um código para você.',
      label: { email: 'E-mail', phone: 'Número de telefone', both: 'E-mail ou número de telefone' },
      enter: {
        email: 'Digite seu e-mail, como nome@example.com.',
        phone: 'Digite seu número de telefone.',
        both: 'Digite seu e-mail ou número de telefone.',
      },
      country: 'País ou região do número de telefone',
      submit: 'Enviar código',
      pending: 'Enviando um código…',
      change: 'Alterar',
    },
    code: {
      title: 'Digite o código',
      sent: 'Se essa conta existir, você receberá um código em instantes.',
      recent: 'Nenhum código novo foi enviado. Se você já tem um, digite-o.',
      used: 'O último código não pode mais ser usado.',
      label: 'Código de verificação',
      hint: ({ seconds }) => `O código é válido por ${duration(seconds)}.`,
      enter: ({ length }) => `Digite o código de ${characters(length)}.`,
      submit: 'Continuar',
      pending: 'Verificando o código…',
      again: 'Receber um novo código',
      wait: ({ seconds }) => `Você poderá receber um novo código em ${duration(seconds)}.`,
      waitOver: 'Você já pode receber um novo código.',
    },
    reset: {
      title: 'Escolha uma nova senha',
      submit: 'Redefinir senha',
      pending: 'Redefinindo a senha…',
      done: 'Sua senha foi redefinida.',
      success: 'Senha redefinida',
      next: signIn,
      deadline: ({ seconds }) => `Você tem ${duration(seconds)} para fazer isso.`,
      leave: 'Voltar para o login',
    },
    fields: {
      currentPassword: {
        label: 'Senha atual',
        required: 'Digite sua senha atual.',
        show: 'Mostrar a senha atual',
        hide: 'Ocultar a senha atual',
        shown: 'Sua senha atual está visível.',
        hidden: 'Sua senha atual está oculta.',
      },
      newPassword: {
        label: 'Nova senha',
        required: 'Digite uma nova senha.',
        show: 'Mostrar a nova senha',
        hide: 'Ocultar a nova senha',
        shown: 'Sua nova senha está visível.',
        hidden: 'Sua nova senha está oculta.',
      },
      confirmPassword: {
        label: 'Confirmar nova senha',
        required: 'Digite a nova senha outra vez.',
        show: 'Mostrar a confirmação da senha',
        hide: 'Ocultar a confirmação da senha',
        shown: 'A confirmação da senha está visível.',
        hidden: 'A confirmação da senha está oculta.',
      },
    },
    hint: 'Algumas palavras sem relação entre si são difíceis de adivinhar e fáceis de lembrar.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Use pelo menos ${characters(limit)}.`,
      'too-long': ({ limit }) => `Use no máximo ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `A senha passa do limite em ${bytes(measured - limit)}. Letras e números contam 1; letras com acento e o ç, 2; a maioria dos emojis, 4.`,
      classes: (about) => (about.classes?.length ? `Use ${classes(about)}.` : notKept),
      forbidden: 'Escolha uma senha que não seja o nome da sua conta nem o deste serviço.',
      common: 'Esta é uma das senhas mais usadas. Escolha uma mais difícil de adivinhar.',
      custom: notKept,
      breached: 'Esta senha apareceu em vazamentos de dados. Escolha outra.',
      'same-password': notAnother,
      mismatch: 'Não corresponde à nova senha.',
    },
    requirements: {
      'too-short': ({ limit }) => `Pelo menos ${characters(limit)}`,
      'too-long': ({ limit }) => `No máximo ${characters(limit)}`,
      classes: (about) => (about.classes?.length ? `Contém ${classes(about)}` : kept),
      forbidden: 'Não é o nome da sua conta nem o deste serviço',
      custom: kept,
      'same-password': 'É diferente da senha atual',
    },
    requirementsTitle: 'Requisitos da nova senha',
    requirementStates: { met: ': atendido.', unmet: ': ainda não atendido.', service: ': verificado pelo serviço.' },
    requirementsMet: ({ met, total }) => `Requisitos atendidos: ${count(met)} de ${count(total)}.`,
    policyLoading: 'Carregando as regras da senha…',
    policyFailed: 'Não foi possível carregar as regras da senha. O serviço verificará sua nova senha.',
    notes: {
      'blank-at-edge': 'A senha começa ou termina com um espaço, que faz parte dela.',
      invisible: 'A senha contém caracteres que não aparecem. Confira se você conseguirá digitá-los de novo.',
      'other-keyboards': 'Alguns caracteres da senha podem ser difíceis de digitar em outros dispositivos.',
      'breach-unknown': 'Não foi possível verificar se esta senha apareceu em vazamentos de dados.',
    },
    strength: {
      label: 'Força da senha',
      none: 'Não avaliada',
      words: { 0: 'Muito fraca', 1: 'Fraca', 2: 'Razoável', 3: 'Boa', 4: 'Forte' },
    },
    errors: {
      'wrong-password': (error) =>
        error.attemptsLeft === undefined
          ? 'Esta não é a sua senha atual. Digite-a novamente.'
          : `Esta não é a sua senha atual. ${attemptsLeft(error.attemptsLeft)}`,
      'same-password': notAnother,
      'weak-password': 'Esta senha é fácil demais de adivinhar. Escolha uma mais longa.',
      'wrong-code': 'O código está incorreto e, depois de uma tentativa errada, perde a validade. Solicite um novo.',
      'code-expired': 'O código expirou. Solicite um novo.',
      'account-malformed': 'O serviço não aceita o formato deste endereço ou número. Confira o que você digitou.',
      'token-missing': 'Este link está incompleto. Abra-o novamente ou solicite um novo código.',
      'token-invalid': 'Esta redefinição de senha expirou ou já foi usada. Solicite um novo código.',
      'token-expired': 'Esta redefinição de senha expirou. Solicite um novo código.',
      'token-used': 'Esta redefinição de senha já foi usada. Tente primeiro fazer login com a nova senha.',
      locked: 'Sua conta está bloqueada. Tente novamente mais tarde ou fale com o suporte.',
      'rate-limited': 'Muitas tentativas. Aguarde um pouco e tente novamente.',
      'password-not-set': 'Sua conta ainda não tem senha.',
      'change-required': 'Para continuar, você precisa escolher uma nova senha.',
      'policy-changed': 'As regras da senha acabaram de mudar. Confira sua nova senha e tente novamente.',
      challenge: 'O serviço precisa de mais uma confirmação de que é você.',
      'account-not-found': 'Não encontramos esta conta.',
      forbidden: 'Você não tem permissão para alterar esta senha.',
      unauthorized: 'Sua sessão terminou. Faça login e tente novamente.',
      config: 'Este formulário não está configurado corretamente. Avise os responsáveis por este site.',
      network: 'Não foi possível conectar ao serviço, por isso nada foi alterado. Tente novamente.',
      offline: 'Você está off-line, por isso nada foi enviado. Conecte-se à internet e tente novamente.',
      'reload-needed':
        'Não foi possível carregar uma parte deste formulário, por isso nada foi alterado. Verifique sua conexão e recarregue a página.',
      timeout: 'O serviço demorou demais para responder, por isso nada foi alterado. Tente novamente.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'Não foi possível confirmar se sua senha foi alterada. Tente primeiro fazer login com a nova senha.',
      aborted: 'A operação foi interrompida, por isso nada foi alterado.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'Este navegador não consegue proteger sua senha, por isso nada foi enviado. Use um navegador atualizado.',
      encryption: notProtected,
      undecryptable: 'O serviço não conseguiu ler o que foi enviado, por isso nada foi alterado. Tente novamente.',
      'too-long': 'Esta senha é longa demais para o serviço. Escolha uma mais curta.',
      'ill-formed': damaged,
      rejected: 'O serviço não aceitou a solicitação, por isso nada foi alterado.',
    },
    wait: ({ seconds }) => `Você poderá tentar novamente em ${duration(seconds)}.`,
    waitOver: 'Você já pode tentar novamente.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'A tecla Caps Lock está ativada.',
    cancel: 'Cancelar',
    close: 'Fechar',
    unchanged: 'Sua senha não foi alterada.',
    retry: 'Tentar novamente',
    reference: ({ requestId }) => `Se falar com o suporte, informe a referência ${requestId}.`,
  },
}
