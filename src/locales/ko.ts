import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('ko')
const list = listFormat('ko')
const characters = (n: number) => `${count(n)}자`
const duration = (seconds: number) => (seconds < 60 ? `${count(seconds)}초` : `${count(Math.ceil(seconds / 60))}분`)

// Each ends in a vowel, so the particle after any list of them is the same.
const classNames = { letter: '문자', lowercase: '소문자', uppercase: '대문자', digit: '숫자', symbol: '기호' }
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) => {
  const names = list(of.map((name) => classNames[name]))
  if (limit < of.length) return `${names} 중 ${count(limit)}종류 이상을`
  return names ? `${names}를` : '아무 문자나'
}

const notProtected = '비밀번호를 보호할 수 없어 아무것도 전송하지 않았습니다. 나중에 다시 시도해 주세요.'
const unreadable = '서비스에서 예기치 않은 응답을 받아 아무것도 변경하지 않았습니다. 나중에 다시 시도해 주세요.'
const damaged = '비밀번호에 손상된 문자가 있습니다. 다시 입력해 주세요.'

const changed = {
  submit: '비밀번호 변경',
  pending: '비밀번호를 변경하는 중…',
  done: '비밀번호가 변경되었습니다.',
  success: '비밀번호 변경 완료',
  next: '다음에 로그인할 때는 새 비밀번호를 사용하세요.',
}

