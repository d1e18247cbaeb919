import { Alert, Button, ConfigProvider, Form, Input, Select, theme, Typography } from 'antd'
import { Children, useImperativeHandle, useRef, type ReactElement } from 'react'
import type { Components } from '../../src/index.js'
import { customProperties, outOfTheFlow, type ThemeProps } from './theme.js'

/** The class that carries antd's variables. */
const cssVarKey = 'antd-vars'

/** Of a link that cannot be pressed yet. */
const idle = { color: 'var(--ant-color-text-secondary)', cursor: 'not-allowed' }

/** Ant Design in place of the kit's elements. */
export const antd: Components = {
  // antd's own Input is always controlled: it would keep the password in state and write it into an attribute. Its looks
  // are classes, which an input of the page may have too once antd has drawn one of its own.
  Input({ Default: _own, className = '', ...props }) {
    const { hashId } = theme.useToken()
    const status = props['data-invalid'] === undefined ? '' : 'ant-input-status-error'
    const room = props['data-plain'] === undefined ? { paddingInlineEnd: 36 } : {}
    const looks = `ant-input ant-input-outlined ant-input-css-var ${cssVarKey} ${hashId} ${status}`
    return <input {...props} style={room} className={`${looks} ${className}`} />
  },

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

  Alert: ({ Default: _own, children, ...props }) => (
    <div {...props} style={children ? {} : outOfTheFlow}>
      {children && <Alert type="error" role="presentation" title={children} />}
    </div>
  ),

  Link: ({ Default: _own, type, className = '', ...props }) => (
    <Button
      {...props}
      type="link"
      htmlType={type ?? 'button'}
      className={className}
      style={{ padding: 0, ...(props['data-waiting'] === '' && idle) }}
    />
  ),

  // antd's list is no <select>: its options are read from ours, and what is chosen is read by `ref`.
  Select({ Default: _own, ref, id = '', defaultValue, className = '', children }) {
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
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        defaultValue={String(defaultValue)}
        onChange={(value) => {
          chosen.current.value = value
        }}
      />
    )
  },
}

/** A page of Ant Design's, in those of its blues that can be read (WCAG 1.4.3). */
export function AntdTheme({ scheme, children }: ThemeProps) {
  const dark = scheme === 'dark'
  const algorithm = dark ? theme.darkAlgorithm : theme.defaultAlgorithm
  const token = { colorPrimary: '#0958d9', colorLink: dark ? '#69b1ff' : '#0958d9' }
  return (
    <ConfigProvider theme={{ algorithm, token, cssVar: { key: cssVarKey } }}>
      <Tokens>{children}</Tokens>
    </ConfigProvider>
  )
}

/** What is left of the kit's own takes antd's tokens. */
function Tokens({ children }: Pick<ThemeProps, 'children'>) {
  const { token, cssVar } = theme.useToken()
  const style = customProperties({
    font: cssVar.fontFamily,
    'font-size': `${token.fontSize}px`,
    text: cssVar.colorText,
    muted: cssVar.colorTextSecondary,
    radius: `${token.borderRadius}px`,
    'control-height': `${token.controlHeight}px`,
    accent: cssVar.colorPrimary,
    weight: '400',
    'title-size': `${token.fontSizeHeading3}px`,
    'title-weight': String(token.fontWeightStrong),
  })
  return (
    <div className={cssVarKey} style={style}>
      {children}
    </div>
  )
}

/** As Ant Design has it. */
export const AntdForm = () => (
  <Form layout="vertical" requiredMark={false}>
    <Typography.Title level={3}>Change email</Typography.Title>
    <Form.Item label="Email" name="email">
      <Input type="email" />
    </Form.Item>
    <Button type="primary" htmlType="submit" block>
      Save
    </Button>
  </Form>
)
