/**
 * What people make passwords of, written down from common knowledge of leaks and not copied from a list: words, names,
 * teams, brands, and what Chinese people type (pinyin without tones, numbers that sound like words). Lower case.
 */
export const stems = (
  '123456 654321 123123 123321 112233 11223344 1122334455 12344321 147258 147258369 159357 159753 123654 123654789 ' +
  '789456 789456123 5201314 5211314 1314520 1314521 7758521 7758258 520520 521521 13145200 314159 31415926 314159265 ' +
  '20080808 dearbook xiazhili password passw0rd p@ssw0rd p@ssword pa$$word pa$$w0rd passwort parola contrasena ' +
  'motdepasse senha welcome w3lcome ' +
  'admin administrator root toor user guest test tester testing demo login letmein changeme default master system ' +
  'server oracle mysql cisco router internet computer windows microsoft google facebook youtube twitter instagram ' +
  'whatsapp linkedin yahoo gmail hotmail netflix amazon samsung iphone android apple huawei xiaomi tencent alibaba ' +
  'taobao wechat weixin baidu qwer qwert qwerty qwertz azerty asdf asdfg asdfgh zxcv zxcvb zxcvbn abc abcd abcde ' +
  'abcdef aaa aaaa abc123 qaz qazwsx wsx iloveyou iloveu ilove loveme loveyou lovely lover love trustno1 secret ' +
  'sunshine princess dragon monkey shadow football baseball basketball soccer hockey tennis golf superman batman ' +
  'spiderman ironman starwars pokemon pikachu naruto mario zelda minecraft fortnite roblox killer hunter ranger ' +
  'buster ginger pepper cheese cookie chocolate banana orange summer winter spring autumn january february march ' +
  'april june july august september october november december monday friday sunday flower butterfly angel angels ' +
  'heaven jesus christ blessed freedom forever whatever nothing something anything family mother father mommy daddy ' +
  'brother sister babygirl babyboy baby honey sweet sweety sweetheart darling beautiful gorgeous hello helloworld ' +
  'hello123 goodluck lucky happy smile purple yellow green black white silver golden diamond crystal phoenix tiger ' +
  'lion eagle falcon wolf bear horse dolphin panther mustang ferrari porsche mercedes corvette harley yamaha ' +
  'honda toyota nissan ford chevy london paris berlin moscow america england germany france canada mexico brasil ' +
  'china beijing shanghai shenzhen guangzhou hongkong taiwan japan tokyo korea india arsenal chelsea liverpool ' +
  'barcelona realmadrid manchester juventus yankees lakers cowboys steelers michael jordan michelle jennifer jessica ' +
  'ashley amanda daniel andrew joshua matthew robert thomas charlie george william richard anthony nicholas nicole ' +
  'samantha elizabeth stephanie melissa heather hannah rachel rebecca sophie sarah laura maria martin patrick peter ' +
  'steven brandon justin jasmine alexander alexandra alex david james john kevin jason brian chris christian ' +
  'cristina carlos jose juan diego fernando andrea marina natasha nikita sergey dmitri vladimir ivan olga anna ' +
  'maggie molly bailey charlotte victoria vanessa veronica isabella gabriel sebastian valentina samuel benjamin ' +
  'matrix gandalf merlin hammer thunder lightning storm rocket music guitar metallica nirvana eminem ' +
  'blink182 slipknot linkinpark rockstar pussycat kitty hellokitty puppy doggy snoopy scooby tigger winnie mickey ' +
  'garfield dallas austin phoenix boston chicago newyork texas florida california arizona denver access secure ' +
  'security private public office company business manager director service support sales temp temporary ' +
  'woaini woaiwo woaita woaibaba woaimama woaijia woaizhongguo aini ainiyiwannian wobuaini wozhiaini woxihuanni ' +
  'woxiangni nihao nihaoma zhongguo zhonghua zhidao baobao baobei laopo laogong qinaide xiaoxiao xiaobao xiaoming ' +
  'xiaohong xiaogou xiaomao tianshi tiantian meimei gege didi jiejie mama baba mima wodemima woshishui wangji ' +
  'shengri kuaile shengrikuaile gongxifacai facai daren dashu laoshi xuesheng zhuzhu zhanghao yonghu guanliyuan ' +
  'yongyuan yishengyishi xingfu aiqing meili kaixin wuliao mingtian jintian diannao shouji youxi woshi wode ' +
  'zhangwei zhangmin zhangjie zhanglei zhangli zhangyang zhangjing zhangqiang wangwei wangfang wangli wanglei ' +
  'wangjing wangyang wangqiang wangpeng liwei lina lijun liming lijie liqiang lijing lixin liuyang liuwei liuyan ' +
  'liujie liufang chenwei chenjie chenchen chenli chenlong yangyang yangfan yangli zhaowei zhaolei huangwei ' +
  'zhouwei zhoujie wujing wuwei xuwei sunwei sunli mali majun zhuwei linlin hejie guowei gaofei luoyang liangliang ' +
  'songwei zhengwei xiewei hanwei tangwei fengwei dongwei xiaowei chengcheng dandan fangfang feifei huihui jiajia ' +
  'jingjing junjun lele lingling lulu mengmeng nana ningning pengpeng qianqian ruirui shanshan tingting weiwei ' +
  'wenwen xixi xinxin xuexue yanyan yingying yuanyuan yunyun zhenzhen'
).split(' ')

/** What is put behind them: numbers, years of birth and of the day, and what satisfies a rule of character classes. */
export const endings = [
  ...(
    ' 0 1 2 3 7 8 5t 12 13 21 22 23 69 77 88 99 00 01 007 11 111 123 1234 12345 123456 1234567 12345678 ' +
    '123456789 1234567890 321 4321 54321 654321 112233 121212 123123 123321 000 0000 000000 1111 111111 222 ' +
    '222222 333 333333 555 666 666666 777 777777 888 888888 999 999999 101 100 110 119 147258 159753 147 258 ' +
    '369 520 521 1314 520520 5201314 5211314 1314520 1314521 168 1688 518 5188 886 778899 789 789456 456 ' +
    '456789 ! !! @1 @12 @123 @1234 @123456 #1 #123 _123 .123 abc a q qwe qwerty asd zxc love you 123abc ' +
    '123qwe 123a 1a 1q 1q2w3e !@# 123!@#'
  ).split(' '),
  ...Array.from({ length: 70 }, (_, year) => String(1960 + year)),
]

/** What is put before them. */
export const beginnings = (
  'a aa aaa ab abc q qq qwe qwer asd asdf z zz zxc w ww wo x xx l ll i my the love ' +
  '1 12 123 1234 12345 123456 520 521 1314'
).split(' ')
