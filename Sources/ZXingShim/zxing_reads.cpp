// One question to ZXing-C++ with a yes or no for an answer: nothing to own on either side.

#include "zxing_failure.h"
#include "zxing_options.h"
#include "zxing_reads.h"

#include <algorithm>

int zxing_shim_reads(const uint8_t *gray, int width, int height, int micro, const uint8_t *wanted, size_t size) try {
  bool answer = false;
  // A phone's app that breaks down over a picture has not read it.
  zxing_failure([&] {
    for (auto &code : ZXing::ReadBarcodes({gray, width, height, ZXing::ImageFormat::Lum},
                                          options(micro, ZXING_SHIM_LOCAL_AVERAGE, true))) {
      auto &bytes = code.bytes();
      answer |= std::equal(bytes.begin(), bytes.end(), wanted, wanted + size);
    }
  });
  return answer;
} catch (...) {
  return 0;
}
