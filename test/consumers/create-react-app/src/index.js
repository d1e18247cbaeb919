import './main.jsx'
