import { endings, stems } from '../policy/common-stems.js'
import { common, commonest } from './common-words.js'
import { leastCost, type Finder, type Piece } from './piece.js'

/** What people write in Chinese characters. */
const chinese = (
  '我爱你 我爱 爱你 我喜欢你 我想你 我们 你们 他们 我的 你的 自己 什么 怎么 现在 今天 明天 时间 知道 没有 可以 ' +
  '喜欢 密码 口令 用户 账号 管理员 你好 您好 世界 中国 中华 中国人 北京 上海 广州 深圳 天津 重庆 香港 台湾 大家 ' +
  '朋友 老师 学生 学校 公司 电脑 手机 生日 快乐 生日快乐 新年快乐 恭喜发财 万事如意 一生一世 幸福 宝贝 宝宝 老公 ' +
  '老婆 妈妈 爸爸 天天 开心 永远 测试 登录 天下 无敌 春天 夏天 秋天 冬天 芝麻开门 天安门 床前明月光 疑是地上霜 ' +
  '举头望明月 低头思故乡 一二三 一二三四五 六七八 六七八九十'
).split(' ')

/** log10 of the guesses. Places in a list that is not sorted say nothing, so a list has one for all. */
const costs = new Map<string, number>([
  ...common.map((word) => [word, 3.2] as const),
  ...[...commonest, ...stems, ...chinese].map((word) => [word, 2.5] as const),
  ...endings.filter((ending) => ending.length > 2).map((ending) => [ending, 2.2] as const),
])
const longest = Math.max(...[...costs.keys()].map((word) => word.length))

/**
 * Finds known words in any case, with digits for letters, and backwards. `own` are words that belong to this person, such as
 * the account name: whoever guesses tries them first.
 */
export function wordFinder(own: readonly string[]): Finder {
  const ownCosts = new Map(own.flatMap(partsOf).map((word) => [word, leastCost]))
  const most = Math.max(longest, ...[...ownCosts.keys()].map((word) => word.length))
  return (text) => {
    const lower = fold(text)
    const found: Piece[] = []
    for (const { read, extra, backwards } of readings(lower)) {
      for (let start = 0; start < read.length; start++) {
        for (let end = start + 2; end <= Math.min(read.length, start + most); end++) {
          const word = read.slice(start, end)
          const cost = ownCosts.get(word) ?? costs.get(word)
          if (cost === undefined) continue
          const [from, to] = backwards ? [read.length - end, read.length - start] : [start, end]
          found.push({ from, to, cost: cost + extra + capitals(text.slice(from, to), lower.slice(from, to)) })
        }
      }
    }
    return found
  }
}

/** An address is known by what is before its @, too, and a name by its words. */
function partsOf(word: string): string[] {
  const whole = fold(word.normalize('NFKC'))
  const parts = [whole, whole.replace(/@[^@]*$/, ''), ...whole.split(/[^\p{L}\p{N}]+/u)]
  return parts.filter((part) => part.length > 1)
}

/** As it is, with letters for what stands for them, and from its end. */
function readings(lower: string): { read: string; extra: number; backwards?: boolean }[] {
  const spelled = letters.map((map) => eachUnit(lower, (unit) => map.get(unit)))
  return [
    { read: lower, extra: 0 },
    ...spelled.filter((read) => read !== lower).map((read) => ({ read, extra: 0.5 })),
    { read: lower.split('').reverse().join(''), extra: 0.3, backwards: true },
  ]
}

/** 1 and ! are either of two. */
const letters = ['i', 'l'].map(
  (one) =>
    new Map(`4a@a8b3e6g9g0o5s$s7t+t2z1${one}!${one}`.match(/../g)?.map((pair) => [pair.charAt(0), pair.slice(1)])),
)

/** In lower case, each character in its place. */
const fold = (text: string) => eachUnit(text, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))

const eachUnit = (text: string, map: (unit: string) => string | undefined) =>
  text
    .split('')
    .map((unit) => map(unit) ?? unit)
    .join('')

/** One at either end, or nothing else, is tried next; elsewhere each doubles the guesses. */
function capitals(word: string, lower: string): number {
  const at = word.split('').flatMap((unit, place) => (unit === lower.charAt(place) ? [] : [place]))
  if (at.length === 0) return 0
  const usual = at.length === 1 ? at[0] === 0 || at[0] === word.length - 1 : word === word.toUpperCase()
  return usual ? 0.3 : 0.3 + 0.3 * at.length
}
