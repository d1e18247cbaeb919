type Fetch = (request: Request) => Promise<Response>

/** A network that can be stopped, so that a test may look around while a request is under way. */
export function heldFetch(fetch: Fetch) {
  let way = Promise.resolve()
  let open = () => {}
  return {
    async fetch(request: Request): Promise<Response> {
      await way
      return fetch(request)
    },
    hold() {
      way = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
  }
}
