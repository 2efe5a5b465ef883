// Why this exists: see zxing_failure.h.

#include "zxing_failure.h"

#ifdef ZXING_SHIM_LEAVES_ASSERTIONS
#include <cstdio>
#include <cstdlib>

thread_local std::jmp_buf *zxing_assertion_exit = nullptr;
thread_local char zxing_assertion_text[160] = "";

// The library finds this one before glibc's, because the program's own symbols come first.
extern "C" [[noreturn]] void __assert_fail(const char *assertion, const char *file, unsigned int line,
                                           const char *function) noexcept {
  if (zxing_assertion_exit) {
    std::snprintf(zxing_assertion_text, sizeof zxing_assertion_text, "%s", assertion);
    std::longjmp(*zxing_assertion_exit, 1);
  }
  std::fprintf(stderr, "%s:%u: %s: assertion '%s' failed\n", file, line, function, assertion);
  std::abort();
}
#endif
