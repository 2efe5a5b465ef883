// ZXing-C++ has no C interface: this module carries its flags to ZXingShim, and its version to Swift.
#if __has_include(<ZXVersion.h>)
#include <ZXVersion.h>
#else
#include <ZXing/Version.h>
#endif
