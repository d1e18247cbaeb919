/**
 * Ant Design 5 and 6: their inputs, buttons and colours for the forms. Guide: docs/design-systems.md.
 *
 * @packageDocumentation
 */

'use client'

import { Alert, Button, ConfigProvider, Input, Select, theme, Typography, version, type InputRef } from 'antd'
import {
  Children,
  forwardRef,
  useContext,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
} from 'react'
import type { Components } from '../react/shared/component-slots.js'
import { customProperties, outOfTheFlow, Themed, useRootClass, type PropsOf, type ThemeProps } from './themed.js'

/** Ant Design's elements in place of the kit's. `AntdTheme` hands them over, beside the tokens. */
export const antdComponents: Components = {
  // antd's own Input is always controlled: it would keep the password in state and write it into an attribute. Its looks
  // are classes, which an input of the page may have too.
  Input: forwardRef<HTMLInputElement, PropsOf<'Input'>>(function AntdInput(
    { Default: _own, className = '', ...props },
    ref,
  ) {
    const { token } = theme.useToken()
    const { getPrefixCls, direction } = useContext(ConfigProvider.ConfigContext)
    const height = useControlHeight()
    const [looks, setLooks] = useState('')
    const model = useRef<InputRef>(null)
    const invalid = props['data-invalid'] !== undefined
    useLayoutEffect(
      () => setLooks(model.current?.input?.className ?? ''),
      [token, getPrefixCls, direction, height, invalid],
    )
    const room = props['data-plain'] === undefined ? { paddingInlineEnd: height + token.paddingXXS } : {}
    return (
      <>
        <input {...props} style={room} className={`${looks} ${className}`} ref={ref} />
        {/* Never seen and never filled in: antd writes the classes of its input onto it, and their sheet into the page. */}
        <Input type="hidden" allowClear={false} status={invalid ? 'error' : ''} ref={model} />
      </>
    )
  }),

  Button({ Default, type, disabled = false, className = '', ...props }) {
    if (props.part === 'toggle') return <Default {...props} type={type} disabled={disabled} className={className} />
    const submits = props.part === 'submit'
    return (
      <Button
        {...props}
        htmlType={type ?? 'button'}
        type={submits ? 'primary' : 'default'}
        disabled={disabled}
        className={className}
        style={submits ? { flex: '1 1 auto' } : {}}
      />
    )
  },

  Label: ({ Default: _own, htmlFor, ...props }) => (
    <Typography.Text>
      <label {...props} htmlFor={htmlFor} />
    </Typography.Text>
  ),

  Alert: forwardRef<HTMLDivElement, PropsOf<'Alert'>>(function AntdAlert({ Default: _own, children, ...props }, ref) {
    return (
      <div {...props} style={children ? {} : outOfTheFlow} ref={ref}>
        {children && <Alert type="error" role="presentation" {...titled(children)} />}
      </div>
    )
  }),

  Link: function AntdLink({ Default: _own, type, className = '', ...props }) {
    const { token } = theme.useToken()
    const idle = { color: token.colorTextSecondary, cursor: 'not-allowed' }
    return (
      <Button
        {...props}
        type="link"
        htmlType={type ?? 'button'}
        className={className}
        style={{ padding: 0, ...(props['data-waiting'] === '' && idle) }}
      />
    )
  },

  // antd's list is no <select>: its options are read from ours, and what is chosen is read by `ref`.
  Select: forwardRef<HTMLSelectElement, PropsOf<'Select'>>(function AntdSelect(
    { Default: _own, id = '', defaultValue, className = '', children },
    ref,
  ) {
    const chosen = useRef({ value: String(defaultValue) })
    useImperativeHandle(ref, () => chosen.current as HTMLSelectElement)
    const options = Children.toArray(children).map((child) => {
      const { props } = child as ReactElement<{ value: string; children: string }>
      return { value: props.value, label: props.children }
    })
    return (
      <Select
        id={id}
        className={className}
        {...searched}
        options={options}
        defaultValue={String(defaultValue)}
        onChange={(value) => {
          chosen.current.value = value
        }}
      />
    )
  }),
}

/** antd 5 has other names for some of what antd 6 has, and 6 warns of those. */
const isFive = version.startsWith('5.')
const titled = (title: ComponentProps<typeof Alert>['title']) => (isFive ? { message: title } : { title })
const searched = isFive
  ? { showSearch: true, optionFilterProp: 'label' }
  : { showSearch: { optionFilterProp: 'label' } }

/** As high as antd draws an input here, in pixels. */
function useControlHeight(): number {
  const { token } = theme.useToken()
  const { componentSize } = ConfigProvider.useConfig()
  if (componentSize === 'small') return token.controlHeightSM
  return componentSize === 'large' ? token.controlHeightLG : token.controlHeight
}

/**
 * The forms below it look as Ant Design's own: as light or dark, as compact and as round as the `ConfigProvider` around it
 * says, and as wide as what they are in. It goes below the `PasswordKitProvider`.
 *
 * @example
 * ```tsx
 * <AntdTheme><ChangePasswordForm /></AntdTheme>
 * ```
 */
export function AntdTheme({ children }: ThemeProps) {
  const { token } = theme.useToken()
  const { csp } = useContext(ConfigProvider.ConfigContext)
  const root = useRootClass()
  const classNames = useMemo(() => ({ root }), [root])
  const values = customProperties({
    font: token.fontFamily,
    'font-size': `${token.fontSize}px`,
    text: token.colorText,
    muted: token.colorTextSecondary,
    // Its own red is too faint for small text on white (WCAG 1.4.3).
    danger: `color-mix(in srgb, ${token.colorText} 30%, ${token.colorError})`,
    'small-size': '1em',
    radius: `${token.borderRadius}px`,
    'control-height': `${useControlHeight()}px`,
    accent: token.colorPrimary,
    weight: '400',
    'title-size': `${token.fontSizeHeading3}px`,
    'title-weight': String(token.fontWeightStrong),
    space: `${token.marginLG}px`,
    width: '100%',
  })
  // Without quotes, which a server would escape. CSS needs none around the names of fonts.
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${value.replace(/["']/g, '')};`)
  return (
    <Themed components={antdComponents} classNames={classNames}>
      <style nonce={csp?.nonce}>{`.${root} { ${lines.join(' ')} }`}</style>
      {children}
    </Themed>
  )
}
