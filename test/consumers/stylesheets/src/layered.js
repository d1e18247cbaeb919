import 'react-password-kit/styles.layered.css'
