import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateStrength, type Strength } from '../../../src/core/strength/estimate-strength.js'

/** Passwords and the least and most that may be said of them. What has spaces or dots in it stands alone in its list. */
const known: [about: string, least: Strength, most: Strength, passwords: string[]][] = [
  ['numbers that sound like words', 0, 0, of('5201314 1314520 7758521 520520 5211314 52013145201314')],
  ['I love you, in pinyin', 0, 0, of('woaini1314 woaini520 woaini123 WoAiNi1314 woaini woaini5201314 woaini.1314')],
  ['what fits any rule of classes', 0, 0, of('a123456 aa123456 Aa123456 qq123456 123456abc a5201314 Wangwei@123')],
  ['123456aa and its like', 0, 1, of('123456aa aaa111 112233aa zxc123456 123qwe!@#')],
  ['the keyboard', 0, 0, of('1qaz2wsx !QAZ2wsx 1q2w3e4r qazwsxedc asdf1234 qwertyuiop 147258369 zxcvbnm123')],
  ['names', 0, 0, of('wangwei123 zhangwei888 WangWei1990 liwei520 liuyang1988 chenchen123')],
  ['names in full', 0, 1, of('wangxiaoming chenxiaolong liudehua zhoujielun sunwukong zhangsan lisi123')],
  ['names in full, and a year', 1, 2, of('wangxiaoming1990 liudehua1961 chenxiaolong888')],
  ['birthdays', 0, 1, of('19900101 20080808 19881224 01011990 1990-01-01 1990.1.1 1990年1月1日 900101')],
  ['numbers of QQ', 0, 1, of('812345678 295184763 38475921')],
  ['numbers of QQ, and that they are', 1, 2, of('qq38475921 QQ295184763')],
  ['mobile numbers', 1, 1, of('13812345679 15901827364 18674839201 +8613905718264')],
  ['a name and a mobile number', 1, 2, of('wangwei13905718264 li15901827364')],
  ['identity cards', 1, 1, of('110101199003074518 44010619851112203X')],
  [
    'two words of pinyin',
    0,
    1,
    of('zhidaoshenme womenxianzai mingtianjian woaiwojia nihaozhongguo shijiezhijian haohaoxuexi'),
  ],
  ['a phrase of pinyin', 1, 2, ['wozhiainiyigeren', 'mimajiushimima', 'zheshiwodemima', 'wo men xian zai', 'wo ai ni']],
  ['a sentence of pinyin', 2, 3, of('jintiantianqihenhao buyaogaosubieren wohenxihuanchihuoguo woaibeijingtiananmen')],
  [
    'characters that everyone writes',
    0,
    1,
    of('我爱你 生日快乐 我爱你中国 密码123456 你好世界 床前明月光疑是地上霜 一二三四五六七八'),
  ],
  ['four characters', 0, 1, of('画蛇添足 守株待兔 我爱中国 天天向上')],
  [
    'leaked ones',
    0,
    0,
    of('password 123456 Password1! p@ssw0rd iloveyou qwerty123 dragon Summer2023! football99 drowssap'),
  ],
  ['two common words', 0, 2, of('monkeydragon starwarsfan ilovemymother i-love-you letmeinnow liverpoolfc')],
  ['one rare word', 1, 2, of('rhinoceros encyclopedia constructor1 Kaleidoscope xylophone1')],
  ['what is a name in JavaScript', 0, 1, of('__proto__ toString valueOf')],
  [
    'patterns',
    0,
    1,
    of('abcdefgh 987654321 aaaaaaaa abcabcabcabc q1w2e3r4t5 a1b2c3d4 2468101214 D0g.....................'),
  ],
  ['eight by chance', 1, 3, of('x7Kp2mQ9 xkqzvjwp 9fT$k2Lz')],
  ['sixteen by chance', 4, 4, of('kJ8#mQ2$vL9xWp4Z mZq4vT8wLp2XrD6s vkqxwzjhpfmtgcyb 7f1c9be04a6d83e5')],
  [
    'five words by dice',
    4,
    4,
    ['unmasked latch oval crinkle verse', 'tuxedo-banana-gravel-mosaic-pickle', 'stoicwaddlerecitecubicleplank'],
  ],
  ['the comic', 4, 4, ['correct horse battery staple', 'correcthorsebatterystaple']],
  [
    'a sentence without a quote',
    4,
    4,
    of('窗边的猫数着七只纸船 我们昨晚把蓝色雨伞忘在了火车上 祖父在厨房里教鹦鹉弹钢琴'),
  ],
]

