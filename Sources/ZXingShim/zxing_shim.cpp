// ZXing-C++ is C++ without a C interface in release 1.4, and it throws: this file keeps both behind a C header.

#include "zxing_shim.h"

// Release 1.4 gives wide strings unless this is asked for; the version's header was renamed in 2.3.
#define ZX_USE_UTF8 1
#if __has_include("Version.h")
#include "Version.h"
#else
#include "ZXVersion.h"
#endif
#include "ReadBarcode.h"

#include <cstdio>
#include <memory>

#define ZXING_RELEASE (ZXING_VERSION_MAJOR * 100 + ZXING_VERSION_MINOR)

struct zxing_shim_result {
  std::vector<std::vector<uint8_t>> bytes;
  std::vector<std::string> texts;
  std::vector<zxing_shim_symbol> symbols;
};

#if ZXING_RELEASE >= 202
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

static Options options(zxing_shim_binarizer binarizer, bool thorough) {
  Options options;
#if ZXING_RELEASE >= 300
  options.setFormats(ZXing::BarcodeFormat::QRCodeModel2 | ZXing::BarcodeFormat::MicroQRCode);
#else
  options.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::MicroQRCode);
#endif
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

zxing_shim_result *zxing_shim_read(const uint8_t *gray, int width, int height,
                                   zxing_shim_binarizer binarizer, int thorough) try {
  auto found = ZXing::ReadBarcodes({gray, width, height, ZXing::ImageFormat::Lum}, options(binarizer, thorough));
  auto result = std::make_unique<zxing_shim_result>();
  // Sized before anything points into them: nothing may move afterwards.
  result->bytes.resize(found.size());
  result->texts.resize(found.size());
  result->symbols.resize(found.size());
  for (size_t i = 0; i < found.size(); i++) {
    auto &code = found[i];
    auto &symbol = result->symbols[i];
    result->bytes[i].assign(code.bytes().begin(), code.bytes().end());
    result->texts[i] = code.text();
    symbol = {result->bytes[i].data(), result->bytes[i].size(), result->texts[i].data(), result->texts[i].size(),
              {}, code.format() == ZXing::BarcodeFormat::MicroQRCode, code.sequenceIndex(), code.sequenceSize(), {}, {}};
    for (int corner = 0; corner < 4; corner++) {
      symbol.corners[2 * corner] = code.position()[corner].x;
      symbol.corners[2 * corner + 1] = code.position()[corner].y;
    }
    snprintf(symbol.level, sizeof symbol.level, "%s", code.ecLevel().c_str());
    snprintf(symbol.sequence_id, sizeof symbol.sequence_id, "%s", code.sequenceId().c_str());
  }
  return result.release();
} catch (...) {
  return nullptr;
}

int zxing_shim_count(const zxing_shim_result *result) { return static_cast<int>(result->symbols.size()); }
const zxing_shim_symbol *zxing_shim_at(const zxing_shim_result *result, int index) { return &result->symbols[index]; }
void zxing_shim_free(zxing_shim_result *result) { delete result; }
