import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Nothing may be fetched from outside our own origin. `wasm-unsafe-eval` is for the mesh decoder. There is no HSTS and no upgrade of
 * insecure requests: both break a headset on a plain local network.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export async function securityHeaders(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('Content-Security-Policy', POLICY);
  reply.header('X-Content-Type-Options', 'nosniff');
  reply.header('Referrer-Policy', 'no-referrer');
  reply.header('Permissions-Policy', 'xr-spatial-tracking=(self), camera=(), microphone=(), geolocation=()');
}
