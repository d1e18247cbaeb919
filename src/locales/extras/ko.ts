import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('ko')

export const extras: ExtraMessages = {
  auto: {
    loading: '계정을 확인하는 중…',
    asksCurrent: '계정에 비밀번호가 있습니다. 현재 비밀번호도 입력해 주세요.',
    asksNone: '계정에 아직 비밀번호가 없으므로 현재 비밀번호를 입력하지 않아도 됩니다.',
  },
  sessions: {
    ask: '다른 기기에서 로그아웃',
    hint: '새 비밀번호가 저장된 후에 실행되며, 결과를 알려 드립니다.',
    pending: '다른 기기에서 로그아웃하는 중…',
    none: '로그인된 다른 기기가 없었습니다.',
    all: '다른 모든 기기에서 로그아웃되었습니다.',
    some: ({ ended, total }) => `로그아웃된 다른 기기: ${count(total)}대 중 ${count(ended)}대.`,
    unknown: '다른 기기에서 로그아웃되었는지 확인할 수 없습니다.',
  },
  card: {
    title: '비밀번호',
    loading: '비밀번호 정보를 불러오는 중…',
    failed: '비밀번호 정보를 불러올 수 없습니다.',
    set: '계정에 비밀번호가 있습니다.',
    notSet: '계정에 아직 비밀번호가 없습니다.',
    changed: ({ when }) => `마지막 변경: ${when}.`,
    level: {
      low: '추측하기 쉬운 비밀번호입니다.',
      medium: '더 추측하기 어렵게 만들 수 있는 비밀번호입니다.',
      high: '추측하기 어려운 비밀번호입니다.',
    },
    mustChange: '다음에 로그인할 때 새 비밀번호를 설정해야 합니다.',
    expires: ({ when }) => `비밀번호 만료: ${when}.`,
    later: '나중에',
  },
  mail: { open: ({ app }) => `${app} 열기` },
  sms: { filled: '문자 메시지의 인증 코드를 입력했습니다.' },
  suggest: {
    button: '강력한 비밀번호 추천',
    filled: '강력한 비밀번호를 입력했으며 지금 표시되어 있습니다. 비밀번호 관리자에 저장하거나 적어 두세요.',
  },
  recovery: {
    link: '현재 비밀번호를 잊으셨나요?',
    title: '본인 확인',
    intro: ({ account }) => `${account}(으)로 인증 코드를 보냅니다.`,
    other: ({ account }) => `${account}(으)로 받기`,
    back: '현재 비밀번호 입력하기',
    unsupported:
      '여기서는 인증 코드로 본인을 확인할 수 없습니다. 로그아웃한 다음 로그인할 때 ‘비밀번호를 잊으셨나요?’를 선택하세요.',
  },
  verify: {
    link: '다른 방법으로 확인',
    unsupported: '여기서는 이 확인 방법을 사용할 수 없습니다. 현재 비밀번호를 입력해 주세요.',
  },
  challenge: { title: '추가 확인' },
}
