package io.tollgate.ops.readmodel;

/** The read model in memory. */
class MemoryReadModelTest extends ReadModelContract {
  @Override
  protected ReadModel fresh() {
    return new MemoryReadModel();
  }
}
