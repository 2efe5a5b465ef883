// ZXing-C++ is C++ without a C interface in release 1.4, and it throws: this file keeps both behind a C header.

#include "zxing_failure.h"
#include "zxing_options.h"

#include <algorithm>
#include <cstdio>
#include <memory>

struct zxing_shim_result {
  std::vector<std::vector<uint8_t>> bytes, protocols;
  std::vector<std::string> texts, latins;
  std::vector<zxing_shim_symbol> symbols;
  std::string failure;
};

// What a symbol says with its byte mode taken for ISO/IEC 8859-1: kanji mode is what then still gives kanji.
template <typename Found, typename Code>
static std::string latin(const Found &again, const Code &code) {
  for (auto &other : again)
    if (other.bytes() == code.bytes() && other.position()[0] == code.position()[0]) return other.text();
  return {};
}

static void read(zxing_shim_result &result, const ZXing::ImageView &view, Options asked) {
  auto found = ZXing::ReadBarcodes(view, asked);
  decltype(found) again;
  // Sized before anything points into them: nothing may move afterwards.
  result.bytes.resize(found.size());
  result.protocols.resize(found.size());
  result.texts.resize(found.size());
  result.latins.resize(found.size());
  result.symbols.resize(found.size());
  auto isBeyondASCII = [](auto &code) {
    return !code.hasECI() && std::any_of(code.bytes().begin(), code.bytes().end(), [](uint8_t b) { return b > 127; });
  };
  // Where this fails, what was read still counts: kanji mode cannot be told then, that is all.
  if (std::any_of(found.begin(), found.end(), isBeyondASCII))
    zxing_failure([&] { again = ZXing::ReadBarcodes(view, asked.setCharacterSet("ISO8859_1")); });
  for (size_t i = 0; i < found.size(); i++) {
    auto &code = found[i];
    auto &symbol = result.symbols[i];
    auto protocol = code.bytesECI();
    auto identifier = code.symbologyIdentifier();
    result.bytes[i].assign(code.bytes().begin(), code.bytes().end());
    if (code.hasECI()) result.protocols[i].assign(protocol.begin(), protocol.end());
    result.texts[i] = code.text();
    if (isBeyondASCII(code)) result.latins[i] = latin(again, code);
    symbol = {result.bytes[i].data(), result.bytes[i].size(), result.texts[i].data(), result.texts[i].size(),
              result.protocols[i].data(), result.protocols[i].size(),
              result.latins[i].data(), result.latins[i].size(), identifier.size() > 2 ? identifier[2] : '1',
              {}, code.format() == ZXing::BarcodeFormat::MicroQRCode, code.sequenceIndex(), code.sequenceSize(), {}, {}};
    for (int corner = 0; corner < 4; corner++) {
      // ZXing names the corners of a mirrored symbol as if it were turned.
      int seen = code.isMirrored() ? (4 - corner) % 4 : corner;
      symbol.corners[2 * corner] = code.position()[seen].x;
      symbol.corners[2 * corner + 1] = code.position()[seen].y;
    }
    snprintf(symbol.level, sizeof symbol.level, "%s", code.ecLevel().c_str());
    snprintf(symbol.sequence_id, sizeof symbol.sequence_id, "%s", code.sequenceId().c_str());
  }
}

zxing_shim_result *zxing_shim_read(const uint8_t *gray, int width, int height, int micro,
                                   zxing_shim_binarizer binarizer, int thorough) try {
  auto result = std::make_unique<zxing_shim_result>();
  result->failure = zxing_failure([&] {
    read(*result, {gray, width, height, ZXing::ImageFormat::Lum}, options(micro, binarizer, thorough));
  });
  if (!result->failure.empty()) result->symbols.clear();
  return result.release();
} catch (...) {
  return nullptr;
}

const char *zxing_shim_failure(const zxing_shim_result *result) {
  return result->failure.empty() ? nullptr : result->failure.c_str();
}
int zxing_shim_count(const zxing_shim_result *result) { return static_cast<int>(result->symbols.size()); }
const zxing_shim_symbol *zxing_shim_at(const zxing_shim_result *result, int index) { return &result->symbols[index]; }
void zxing_shim_free(zxing_shim_result *result) { delete result; }
