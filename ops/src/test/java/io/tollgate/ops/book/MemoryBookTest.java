package io.tollgate.ops.book;

/** The book in memory. */
class MemoryBookTest extends BookContract {
  @Override
  protected Book fresh() {
    return new MemoryBook();
  }
}
