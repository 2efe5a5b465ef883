#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether a gray picture has a symbol of this very content, as ZXing reads by default: tryHarder, tryRotate and
/// tryDownscale on.
///
/// - micro: 0 to look for QR Code alone, 1 for Micro QR alone.
int zxing_shim_reads(const uint8_t *gray, int width, int height, int micro, const uint8_t *bytes, size_t size);

#ifdef __cplusplus
}
#endif
