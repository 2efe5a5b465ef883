// What goes wrong inside ZXing-C++, in words: an exception, or a failed assertion of release 1.4.
//
// Debian builds that release with its assertions on, and some pictures fail one, which would end the whole process.
// A function of ours stands in for glibc's and leaves ZXing's frames by longjmp; what they hold is lost. From release 2
// on there is nothing to leave, and none of this is compiled.

#ifndef QRPRESS_ZXING_FAILURE_H
#define QRPRESS_ZXING_FAILURE_H

#include "zxing_version.h"

#include <csetjmp>
#include <exception>
#include <string>

#if ZXING_RELEASE < 200 && defined(__GLIBC__)
#define ZXING_SHIM_LEAVES_ASSERTIONS 1

/// Where a failed assertion of this thread goes to; null when no reader is at work, then it aborts.
extern thread_local std::jmp_buf *zxing_assertion_exit;
/// The assertion of this thread that failed last, NUL-terminated.
extern thread_local char zxing_assertion_text[160];
#endif

/// Runs work; says what went wrong, empty when nothing did.
template <typename Work>
std::string zxing_failure(Work work) {
#ifdef ZXING_SHIM_LEAVES_ASSERTIONS
  std::jmp_buf here, *const outer = zxing_assertion_exit;
  if (setjmp(here)) {
    zxing_assertion_exit = outer;
    return "assertion '" + std::string(zxing_assertion_text) + "' failed";
  }
  zxing_assertion_exit = &here;
#endif
  std::string failure;
  try {
    work();
  } catch (const std::exception &exception) {
    failure = *exception.what() ? exception.what() : "an exception without words";
  } catch (...) {
    failure = "an unknown exception";
  }
#ifdef ZXING_SHIM_LEAVES_ASSERTIONS
  zxing_assertion_exit = outer;
#endif
  return failure;
}

#endif
