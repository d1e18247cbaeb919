// The lines of docs/hosts.md, by the names of the consumers in test/consumers: what a person reads beside the marks.

/** Consumers that are tests of a host's own, styles or types, and not pages to develop and build: what they are, and how they work. */
export const others = {
  newcomer: ['The lines of the README', 'in an application fresh from `create-vite`, within five minutes'],
  features: [
    'Suggested passwords, sessions, recovery, proofs, challenges, `mode="auto"`, the card and its reminder, `usePasswordStatus`, tickets, settings of the service, a tenant',
    'each on a page of its own',
  ],
  'host-query-client': [
    'A `QueryClient` of the host that persists and retries',
    'nothing of the kit is stored or sent twice',
  ],
  'strict-policy': [
    'A strict Content-Security-Policy with Trusted Types',
    'nothing is refused: [CSP and frames](csp-and-frames.md)',
  ],
  shadcn: ['shadcn’s own command', 'adds the forms of the [registry](shadcn.md) as sources'],
  server: ['`react-password-kit/server` with Hono', 'the token stays on the server: [a backend](backend.md)'],
  stylesheets: ['esbuild, Rspack, Parcel, postcss-preset-env', 'both stylesheets look as they were written'],
  jest: ['Jest 29 with Babel', '[two settings](testing-with-jest.md)'],
  'ts-jest': [
    'Jest 30 with ts-jest, `moduleResolution: node10`',
    '[the same settings, and a preset](testing-with-jest.md)',
  ],
  'swc-jest': ['Jest 30 with @swc/jest, and with next/jest', '[the same settings](testing-with-jest.md)'],
  vitest: ['Vitest with happy-dom, and with jsdom', '[no settings](testing.md)'],
  'types-7': ['TypeScript 7, `skipLibCheck: false`', '`bundler` and `node16`'],
  'types-5.9': ['TypeScript 5.9, `skipLibCheck: false`', '`bundler`, `node16` and `node10`'],
  'types-5.4': ['TypeScript 5.4, `skipLibCheck: false`', '`bundler` and `node10`'],
}

/** Pages that are developed and built: the package whose version is shown, and the lines that the README does not have. */
export const hosts = {
  'vite-19': ['vite', 'React 19', ''],
  'peer-floors': ['vite', 'the oldest React, react-query and react-hook-form, beside zod 3', ''],
  preact: ['preact', 'in Vite', 'install `react` and `react-dom` as `npm:@preact/compat`'],
  pnpm: ['vite', 'installed by pnpm, which hoists nothing', ''],
  'yarn-pnp': ['vite', 'installed by Yarn 4 with Plug’n’Play, whose loader of ES modules Yarn calls experimental', ''],
  'react-compiler': ['babel-plugin-react-compiler', 'over [your own markup](headless.md), in Vite', ''],
  webpack: ['webpack', 'with swc-loader, css-loader and style-loader', ''],
  rsbuild: ['@rsbuild/core', '', ''],
  parcel: ['parcel', '', '[a setting, and the worker’s line](#parcel)'],
  esbuild: ['esbuild', '', '[an entry for the worker](#esbuild)'],
  umi: ['umi', 'with antd 5 and its theme', '[the target](getting-started.md#umi), and [`mfsu`](#umi)'],
  'create-react-app': ['react-scripts', 'with React 19', ''],
  next: ['next', 'app router, Turbopack and webpack', ''],
  'next-15': ['next', 'app router', ''],
  'next-14': ['next', 'pages router, React 18', '[the worker’s line](#next-14)'],
  'react-router': ['react-router', 'drawn by its server', '[`optimizeDeps`](#react-router)'],
  'tanstack-start': [
    '@tanstack/react-start',
    'drawn by its server; npm warns that it wants a newer Node than 20',
    '[the token of a link](#tanstack-start)',
  ],
  astro: [
    'astro',
    'as an island; npm warns that a package of Astro’s wants a newer Node than 20',
    '`client:only="react"`',
  ],
}

/** The dialogs of the consumer `dialogs`: name, the package whose version is shown, and what the host adds. */
export const dialogs = {
  antd: ['`Modal` of antd', 'antd', '`autoFocus`'],
  mui: ['`Dialog` of MUI', '@mui/material', '`autoFocus`'],
  radix: ['`Dialog` of Radix', '@radix-ui/react-dialog', 'its `Trigger`'],
  bootstrap: ['`Modal` of React Bootstrap', 'react-bootstrap', '`autoFocus`'],
  platform: ['`<dialog>` of the browser', '', ''],
}

/** The isolations of the consumer `micro-frontends`: name, the package whose version is shown, the isolation, and what the host adds. */
export const isolations = {
  qiankun: ['qiankun', 'qiankun', ', its usual sandbox', ''],
  'qiankun-shadow': ['qiankun', 'qiankun', ', `strictStyleIsolation`: a shadow root', ''],
  'qiankun-scoped': ['qiankun', 'qiankun', ', `experimentalStyleIsolation`', ''],
  wujie: ['wujie', 'wujie', '', '[the shell passes the token of a link](#the-token-of-a-link-in-wujie)'],
}

export const names = [...Object.keys(hosts), ...Object.keys(others), 'dialogs', 'micro-frontends']
