#ifndef QRPRESS_ZXING_SHIM_H
#define QRPRESS_ZXING_SHIM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a pixel becomes dark or light: ZXing's binarisers.
typedef enum {
  ZXING_SHIM_LOCAL_AVERAGE,
  ZXING_SHIM_GLOBAL_HISTOGRAM,
  ZXING_SHIM_FIXED_THRESHOLD
} zxing_shim_binarizer;

/// One symbol; its pointers live as long as the result that it came from.
typedef struct {
  /// The content exactly, without any conversion.
  const uint8_t *bytes;
  size_t size;
  /// UTF-8, by ECI or by guess.
  const char *text;
  size_t text_size;
  /// The content by the ECI protocol of AIM: "]Q2", then bytes, a backslash doubled, and `\nnnnnn` where an
  /// ECI begins. Empty without ECI.
  const uint8_t *protocol;
  size_t protocol_size;
  /// UTF-8 with byte mode taken for ISO/IEC 8859-1 and kanji mode for Shift JIS. Empty where there is an ECI
  /// or nothing beyond ASCII.
  const char *latin;
  size_t latin_size;
  /// Of the symbology identifier (ISO/IEC 15424): '3' and above tell of FNC1.
  char modifier;
  /// x and y of top left, top right, bottom right, bottom left.
  int corners[8];
  int is_micro;
  /// Structured append: count is -1 when the symbol stands alone.
  int sequence_index, sequence_count;
  /// NUL-terminated; `sequence_id` is the parity in decimal.
  char level[4], sequence_id[8];
} zxing_shim_symbol;

typedef struct zxing_shim_result zxing_shim_result;

/// Reads every QR Code, or every Micro QR symbol, of 8-bit gray pixels without padding; NULL when there is no memory.
/// `thorough` switches tryHarder, tryRotate and tryDownscale on. The caller frees the result.
zxing_shim_result *zxing_shim_read(const uint8_t *gray, int width, int height, int micro,
                                   zxing_shim_binarizer binarizer, int thorough);
/// What went wrong inside ZXing, which then gives no symbols; NULL when it did its work.
const char *zxing_shim_failure(const zxing_shim_result *result);
int zxing_shim_count(const zxing_shim_result *result);
/// `index` is 0…count - 1.
const zxing_shim_symbol *zxing_shim_at(const zxing_shim_result *result, int index);
void zxing_shim_free(zxing_shim_result *result);

#ifdef __cplusplus
}
#endif

#endif
