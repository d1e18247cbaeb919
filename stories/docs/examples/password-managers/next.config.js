export default {
  redirects: async () => [
    { source: '/.well-known/change-password', destination: '/account/password', permanent: false },
  ],
}
