import type { Failure } from './injection.js'
import { streams } from './streams.js'

const html = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>'
const json = { 'content-type': 'application/json' }

/** What goes wrong in practice, ready to inject: `emulator.inject({ ...failures.answerLost, route: 'POST /api/v3/reset-password' })`. */
export const failures = {
  /** The request never reaches the service. */
  unreachable: { networkError: true },
  /** The service did the work, and the answer was lost. */
  answerLost: { work: true, networkError: true },
  /** Neither work nor answer. */
  stall: { never: true },
  /** The work is done, the answer never comes. */
  stallAfterWork: { work: true, never: true },
  corsRefused: { work: true, cors: false },
  htmlFromProxy: { status: 502, headers: { 'content-type': 'text/html' }, body: html },
  /** As captive portals answer. */
  htmlWithStatus200: { headers: { 'content-type': 'text/html' }, body: html },
  emptyBody: { work: true, body: '' },
  truncatedJson: { work: true, body: '{"statusCode":200,"mess' },
  /** Fewer bytes than the service meant to send, then the connection breaks. */
  cutOff: { work: true, headers: json, body: streams.broken('{"statusCode":200,"mess') },
  wrongTypes: { work: true, body: '{"statusCode":{"code":200},"message":7,"data":"yes"}' },
  stringStatusCode: { work: true, body: '{"statusCode":"200","message":"ok"}' },
  bareString: { work: true, body: '"200"' },
  fiveMegabytes: { work: true, headers: json, body: streams.large(5 * 1024 * 1024) },
  endlessBody: { work: true, headers: json, body: streams.endless() },
  stalledBody: { work: true, headers: json, body: streams.stalled('{"statusCode":200,') },
  /** HTTP 500 around an answer that says success. */
  serverErrorWithGoodBody: { work: true, status: 500 },
  serverError: { status: 500, envelope: { statusCode: 500, message: 'Internal server error' } },
  /** HTTP 400 around an answer that says success, after the work. */
  badRequestWithGoodBody: { work: true, status: 400 },
  /** A success by its status, a refusal by its number. */
  successWithFailureNumber: { work: true, envelope: { statusCode: 200, apiCode: 2006 } },
  /** No contradiction: samples of the official documentation carry 20001 in successes. */
  successWithSuccessNumber: { work: true, envelope: { statusCode: 200, apiCode: 20001 } },
  successFalse: { work: true, envelope: { statusCode: 200, success: false } },
  dataFalse: { work: true, envelope: { statusCode: 200, data: false } },
  /** What V3 documents for an answer that is none: `data.success`. */
  dataSuccessFalse: { envelope: { statusCode: 200, data: { success: false } } },
  /** A 2xx of the body that the documentation does not have. */
  created: { work: true, envelope: { statusCode: 201 } },
  /** A proxy gave up; whether the service works on is unknown. */
  requestTimeout: { work: true, status: 408, headers: { 'content-type': 'text/html' }, body: html },
  /** As nginx logs a client that has gone; the service's own 499 has a number. */
  clientGone: { work: true, envelope: { statusCode: 499 } },
  /** The work is done, and the answer sends elsewhere, as after a form that was posted. */
  redirectAfterWork: { work: true, status: 303, headers: { location: 'https://login.example.com/' } },
  redirect: { status: 307, headers: { location: 'https://login.example.com/' } },
  throttled: {
    status: 429,
    headers: { 'retry-after': '30' },
    envelope: { statusCode: 429, message: 'Too many requests, try again later' },
  },
} as const satisfies Record<string, Failure>
