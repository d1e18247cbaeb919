import { Button, ConfigProvider, Form, Input, Modal, theme, Typography } from 'antd'
import { AntdTheme } from '../../src/themes/antd.js'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** A page of Ant Design's, in those of its blues that can be read (WCAG 1.4.3). */
function AntdPage({ scheme, children }: PageProps) {
  const dark = scheme === 'dark'
  const algorithm = dark ? theme.darkAlgorithm : theme.defaultAlgorithm
  const token = { colorPrimary: '#0958d9', colorLink: dark ? '#69b1ff' : '#0958d9' }
  return <ConfigProvider theme={{ algorithm, token }}>{children}</ConfigProvider>
}

/** As Ant Design has it. */
const AntdForm = () => (
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

const AntdDialog = ({ title, children }: DialogProps) => (
  <Modal open title={title} footer={null}>
    {children}
  </Modal>
)

export const antd: DesignSystem = { Page: AntdPage, OwnForm: AntdForm, KitTheme: AntdTheme, Dialog: AntdDialog }
