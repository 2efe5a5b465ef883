// Debian builds ZXing-C++ with its assertions left in, and some pictures of no symbol at all fail them (issues 308,
// 855 and 1154 of zxing-cpp): a decoder that finds nothing would end the process. Only C can catch that.

#include "zxing_guard.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#ifdef __GLIBC__
static thread_local std::jmp_buf way_out;
static thread_local bool is_guarded = false;

int zxing_shim_guarded(void (*work)(void *), void *context) {
  is_guarded = true;
  // What the decoder had allocated is lost: kilobytes, and only for a picture that fails an assertion.
  bool is_whole = setjmp(way_out) == 0;
  if (is_whole) work(context);
  is_guarded = false;
  return is_whole;
}

/// Stands before glibc's own, for the whole program.
extern "C" [[noreturn]] void __assert_fail(const char *assertion, const char *file, unsigned line,
                                           const char *function) noexcept {
  if (is_guarded) std::longjmp(way_out, 1);
  std::fprintf(stderr, "%s:%u: %s: assertion '%s' failed\n", file, line, function, assertion);
  std::abort();
}
#else
int zxing_shim_guarded(void (*work)(void *), void *context) {
  work(context);
  return 1;
}
#endif
