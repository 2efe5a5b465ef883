#ifndef QRPRESS_ICU_SHIM_H
#define QRPRESS_ICU_SHIM_H

#include <stdint.h>

/// Where words begin and end in UTF-8 text, by the rules and dictionaries of ICU: offsets in bytes, ascending, the
/// first 0 and the last `length`.
///
/// Swift cannot call ICU itself: its functions are macros, and its headers are not those of the ICU in Foundation.
///
/// - Parameters:
///   - language: BCP 47.
///   - boundaries: takes `capacity` offsets; `length + 1` are always enough.
/// - Returns: how many there are; -1 when ICU fails.
int32_t qrpress_word_boundaries(
    const char *text, int32_t length, const char *language, int32_t *boundaries, int32_t capacity);

/// ICU's version, such as 72.1; lives as long as the process.
const char *qrpress_icu_version(void);

#endif
