// Debian builds ZXing-C++ with its assertions on, and some pictures fail one: that would end the whole process.
// This file's function stands in for glibc's and leaves ZXing's frames by longjmp; what they hold is lost.

#ifndef QRPRESS_ZXING_ASSERTION_H
#define QRPRESS_ZXING_ASSERTION_H

#include <csetjmp>

/// Where a failed assertion of this thread goes to; null when no reader is at work, then it aborts.
extern thread_local std::jmp_buf *zxing_assertion_exit;

/// Runs work that may throw; false when an assertion failed.
template <typename Work>
bool without_assertions(Work work) {
  std::jmp_buf here;
  if (setjmp(here)) {
    zxing_assertion_exit = nullptr;
    return false;
  }
  zxing_assertion_exit = &here;
  try {
    work();
  } catch (...) {
    zxing_assertion_exit = nullptr;
    throw;
  }
  zxing_assertion_exit = nullptr;
  return true;
}

#endif
