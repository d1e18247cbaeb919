import { Markdown, CodeOrSourceMdx, HeadersMdx } from '@storybook/addon-docs/blocks'
import type { AnchorHTMLAttributes, ImgHTMLAttributes } from 'react'
import { hrefInStorybook } from './page-links.js'

/** A page of docs/; links to other pages of docs/ lead to their pages in this Storybook. */
export function Page({ children }: { children: string }) {
  return (
    <Markdown
      options={{ forceBlock: true, overrides: { code: CodeOrSourceMdx, a: PageLink, img: Picture, ...HeadersMdx } }}
    >
      {children}
    </Markdown>
  )
}

const pictures = import.meta.glob<string>('../../docs/images/*.webp', { eager: true, query: '?url', import: 'default' })

function Picture({ src = '', alt = '' }: ImgHTMLAttributes<HTMLImageElement>) {
  return <img src={pictures[`../../docs/${src}`]} alt={alt} loading="lazy" />
}

/** A file of the repository that is no page here is named, and not linked. */
function PageLink({ href = '', children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const to = hrefInStorybook(href)
  return to === undefined ? (
    <span>{children}</span>
  ) : (
    <a href={to} target={to.startsWith('?') ? '_top' : undefined}>
      {children}
    </a>
  )
}
