package io.tollgate.ops.book;

/** The read model in memory. */
class MemoryReadModelTest extends ReadModelContract {
  @Override
  protected ReadModel fresh() {
    return new MemoryReadModel();
  }
}