describe.each(known)('%s: %i to %i', (_, least, most, passwords) => {
  it.each(passwords)('%s', (password) => {
    const strength = estimateStrength(password)
    expect(strength).toBeGreaterThanOrEqual(least)
    expect(strength).toBeLessThanOrEqual(most)
  })
})

it('knows at least sixty of them, half of Chinese habits', () => {
  expect(known.flatMap(([, , , passwords]) => passwords).length).toBeGreaterThan(120)
})

describe('words of the person', () => {
  const email = 'Beatrix.Quillfeather@example.com'

  it.each([email, 'beatrix.quillfeather', 'Quillfeather', 'quillfeather1', 'rehtaeflliuq', 'qu1llfeather'])(
    'make %s weaker',
    (password) => {
      expect(estimateStrength(password, [email])).toBeLessThan(Math.max(1, estimateStrength(password)))
      expect(estimateStrength(password, [email])).toBeLessThanOrEqual(1)
    },
  )

  it('are known in Chinese', () => {
    expect(estimateStrength('欧阳锋的蛤蟆功')).toBeGreaterThan(estimateStrength('欧阳锋的蛤蟆功', ['欧阳锋', '蛤蟆功']))
  })

  it('do not ban what contains them', () => {
    expect(estimateStrength('quillfeather kJ8#mQ2$vL9x', [email])).toBe(4)
  })

  it('mean nothing if they are empty', () => {
    expect(estimateStrength('kJ8#mQ2$vL9xWp4Z', ['', '@', '  '])).toBe(4)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...'ab1 |/\\^(<4@$.-İﷺ我\ud83d\ude00\ud800'), maxLength: 300 }),
)

describe('of any text', () => {
  it('says 0 to 4', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, word) => [0, 1, 2, 3, 4].includes(estimateStrength(text, [word]))),
      { numRuns: 500 },
    )
  })

  it('looks at 256 code units', () => {
    fc.assert(
      fc.property(anyText, (text) => estimateStrength(text + text) === estimateStrength((text + text).slice(0, 256))),
      { numRuns: 200 },
    )
    expect(estimateStrength(`${'a'.repeat(256)}kJ8#mQ2$vL9xWp4Z`)).toBe(estimateStrength('a'.repeat(256)))
  })

  it('a known word makes it no stronger', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, word) => estimateStrength(text, [word]) <= estimateStrength(text)),
      { numRuns: 200 },
    )
  })

  it('takes no account of width: ｐａｓｓｗｏｒｄ is password', () => {
    expect(estimateStrength('ｐａｓｓｗｏｒｄ')).toBe(0)
  })
})

it('of nothing it says 0', () => {
  expect(estimateStrength('')).toBe(0)
})

it('one character again and again gains nothing', () => {
  for (const character of ['a', '1', '我', '!', '\ud83d\ude00', '\udc00']) {
    for (const times of [1, 2, 3, 8, 20, 100, 256, 1000]) {
      expect(estimateStrength(character.repeat(times)), `${character} ${times}`).toBeLessThanOrEqual(1)
    }
  }
})

it('a repeated phrase gains little', () => {
  for (const phrase of ['woaini', 'zhuang', 'qwe1', '12/12/2012', '你好']) {
    expect(estimateStrength(phrase.repeat(6)), phrase).toBeLessThanOrEqual(1)
  }
})

it('what is made by chance becomes stronger as it becomes longer', () => {
  const chance = fc.string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
    minLength: 16,
    maxLength: 60,
  })
  fc.assert(
    fc.property(chance, (text) => {
      expect(estimateStrength(text)).toBe(4)
      expect(estimateStrength(text.slice(0, 5))).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500, seed: 11 },
  )
})

function of(list: string): string[] {
  return list.split(' ')
}