/** Korean. */
export const ko: Locale = {
  tag: 'ko',
  dir: 'ltr',
  loadExtras: async () => (await import('./extras/ko.js')).extras,
  messages: {
    change: { title: '비밀번호 변경', ...changed },
    set: {
      title: '비밀번호 설정',
      submit: '비밀번호 설정',
      pending: '비밀번호를 설정하는 중…',
      done: '비밀번호가 설정되었습니다.',
      success: '비밀번호 설정 완료',
      next: '이제 새 비밀번호로 로그인할 수 있습니다.',
    },
    forced: {
      title: '나만의 비밀번호 설정',
      description: '발급받은 비밀번호를 새 비밀번호로 바꿔 주세요.',
      ...changed,
    },
    expired: { title: '비밀번호가 만료되었습니다', description: '계속하려면 새 비밀번호를 설정해 주세요.', ...changed },
    account: {
      title: '비밀번호를 잊으셨나요?',
      description: '인증 코드를 보내 드립니다.',
      label: { email: '이메일', phone: '전화번호', both: '이메일 또는 전화번호' },
      enter: {
        email: '이메일을 name@example.com 형식으로 입력하세요.',
        phone: '전화번호를 입력하세요.',
        both: '이메일 또는 전화번호를 입력하세요.',
      },
      country: '전화번호의 국가 또는 지역',
      submit: '인증 코드 보내기',
      pending: '인증 코드를 보내는 중…',
      change: '변경',
    },
    code: {
      title: '인증 코드 입력',
      sent: '해당 계정이 있으면 곧 인증 코드가 도착합니다.',
      recent: '새 인증 코드를 보내지 않았습니다. 이미 받은 코드가 있으면 입력하세요.',
      used: '이전 인증 코드는 더 이상 사용할 수 없습니다.',
      label: '인증 코드',
      hint: ({ seconds }) => `인증 코드는 ${duration(seconds)} 동안 유효합니다.`,
      enter: ({ length }) => `인증 코드 ${characters(length)}를 모두 입력하세요.`,
      submit: '계속',
      pending: '인증 코드를 확인하는 중…',
      again: '새 인증 코드 받기',
      wait: ({ seconds }) => `${duration(seconds)} 후에 새 인증 코드를 받을 수 있습니다.`,
      waitOver: '이제 새 인증 코드를 받을 수 있습니다.',
    },
    reset: {
      title: '새 비밀번호 설정',
      submit: '비밀번호 재설정',
      pending: '비밀번호를 재설정하는 중…',
      done: '비밀번호가 재설정되었습니다.',
      success: '비밀번호 재설정 완료',
      next: '이제 새 비밀번호로 로그인할 수 있습니다.',
      deadline: ({ seconds }) => `${duration(seconds)} 안에 완료해 주세요.`,
      leave: '로그인으로 돌아가기',
    },
    fields: {
      currentPassword: {
        label: '현재 비밀번호',
        required: '현재 비밀번호를 입력하세요.',
        show: '현재 비밀번호 표시',
        hide: '현재 비밀번호 숨기기',
        shown: '현재 비밀번호가 표시되었습니다.',
        hidden: '현재 비밀번호가 숨겨졌습니다.',
      },
      newPassword: {
        label: '새 비밀번호',
        required: '새 비밀번호를 입력하세요.',
        show: '새 비밀번호 표시',
        hide: '새 비밀번호 숨기기',
        shown: '새 비밀번호가 표시되었습니다.',
        hidden: '새 비밀번호가 숨겨졌습니다.',
      },
      confirmPassword: {
        label: '새 비밀번호 확인',
        required: '새 비밀번호를 다시 입력하세요.',
        show: '확인용 비밀번호 표시',
        hide: '확인용 비밀번호 숨기기',
        shown: '확인용 비밀번호가 표시되었습니다.',
        hidden: '확인용 비밀번호가 숨겨졌습니다.',
      },
    },
    hint: '서로 관련 없는 단어 몇 개를 조합하면 추측하기 어렵고 기억하기 쉽습니다.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `${characters(limit)} 이상 입력하세요.`,
      'too-long': ({ limit }) => `${characters(limit)} 이하로 입력하세요.`,
      'too-many-bytes': ({ measured, limit }) =>
        `${count(measured - limit)}바이트를 초과했습니다. 영문자와 숫자는 1바이트, 한글은 3바이트, 대부분의 이모지는 4바이트입니다.`,
      classes: (about) => `${classes(about)} 사용하세요.`,
      forbidden: '계정 이름이나 이 서비스의 이름이 아닌 비밀번호를 사용하세요.',
      common: '매우 많이 사용되는 비밀번호입니다. 추측하기 더 어려운 비밀번호를 사용하세요.',
      custom: '서비스의 규칙에 맞지 않는 비밀번호입니다. 다른 비밀번호를 사용하세요.',
      breached: '데이터 유출로 알려진 비밀번호입니다. 다른 비밀번호를 사용하세요.',
      'same-password': '현재 비밀번호와 다른 비밀번호를 사용하세요.',
      mismatch: '새 비밀번호와 일치하지 않습니다.',
    },
    requirements: {
      'too-short': ({ limit }) => `${characters(limit)} 이상`,
      'too-long': ({ limit }) => `${characters(limit)} 이하`,
      classes: (about) => `${classes(about)} 사용`,
      forbidden: '계정 이름이나 이 서비스의 이름이 아님',
      custom: '서비스의 규칙을 준수함',
      'same-password': '현재 비밀번호와 다름',
    },
    requirementsTitle: '새 비밀번호의 조건',
    requirementStates: { met: ': 충족함.', unmet: ': 아직 충족하지 않음.', service: ': 서비스에서 확인함.' },
    requirementsMet: ({ met, total }) => `조건 ${count(total)}개 중 ${count(met)}개를 충족했습니다.`,
    policyLoading: '비밀번호 규칙을 불러오는 중…',
    policyFailed: '비밀번호 규칙을 불러올 수 없습니다. 새 비밀번호는 서비스에서 확인합니다.',
    notes: {
      'blank-at-edge': '비밀번호의 처음이나 끝에 공백이 있습니다. 공백도 비밀번호의 일부입니다.',
      invisible: '비밀번호에 보이지 않는 문자가 있습니다. 다시 입력할 수 있는지 확인하세요.',
      'other-keyboards': '비밀번호에 다른 기기에서 입력하기 어려울 수 있는 문자가 있습니다.',
      'breach-unknown': '이 비밀번호가 유출되었는지 확인할 수 없었습니다.',
    },
    strength: {
      label: '비밀번호 안전성',
      none: '평가되지 않음',
      words: { 0: '매우 약함', 1: '약함', 2: '보통', 3: '양호', 4: '강함' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        attemptsLeft === undefined
          ? '현재 비밀번호가 아닙니다. 다시 입력해 주세요.'
          : `현재 비밀번호가 아닙니다. 남은 시도 횟수는 ${count(attemptsLeft)}회입니다.`,
      'same-password': '현재 비밀번호와 다른 비밀번호를 사용하세요.',
      'weak-password': '추측하기 너무 쉬운 비밀번호입니다. 더 긴 비밀번호를 사용해 주세요.',
      'wrong-code': '인증 코드가 올바르지 않습니다. 한 번 틀린 코드는 다시 쓸 수 없으니 새 인증 코드를 받아 주세요.',
      'code-expired': '인증 코드가 만료되었습니다. 새 인증 코드를 받아 주세요.',
      'account-malformed': '서비스에서 인식할 수 없는 주소 또는 번호입니다. 입력한 내용을 확인해 주세요.',
      'token-missing': '링크가 완전하지 않습니다. 링크를 다시 열거나 새 인증 코드를 받아 주세요.',
      'token-invalid': '이 비밀번호 재설정은 만료되었거나 이미 사용되었습니다. 새 인증 코드를 받아 주세요.',
      'token-expired': '이 비밀번호 재설정은 만료되었습니다. 새 인증 코드를 받아 주세요.',
      'token-used': '이 비밀번호 재설정은 이미 사용되었습니다. 먼저 새 비밀번호로 로그인해 보세요.',
      locked: '계정이 잠겼습니다. 나중에 다시 시도하거나 지원팀에 문의해 주세요.',
      'rate-limited': '시도 횟수가 너무 많습니다. 잠시 후 다시 시도해 주세요.',
      'password-not-set': '계정에 아직 비밀번호가 없습니다.',
      'change-required': '계속하려면 새 비밀번호를 설정해야 합니다.',
      'policy-changed': '비밀번호 규칙이 방금 변경되었습니다. 새 비밀번호를 확인한 후 다시 시도해 주세요.',
      challenge: '서비스에서 추가 본인 확인을 요청합니다.',
      'account-not-found': '이 계정을 찾을 수 없습니다.',
      forbidden: '이 비밀번호를 변경할 권한이 없습니다.',
      unauthorized: '세션이 종료되었습니다. 로그인한 후 다시 시도해 주세요.',
      config: '이 양식이 올바르게 설정되지 않았습니다. 사이트 관리자에게 알려 주세요.',
      network: '서비스에 연결할 수 없어 아무것도 변경하지 않았습니다. 다시 시도해 주세요.',
      offline: '오프라인 상태여서 아무것도 전송하지 않았습니다. 인터넷에 연결한 후 다시 시도해 주세요.',
      'reload-needed':
        '양식의 일부를 불러올 수 없어 아무것도 변경하지 않았습니다. 인터넷 연결을 확인하고 페이지를 새로고침해 주세요.',
      timeout: '서비스의 응답이 너무 오래 걸려 아무것도 변경하지 않았습니다. 다시 시도해 주세요.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown': '비밀번호가 변경되었는지 확인할 수 없습니다. 먼저 새 비밀번호로 로그인해 보세요.',
      aborted: '작업이 중단되어 아무것도 변경하지 않았습니다.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        '이 브라우저에서는 비밀번호를 보호할 수 없어 아무것도 전송하지 않았습니다. 최신 브라우저를 사용해 주세요.',
      encryption: notProtected,
      undecryptable: '서비스에서 전송된 내용을 읽을 수 없어 아무것도 변경하지 않았습니다. 다시 시도해 주세요.',
      'too-long': '서비스에서 사용하기에는 비밀번호가 너무 깁니다. 더 짧은 비밀번호를 사용해 주세요.',
      'ill-formed': damaged,
      rejected: '서비스에서 요청을 받아들이지 않아 아무것도 변경하지 않았습니다.',
    },
    wait: ({ seconds }) => `${duration(seconds)} 후에 다시 시도할 수 있습니다.`,
    waitOver: '이제 다시 시도할 수 있습니다.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Caps Lock이 켜져 있습니다.',
    cancel: '취소',
    close: '닫기',
    unchanged: '비밀번호가 변경되지 않았습니다.',
    retry: '다시 시도',
    reference: ({ requestId }) => `지원팀에 문의할 때 참조 번호(${requestId})를 알려 주세요.`,
  },
}
