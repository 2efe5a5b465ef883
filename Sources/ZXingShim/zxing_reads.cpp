// One question to ZXing-C++ with a yes or no for an answer: nothing to own on either side.

#include "zxing_reads.h"
#include "zxing_guard.h"

// Release 1.4 warns of wide strings unless this is asked for.
#define ZX_USE_UTF8 1
#if __has_include("Version.h")
#include "Version.h"
#else
#include "ZXVersion.h"
#endif
#include "ReadBarcode.h"

#include <algorithm>

#define ZXING_RELEASE (ZXING_VERSION_MAJOR * 100 + ZXING_VERSION_MINOR)

namespace {
struct Question {
  const uint8_t *gray;
  int width, height, micro;
  const uint8_t *bytes;
  size_t size;
  bool answer;
};

void ask(void *context) {
  auto &question = *static_cast<Question *>(context);
  try {
#if ZXING_RELEASE >= 202
    ZXing::ReaderOptions options;
#else
    ZXing::DecodeHints options;
#endif
    // The search for Micro QR is what fails release 1.4's assertions most, and no phone app does it by default.
#if ZXING_RELEASE >= 300
    auto qr = ZXing::BarcodeFormat::QRCodeModel2;
#else
    auto qr = ZXing::BarcodeFormat::QRCode;
#endif
    options.setFormats(question.micro ? ZXing::BarcodeFormat::MicroQRCode : qr);
#if ZXING_RELEASE >= 200
    options.setTryInvert(false);
#endif
    for (auto &code : ZXing::ReadBarcodes(
             {question.gray, question.width, question.height, ZXing::ImageFormat::Lum}, options)) {
      auto &bytes = code.bytes();
      if (std::equal(bytes.begin(), bytes.end(), question.bytes, question.bytes + question.size))
        question.answer = true;
    }
  } catch (...) {
  }
}
}  // namespace

int zxing_shim_reads(const uint8_t *gray, int width, int height, int micro, const uint8_t *bytes, size_t size) {
  Question question{gray, width, height, micro, bytes, size, false};
  return zxing_shim_guarded(ask, &question) && question.answer;
}
