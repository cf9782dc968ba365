// The only door to the Graphviz C library, over the *installed* headers.
//
// Swift sees the handful of functions below and nothing else: the library's own macros do not
// import, and the length type of gvRenderData changed between versions (unsigned int up to 12,
// size_t from 13), which is decided here, by the compiler, and not by a version string.

#ifndef ENTITYGRAPH_GRAPHVIZ_SHIM_H
#define ENTITYGRAPH_GRAPHVIZ_SHIM_H

#include <stddef.h>
#include <stdlib.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

/// What one drawing came to.
typedef enum {
  EG_DRAWN = 0,
  EG_SYNTAX_ERROR = 1,    // the DOT text could not be read
  EG_LAYOUT_FAILED = 2,   // the engine is unknown or gave up
  EG_RENDER_FAILED = 3,   // the format is unknown or writing failed
  EG_CONTENT_DROPPED = 4  // drawn, but a label or an attribute was dropped
} eg_drawing_result;

/// Reads `dot`, lays it out with `engine` and renders it as `format`.
///
/// On success `*data` points to `*length` bytes that belong to the library. Nothing is freed: the
/// caller is a process that ends right after (freeing a layout is what crashes in versions before 13).
static inline eg_drawing_result eg_draw(const char *dot, const char *engine, const char *format,
                                        const char **data, size_t *length) {
  GVC_t *context = gvContext();  // first: it declares the default node label
  agseterr(AGWARN);
  agreseterrors();
  Agraph_t *graph = agmemread(dot);
  if (!graph) return EG_SYNTAX_ERROR;
  srand(1);
  srand48(1);
  if (gvLayout(context, graph, engine) != 0) return EG_LAYOUT_FAILED;
  char *bytes = NULL;
  _Generic(&gvRenderData,
           int (*)(GVC_t *, Agraph_t *, const char *, char **, unsigned int *): ({
             unsigned int size = 0;
             int (*render)() = (int (*)())gvRenderData;
             if (render(context, graph, format, &bytes, &size) != 0) return EG_RENDER_FAILED;
             *length = size;
           }),
           default: ({
             size_t size = 0;
             int (*render)() = (int (*)())gvRenderData;
             if (render(context, graph, format, &bytes, &size) != 0) return EG_RENDER_FAILED;
             *length = size;
           }));
  *data = bytes;
  return agerrors() > 1 ? EG_CONTENT_DROPPED : EG_DRAWN;
}

/// The version the library calls itself.
static inline const char *eg_graphviz_version(void) { return gvcVersion(gvContext()); }

#endif
