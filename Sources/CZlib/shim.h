// zlib, to read compressed files.
#include <zlib.h>
