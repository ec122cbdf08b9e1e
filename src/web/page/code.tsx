import { qrCode } from '../qr-code.ts';

/** The QR code of an address, black on white whatever the colours of the page. */
export function Code({ address, alt }: { readonly address: string; readonly alt: string }) {
  const { path, boxSize } = qrCode(address);
  return (
    <svg class="code" viewBox={`0 0 ${boxSize} ${boxSize}`} role="img" aria-label={alt}>
      <rect width={boxSize} height={boxSize} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
