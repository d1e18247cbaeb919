import 'react-password-kit/styles.css'
