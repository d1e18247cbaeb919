declare module 'virtual:tailwind' {
  const css: string
  export default css
}
