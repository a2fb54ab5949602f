// What the page may do, said once: the server sends it, and the build writes it into every page.

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

export const headers = {
  "Content-Security-Policy": policy.join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

const inAFrame = policy.filter((rule) => !rule.startsWith("frame-ancestors")).join("; ");

/** Of the trainer's page, which holds nobody's words and may stand in any page: docs/training.md. */
export const trainersHeaders = { ...headers, "Content-Security-Policy": inAFrame };

// Browsers ignore frame-ancestors in a page and complain about it in the console.
export const meta = `<meta http-equiv="Content-Security-Policy" content="${inAFrame}">`;
