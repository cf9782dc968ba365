// Classifies 64 bytes of UTF-8 at a time, one bit per byte.
//
// A *word byte* is an ASCII letter or digit, or part of a non-ASCII letter. Of the non-ASCII
// characters, those with the lead bytes C2 (Latin-1 punctuation), E2 (general punctuation, symbols),
// EF (byte order mark, replacement character, full-width forms) and F0-F4 (emoji) are not words.

#ifndef ENTITYGRAPH_BYTE_SCAN_H
#define ENTITYGRAPH_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// One bit per byte, lowest bit first.
typedef struct {
  uint64_t alphanumeric;  // A-Z a-z 0-9
  uint64_t capital;       // A-Z 0-9: may begin a name
  uint64_t high;          // 0x80 and above
  uint64_t lead;          // C3 and above, except E2, EF and F0-F4: begins a letter that may begin a name
  uint64_t wide;          // E0-EE except E2: begins a letter of three bytes
  uint64_t mark2;         // C2: begins two bytes that are no word
  uint64_t mark3;         // E2, EF: begins three bytes that are no word
  uint64_t mark4;         // F0 and above: begins four bytes that are no word
} eg_byte_classes;

/// Reference and fallback: the same classes, one byte after the other.
static inline eg_byte_classes eg_classify64_portable(const uint8_t *bytes) {
  eg_byte_classes c = {0, 0, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i++) {
    uint8_t b = bytes[i];
    uint64_t bit = (uint64_t)1 << i;
    uint8_t lower = b | 0x20;
    int digit = b >= '0' && b <= '9';
    int letter = lower >= 'a' && lower <= 'z';
    if (digit || letter) c.alphanumeric |= bit;
    if (digit || (b >= 'A' && b <= 'Z')) c.capital |= bit;
    if (b >= 0x80) c.high |= bit;
    if (b == 0xC2) c.mark2 |= bit;
    if (b == 0xE2 || b == 0xEF) c.mark3 |= bit;
    if (b >= 0xF0) c.mark4 |= bit;
    if (b >= 0xC3 && b <= 0xEE && b != 0xE2) c.lead |= bit;
    if (b >= 0xE0 && b <= 0xEE && b != 0xE2) c.wide |= bit;
  }
  return c;
}

#if defined(__SSE2__)
// Bit set where low <= byte <= high (unsigned), by one saturating subtraction and one comparison.
static inline uint64_t eg_between(__m128i v, uint8_t low, uint8_t high) {
  __m128i offset = _mm_sub_epi8(v, _mm_set1_epi8((char)low));
  __m128i over = _mm_subs_epu8(offset, _mm_set1_epi8((char)(high - low)));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(over, _mm_setzero_si128()));
}
static inline uint64_t eg_equals(__m128i v, uint8_t byte) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)byte)));
}
static inline eg_byte_classes eg_classify64(const uint8_t *bytes) {
  eg_byte_classes c = {0, 0, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(bytes + i));
    __m128i lower = _mm_or_si128(v, _mm_set1_epi8(0x20));
    uint64_t digit = eg_between(v, '0', '9');
    c.alphanumeric |= (digit | eg_between(lower, 'a', 'z')) << i;
    c.capital |= (digit | eg_between(v, 'A', 'Z')) << i;
    uint64_t high = (uint64_t)(uint32_t)_mm_movemask_epi8(v);
    if (high) {
      uint64_t e2 = eg_equals(v, 0xE2);
      c.high |= high << i;
      c.mark2 |= eg_equals(v, 0xC2) << i;
      c.mark3 |= (e2 | eg_equals(v, 0xEF)) << i;
      c.mark4 |= eg_between(v, 0xF0, 0xFF) << i;
      c.lead |= (eg_between(v, 0xC3, 0xEE) & ~e2) << i;
      c.wide |= (eg_between(v, 0xE0, 0xEE) & ~e2) << i;
    }
  }
  return c;
}
#elif defined(__ARM_NEON)
// NEON has no movemask: fold sixteen comparison bytes into sixteen bits.
static inline uint64_t eg_bits(uint8x16_t comparison) {
  const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t masked = vandq_u8(comparison, vld1q_u8(weights));
  return (uint64_t)vaddv_u8(vget_low_u8(masked)) | ((uint64_t)vaddv_u8(vget_high_u8(masked)) << 8);
}
static inline uint64_t eg_between(uint8x16_t v, uint8_t low, uint8_t high) {
  return eg_bits(vcleq_u8(vsubq_u8(v, vdupq_n_u8(low)), vdupq_n_u8(high - low)));
}
static inline eg_byte_classes eg_classify64(const uint8_t *bytes) {
  eg_byte_classes c = {0, 0, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i += 16) {
    uint8x16_t v = vld1q_u8(bytes + i);
    uint64_t digit = eg_between(v, '0', '9');
    c.alphanumeric |= (digit | eg_between(vorrq_u8(v, vdupq_n_u8(0x20)), 'a', 'z')) << i;
    c.capital |= (digit | eg_between(v, 'A', 'Z')) << i;
    if (vmaxvq_u8(v) >= 0x80) {
      uint64_t e2 = eg_between(v, 0xE2, 0xE2);
      c.high |= eg_between(v, 0x80, 0xFF) << i;
      c.mark2 |= eg_between(v, 0xC2, 0xC2) << i;
      c.mark3 |= (e2 | eg_between(v, 0xEF, 0xEF)) << i;
      c.mark4 |= eg_between(v, 0xF0, 0xFF) << i;
      c.lead |= (eg_between(v, 0xC3, 0xEE) & ~e2) << i;
      c.wide |= (eg_between(v, 0xE0, 0xEE) & ~e2) << i;
    }
  }
  return c;
}
#else
static inline eg_byte_classes eg_classify64(const uint8_t *bytes) {
  return eg_classify64_portable(bytes);
}
#endif

