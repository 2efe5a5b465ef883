#include <qrencode.h>

/* Encode with a given mask, 0…7 (0…3 for Micro QR), -1 for the library's own choice.
 *
 * libqrencode 4 as Debian builds it (--with-tests) exports both functions, but qrencode.h does not declare
 * them: they are no public API. The public one has no way to pin a mask, hence these declarations. */
extern QRcode *QRcode_encodeMask(QRinput *input, int mask);
extern QRcode *QRcode_encodeMaskMQR(QRinput *input, int mask);
