import { Button, ConfigProvider, Form, Input, Modal, Select, theme, Typography } from 'antd'
import { AntdTheme } from '../../src/themes/antd.js'
import type { FormWords } from './words.js'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** A page of Ant Design's, in those of its blues that can be read (WCAG 1.4.3). */
function AntdPage({ scheme, children }: PageProps) {
  const dark = scheme === 'dark'
  const algorithm = dark ? theme.darkAlgorithm : theme.defaultAlgorithm
  const token = { colorPrimary: '#0958d9', colorLink: dark ? '#69b1ff' : '#0958d9' }
  return <ConfigProvider theme={{ algorithm, token }}>{children}</ConfigProvider>
}

/** As Ant Design has it. */
const AntdForm = ({ title, description, fields, submit }: FormWords) => (
  <Form layout="vertical" requiredMark={false} aria-label={title}>
    <Typography.Title level={3} style={{ marginBlockStart: 0 }}>
      {title}
    </Typography.Title>
    {description && <Typography.Paragraph type="secondary">{description}</Typography.Paragraph>}
    {fields.map(({ label, type, value = '', error, lines }) => (
      <Form.Item
        key={label}
        label={label}
        name={label.replaceAll(' ', '-')}
        initialValue={value}
        extra={lines?.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {...(error && { validateStatus: 'error', help: error })}
      >
        {type === 'password' ? (
          <Input.Password />
        ) : type === 'country' ? (
          <Select options={[{ value, label: value }]} />
        ) : (
          <Input type={type} />
        )}
      </Form.Item>
    ))}
    <Button type="primary" htmlType="submit" block>
      {submit}
    </Button>
  </Form>
)

const AntdDialog = ({ title, children }: DialogProps) => (
  <Modal open title={title} footer={null}>
    {children}
  </Modal>
)

export const antd: DesignSystem = { Page: AntdPage, OwnForm: AntdForm, KitTheme: AntdTheme, Dialog: AntdDialog }
