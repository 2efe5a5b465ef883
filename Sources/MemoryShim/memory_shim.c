// Swift's module of glibc has no <malloc.h>.

#include "memory_shim.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

int memory_shim_keep_freed(void) {
#ifdef __GLIBC__
  // 32 MB is the largest threshold that glibc takes.
  return mallopt(M_MMAP_THRESHOLD, 32 << 20) && mallopt(M_TRIM_THRESHOLD, 128 << 20);
#else
  return 0;
#endif
}
