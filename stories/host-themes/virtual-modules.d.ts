declare module 'virtual:tailwind-3' {
  const css: string
  export default css
}

declare module 'virtual:tailwind-4' {
  const css: string
  export default css
}

declare module '*/antd.js?older' {
  export const antd: import('./theme.js').DesignSystem
}

declare module '*/mui.js?older' {
  export const mui: import('./theme.js').DesignSystem
}
