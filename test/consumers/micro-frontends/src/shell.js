import { loadMicroApp } from 'qiankun'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import { startApp } from 'wujie'

const container = document.getElementById('container')
const entry = '/app/'
const sandboxes = {
  qiankun: true,
  'qiankun-shadow': { strictStyleIsolation: true },
  'qiankun-scoped': { experimentalStyleIsolation: true },
}
const isolation = location.hash.slice(1)

if (isolation === 'wujie') {
  // The application has an address of its own there, so the shell takes the token out of its address and passes it on.
  const props = { resetToken: scrubResetToken() }
  void startApp({ name: 'account', url: entry + location.search, el: container, props })
} else {
  loadMicroApp({ name: 'account', entry, container }, { sandbox: sandboxes[isolation] })
}
