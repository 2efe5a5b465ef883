#include "icu_shim.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

int32_t qrpress_word_boundaries(
    const char *text, int32_t length, const char *language, int32_t *boundaries, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UText *bytes = utext_openUTF8(NULL, text, length, &status);
  UBreakIterator *words = ubrk_open(UBRK_WORD, language, NULL, 0, &status);
  ubrk_setUText(words, bytes, &status);
  int32_t count = 0;
  if (U_SUCCESS(status)) {
    for (int32_t place = ubrk_first(words); place != UBRK_DONE && count < capacity; place = ubrk_next(words)) {
      boundaries[count++] = place;
    }
  }
  if (words != NULL) ubrk_close(words);
  if (bytes != NULL) utext_close(bytes);
  return U_SUCCESS(status) ? count : -1;
}

const char *qrpress_icu_version(void) { return U_ICU_VERSION; }
