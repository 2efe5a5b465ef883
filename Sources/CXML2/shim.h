// Debian's libxml2 is built with ICU, whose headers collide with those that Swift's Foundation brings. They are
// needed only for a field at the end of a structure that is not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/xmlreader.h>
