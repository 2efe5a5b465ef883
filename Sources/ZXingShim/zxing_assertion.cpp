// Why this exists: see zxing_assertion.h.

#include "zxing_assertion.h"

#include <cstdio>
#include <cstdlib>

thread_local std::jmp_buf *zxing_assertion_exit = nullptr;

#ifdef __GLIBC__
// The library finds this one before glibc's, because the program's own symbols come first.
extern "C" [[noreturn]] void __assert_fail(const char *assertion, const char *file, unsigned int line,
                                           const char *function) noexcept {
  if (zxing_assertion_exit) std::longjmp(*zxing_assertion_exit, 1);
  std::fprintf(stderr, "%s:%u: %s: assertion '%s' failed\n", file, line, function, assertion);
  std::abort();
}
#endif