/// What the end of one block tells the next.
typedef struct {
  uint64_t unfinished_mark;  // low bits: bytes of the next block that belong to a mark
  uint64_t previous_word;    // 1 when the last byte was a word byte
  uint64_t previous_high;    // 1 when the last byte was not ASCII
} eg_scan_state;

/// Word bytes and possible beginnings of names among the 64 bytes.
typedef struct {
  uint64_t word;
  uint64_t start;
} eg_word_masks;

static inline eg_word_masks eg_scan64(const uint8_t *bytes, eg_scan_state *state) {
  eg_byte_classes c = eg_classify64(bytes);
  eg_word_masks masks;
  if (!(c.high | state->unfinished_mark | state->previous_high)) {  // plain ASCII: nearly every block of English news
    masks.word = c.alphanumeric;
    masks.start = c.capital & ~((c.alphanumeric << 1) | state->previous_word);
  } else {
    uint64_t two = c.mark2 | c.mark3 | c.mark4, three = c.mark3 | c.mark4, four = c.mark4;
    uint64_t mark = two | (two << 1) | (three << 2) | (four << 3) | state->unfinished_mark;
    masks.word = (c.alphanumeric | c.high) & ~mark;
    uint64_t after_word = (masks.word << 1) | state->previous_word;
    // A capital behind a non-ASCII byte may follow a character that is a word of its own ("在China").
    uint64_t after_high = (c.high << 1) | state->previous_high;
    masks.start = ((c.capital | c.lead) & ~mark & ~after_word) | (c.wide & ~mark) | (c.capital & after_high);
    state->unfinished_mark = (two >> 63) | (three >> 62) | (four >> 61);
  }
  state->previous_word = masks.word >> 63;
  state->previous_high = c.high >> 63;
  return masks;
}

/// The index of the first of `count` bytes that is `a`, `b` or `c`, or at least `high`; `count` if none is.
static inline size_t eg_find(const uint8_t *bytes, size_t count, uint8_t a, uint8_t b, uint8_t c,
                             uint8_t high) {
  size_t i = 0;
#if defined(__SSE2__)
  __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c);
  __m128i vh = _mm_set1_epi8((char)high);
  for (; i + 16 <= count; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(bytes + i));
    __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_cmpeq_epi8(v, vb)),
                                 _mm_or_si128(_mm_cmpeq_epi8(v, vc), _mm_cmpeq_epi8(_mm_max_epu8(v, vh), v)));
    int mask = _mm_movemask_epi8(found);
    if (mask) return i + (size_t)__builtin_ctz((unsigned)mask);
  }
#elif defined(__ARM_NEON)
  uint8x16_t va = vdupq_n_u8(a), vb = vdupq_n_u8(b), vc = vdupq_n_u8(c), vh = vdupq_n_u8(high);
  for (; i + 16 <= count; i += 16) {
    uint8x16_t v = vld1q_u8(bytes + i);
    uint8x16_t found = vorrq_u8(vorrq_u8(vceqq_u8(v, va), vceqq_u8(v, vb)), vorrq_u8(vceqq_u8(v, vc), vcgeq_u8(v, vh)));
    if (vmaxvq_u8(found)) break;
  }
#endif
  for (; i < count; i++)
    if (bytes[i] == a || bytes[i] == b || bytes[i] == c || bytes[i] >= high) return i;
  return count;
}

/// Asks the processor to bring the line at `address` into its cache.
static inline void eg_prefetch(const void *address) { __builtin_prefetch(address, 0, 1); }

/// Eight bytes at an address of any alignment, in the machine's order.
static inline uint64_t eg_load8(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
  return value;
}

#endif
