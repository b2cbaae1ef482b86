package io.tollgate.streams.topology;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** A step with the stores that it owns. */
record StepSupplier<KI, VI, KO, VO>(
    Supplier<Processor<KI, VI, KO, VO>> step, Set<StoreBuilder<?>> stores)
    implements ProcessorSupplier<KI, VI, KO, VO> {

  static <KI, VI, KO, VO> StepSupplier<KI, VI, KO, VO> of(
      Supplier<Processor<KI, VI, KO, VO>> step, Set<StoreBuilder<?>> stores) {
    return new StepSupplier<>(step, stores);
  }

  @Override
  public Processor<KI, VI, KO, VO> get() {
    return step.get();
  }
}
