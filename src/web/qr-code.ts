import qrcode from 'qrcode';

/** A QR code as an SVG path of one-unit squares, and the width of its box, quiet zone of four modules included. */
export type QrCode = { readonly path: string; readonly boxSize: number };

const QUIET_ZONE = 4;

/** The QR code of an address (ISO/IEC 18004, correction level M). */
export function qrCode(address: string): QrCode {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), boxSize: modules.size + 2 * QUIET_ZONE };
}
