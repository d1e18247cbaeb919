import type { RequestExtra } from '../../core/call-endpoint.js'
import type { HeaderOptions } from '../../core/wire.js'
import type { PasswordApi } from '../../core/api.js'
import { PasswordError } from '../../core/errors.js'
import { lazyModule } from '../../core/lazy-module.js'
import type { PublicConfig, ServiceSettings } from '../../core/service-settings.js'
import type { KitOptions } from '../types.js'
import { queryClientOf } from './query-client.js'
import { loadPasswordApi } from './service-module.js'

/** What reading the public configuration needs. The access token is not part of it. */
export type ServiceSource = Pick<KitOptions, 'service' | 'serviceKey' | 'settings' | 'cacheOwner'>

const reader = lazyModule(() => import('../../core/service-settings.js'))

/** Milliseconds; a page that has been open for longer reads it again when a form comes. */
const staleTimeMs = 10 * 60 * 1000

/**
 * The one query of the public configuration, for `policy="server"` and `settings="server"` alike. Of the kit it keeps no
 * access token: a query outlives the provider.
 */
export const publicConfigQuery = ({ service, serviceKey }: Pick<KitOptions, 'service' | 'serviceKey'>) =>
  ({
    queryKey: ['public-config', ...serviceKey],
    queryFn: ({ signal }: { signal: AbortSignal }) => read(service, signal),
    staleTime: staleTimeMs,
    retry: false,
    networkMode: 'always',
  }) as const

async function read(service: KitOptions['service'], signal: AbortSignal): Promise<PublicConfig> {
  const api = await loadPasswordApi(service)
  const [config, { readPublicConfig }] = await Promise.all([api.getPublicConfig(signal), reader.load()])
  const publicConfig = readPublicConfig(config)
  if (!publicConfig) throw new PasswordError('bad-response')
  return publicConfig
}

/** What is known of it by now. */
export function getKnownSettings(kit: ServiceSource): ServiceSettings | undefined {
  return queryClientOf(kit.cacheOwner).getQueryData<PublicConfig>(publicConfigQuery(kit).queryKey)?.settings
}

/** Reads it where the host wants that; never rejects. Where it could not be read, it is not asked for again with each call. */
export async function loadSettings(kit: ServiceSource): Promise<ServiceSettings> {
  if (!kit.settings) return {}
  const queryClient = queryClientOf(kit.cacheOwner)
  const query = publicConfigQuery(kit)
  if (queryClient.getQueryState(query.queryKey)?.status !== 'error') {
    await queryClient.fetchQuery<PublicConfig>(query).catch(() => {}) // The kit's defaults are used then.
  }
  return getKnownSettings(kit) ?? {}
}

/** The service with the header names that it announces, unless the host has given them. */
export async function withServiceSettings<Service extends Pick<HeaderOptions, 'headerPrefix'>>(
  kit: ServiceSource,
  service: Service,
): Promise<Service> {
  if (!kit.settings || service.headerPrefix) return service
  return { ...service, headerPrefix: (await loadSettings(kit)).headerPrefix }
}

/** The calls that need no login, with the header names that the service announces. */
export const loadApiWithSettings = async (kit: ServiceSource, extra?: RequestExtra): Promise<PasswordApi> =>
  loadPasswordApi({ ...(await withServiceSettings(kit, kit.service)), extra })
