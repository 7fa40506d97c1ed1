/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-facts.h"

G_BEGIN_DECLS

/*
 * A segment is: magic, version (32 bits), checksum of all that follows (64 bits), then rows,
 * columns, the columns with their dictionaries, the values, the rows that are not simply listed,
 * and the rows of the source. Numbers are seven bits a byte unless said otherwise.
 */
#define FARNE_SEGMENT_MAGIC "FarneFct"
#define FARNE_SEGMENT_VERSION 1u
#define FARNE_SEGMENT_HEADER_SIZE 20u

/* The most rows that one release may have. */
#define FARNE_FACTS_ROWS_MAX 100000000u
#define FARNE_FACTS_COLUMNS_MAX 64u

/**
 * FarnePacking:
 * @FARNE_PACKING_BITS: codes side by side, each of so many bits above a base
 * @FARNE_PACKING_RUNS: codes with how often each is repeated
 * @FARNE_PACKING_DERIVED: a table from the codes of another column
 *
 * How the codes of a column lie in a segment.
 */
typedef enum
{
  FARNE_PACKING_BITS,
  FARNE_PACKING_RUNS,
  FARNE_PACKING_DERIVED,
} FarnePacking;

/**
 * FarnePacked:
 * @packing: how
 * @base: what is added to each (bits)
 * @bits: bits of each (bits)
 * @parent: the column it derives from (derived)
 * @data: the first byte, in the segment
 * @size: how many bytes
 *
 * Numbers as they lie in a segment.
 */
typedef struct
{
  FarnePacking packing;
  gint64 base;
  guint bits;
  guint parent;
  const guint8 *data;
  gsize size;
} FarnePacked;

/**
 * FarneFactsColumn:
 * @column: the column; its codes are %NULL until somebody asks
 * @block: the memory its texts lie in
 * @packed: its codes in the segment
 *
 * A column and where it comes from.
 */
typedef struct
{
  FarneColumn column;
  gpointer block;
  FarnePacked packed;
} FarneFactsColumn;

/**
 * FarneRowNumber:
 * @row: a row
 * @number: its mark, if it is not simply listed; or its row in the source, from which those that
 *   follow count on
 *
 * What is told of few rows among many.
 */
typedef struct
{
  guint32 row;
  guint32 number;
} FarneRowNumber;

struct _FarneFacts
{
  GObject parent_instance;

  GBytes *segment;
  guint n_rows;
  guint n_columns;
  FarneFactsColumn *columns;
  guint value_width;
  gpointer values;
  FarnePacked packed_values;
  GArray *specials; /* FarneRowNumber: marks, by row */
  GArray *runs;     /* FarneRowNumber: rows of the source, by row */
  GMutex mutex;
};

guint farne_code_width (guint n_values);
void  farne_facts_unpack_column (FarneFacts *self, guint index);
void  farne_facts_unpack_values (FarneFacts *self);

const FarneColumn    *farne_facts_peek_column  (FarneFacts *self, const char *name);
gconstpointer         farne_facts_get_values   (FarneFacts *self, guint *width);
const FarneRowNumber *farne_facts_get_specials (FarneFacts *self, guint *n);

G_END_DECLS
