/**
 * For sign-ins that are refused until the password is changed, by the older calls of the service. They are recorded from its
 * own apps; V3 promises none of them.
 *
 * @packageDocumentation
 */

export { ticketOf, type SignInTicket, type WeakPassword } from './ticket-of.js'
export type { PasswordTicket, TicketCycle } from '../core/ticket.js'
