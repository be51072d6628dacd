// PC858: the letters that a slip can be written in, as every printer of our kind has them (code page 19 of ESC t).

/** The upper half, 0x80 to 0xFE. 0xFF is a space that does not break, which printers draw as they like: left out. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■';

/** The number that ESC t knows it by. */
export const pc858 = 19;

const letters = new Set(upper.replace('\u00AD', ''));

/** Whether the printer has `character`, and in one place only: no control character, no hyphen that may not show. */
export function hasLetter(character: string): boolean {
  return /^[ -~]$/.test(character) || letters.has(character);
}

/** The letter that a byte prints; undefined: it prints none. */
export function letterOf(byte: number): string | undefined {
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return upper[byte - 0x80];
}
