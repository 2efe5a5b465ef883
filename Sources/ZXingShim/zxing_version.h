// Which release of ZXing-C++ this is: what differs between them is chosen by it.

#ifndef QRPRESS_ZXING_VERSION_H
#define QRPRESS_ZXING_VERSION_H

// The header was renamed in 2.3.
#if __has_include("Version.h")
#include "Version.h"
#else
#include "ZXVersion.h"
#endif

/// 104 for 1.4, Debian 12's.
#define ZXING_RELEASE (ZXING_VERSION_MAJOR * 100 + ZXING_VERSION_MINOR)

#endif
