// What differs between ZXing-C++'s releases, 1.4 (Debian's) to 3.

#ifndef QRPRESS_ZXING_OPTIONS_H
#define QRPRESS_ZXING_OPTIONS_H

#include "zxing_shim.h"
#include "zxing_version.h"

// Release 1.4 gives wide strings unless this is asked for.
#define ZX_USE_UTF8 1
#include "ReadBarcode.h"

#if ZXING_RELEASE >= 202
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

/// One kind of symbol at a time: what fails an assertion in the search for Micro QR loses no QR Code then.
inline Options options(bool micro, zxing_shim_binarizer binarizer, bool thorough) {
#if ZXING_RELEASE >= 300
  auto qr = ZXing::BarcodeFormat::QRCodeModel2;
#else
  auto qr = ZXing::BarcodeFormat::QRCode;
#endif
  Options options;
  options.setFormats(micro ? ZXing::BarcodeFormat::MicroQRCode : qr);
  options.setBinarizer(binarizer == ZXING_SHIM_LOCAL_AVERAGE      ? ZXing::Binarizer::LocalAverage
                       : binarizer == ZXING_SHIM_GLOBAL_HISTOGRAM ? ZXing::Binarizer::GlobalHistogram
                                                                  : ZXing::Binarizer::FixedThreshold);
  options.setTryHarder(thorough).setTryRotate(thorough).setTryDownscale(thorough);
#if ZXING_RELEASE >= 200
  // The caller inverts, as 1.4 cannot; so every release is asked the same.
  options.setTryInvert(false).setTextMode(ZXing::TextMode::Plain);
#endif
  return options;
}

#endif
