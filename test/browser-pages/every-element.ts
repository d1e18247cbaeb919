import { parts } from '../../src/parts.js'

/** Names that a page of its own may well have for its classes. */
const classes = parts.join(' ')
const inline = [
  'a href="#"',
  'abbr title="x"',
  'b',
  'bdi',
  'bdo dir="rtl"',
  'cite',
  'code',
  'data value="1"',
  'del',
  'dfn',
]
const more = [
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
]
const blocks = [
  'address',
  'article',
  'aside',
  'blockquote',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
]
const moreBlocks = ['hgroup', 'main', 'nav', 'p', 'pre', 'search', 'section', 'output', 'label', 'legend', 'summary']
const types =
  'button checkbox color date datetime-local email file image month number password radio range reset search submit tel text time url week'
const each = (names: string[]) =>
  names.map((tag) => `<${tag} class="${classes}" data-invalid data-pending>Text</${tag.split(' ')[0]}>`).join(' ')

/** Every element of HTML that shows, bare and with the words of our parts as its classes. */
export const everyElement = `
  ${each([...blocks, ...moreBlocks])}<p>${each([...inline, ...more])}</p>
  <ul class="requirements"><li>Item</li></ul><ol><li>Item</li></ol><menu><li>Item</li></menu><dl><dt>Term</dt><dd>Detail</dd></dl>
  <table class="status"><caption>Caption</caption><colgroup><col></colgroup><thead><tr><th>Head</th></tr></thead>
    <tbody><tr><td>Cell</td></tr></tbody><tfoot><tr><td>Foot</td></tr></tfoot></table>
  <figure><img alt="Picture" width="40" height="20"><figcaption>Caption</figcaption></figure><picture><source></picture>
  <fieldset class="field"><legend>Legend</legend>
    ${types
      .split(' ')
      .map((name) => `<input class="input" type="${name}" aria-label="${name}" alt="x" data-plain>`)
      .join(' ')}
    <select class="select"><optgroup label="Group"><option>One</option></optgroup></select>
    <textarea class="input">Text</textarea><button class="submit toggle cancel" type="button">Button</button>
    <input list="listed"><datalist id="listed"><option>One</option></datalist>
    <meter class="meter" value="0.4">Meter</meter><progress value="0.3">Progress</progress>
  </fieldset>
  <details open class="panel"><summary>Summary</summary>Detail</details><dialog open class="alert" style="position: static">Dialog</dialog>
  <p>Line<br>break<wbr>here <ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby></p><hr>
  <svg class="icon mark spinner" width="20" height="20"><circle cx="10" cy="10" r="8" /></svg><canvas width="20" height="20"></canvas>
  <iframe srcdoc="Frame" width="80" height="40"></iframe><object width="10" height="10"></object><embed width="10" height="10">
  <audio controls></audio><video width="60" height="40"></video><map><area></map><slot>Slot</slot>
  <div role="alert" class="alert">Alert</div><div role="status" class="status">Status</div>`
