import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('pt-BR')

export const extras: ExtraMessages = {
  auto: {
    loading: 'Consultando sua conta…',
    asksCurrent: 'Sua conta tem uma senha. Digite-a também.',
    asksNone: 'Sua conta ainda não tem senha, então não é preciso digitar nenhuma.',
  },
  sessions: {
    ask: 'Sair dos meus outros dispositivos',
    hint: 'Isso acontece depois que a nova senha for salva. Avisaremos se deu certo.',
    pending: 'Saindo dos seus outros dispositivos…',
    none: 'Você não estava conectado em nenhum outro dispositivo.',
    all: 'Você saiu dos seus outros dispositivos.',
    some: ({ ended, total }) => `Outros dispositivos desconectados: ${count(ended)} de ${count(total)}.`,
    unknown: 'Não foi possível confirmar se seus outros dispositivos foram desconectados.',
  },
  card: {
    title: 'Senha',
    loading: 'Carregando os dados da sua senha…',
    failed: 'Não foi possível carregar os dados da sua senha.',
    set: 'Sua conta tem uma senha.',
    notSet: 'Sua conta ainda não tem senha.',
    changed: ({ when }) => `Última alteração: ${when}.`,
    level: {
      low: 'Ela é fácil de adivinhar.',
      medium: 'Ela poderia ser mais difícil de adivinhar.',
      high: 'Ela é difícil de adivinhar.',
    },
    mustChange: 'Você precisará escolher uma nova na próxima vez que fizer login.',
    expires: ({ when }) => `Sua senha expira ${when}.`,
    later: 'Mais tarde',
  },
  mail: { open: ({ app }) => `Abrir ${app}` },
  sms: { filled: 'O código do SMS foi preenchido.' },
  suggest: {
    button: 'Sugerir uma senha forte',
    filled: 'Uma senha forte foi preenchida e está visível. Salve-a no seu gerenciador de senhas ou anote-a.',
  },
  recovery: {
    link: 'Esqueceu sua senha atual?',
    title: 'Confirme que é você',
    intro: ({ account }) => `Enviaremos um código para ${account}.`,
    other: ({ account }) => `Enviar o código para ${account}`,
    back: 'Digitar a senha atual',
    unsupported:
      'Não é possível confirmar sua conta com um código aqui. Saia da conta e escolha “Esqueceu sua senha?” ao entrar.',
  },
  verify: {
    link: 'Confirmar de outra forma',
    unsupported: 'O serviço não aceita esta confirmação aqui. Digite sua senha atual.',
  },
  challenge: { title: 'Mais uma verificação' },
}
