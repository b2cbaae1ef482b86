package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.doctor.Facts.RegistryState;
import io.tollgate.ops.doctor.Facts.SubjectState;
import io.tollgate.ops.doctor.Part;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistryRules;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.schemas.SchemaCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads an installation's subjects in the registry. */
final class RegistryExam {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SchemaCatalogue catalogue;
  private final RegistryRules rules;
  private final Clock clock;

  RegistryExam(RegistrySettings settings, Namespace names, Clock clock) {
    RegistrySettings once = settings.patience(PATIENCE, 2);
    this.catalogue = new SchemaCatalogue(new HttpSchemaRegistry(once), names);
    this.rules = new RegistryRules(once);
    this.clock = clock;
  }

  Part<RegistryState> read() {
    return Part.reading(
        () -> {
          Instant asked = clock.instant();
          Optional<Instant> theirs = rules.clock();
          Instant ours = nearest(theirs.orElse(asked), asked, clock.instant());
          List<SubjectState> subjects = catalogue.check().stream().map(this::state).toList();
          return new RegistryState(theirs, ours, subjects);
        });
  }

  /**
   * The moment between request and answer that is nearest to the registry's clock: a slow answer is
   * no skew.
   */
  private static Instant nearest(Instant theirs, Instant asked, Instant answered) {
    return theirs.isBefore(asked) ? asked : theirs.isAfter(answered) ? answered : theirs;
  }

  private SubjectState state(SchemaCatalogue.Subject subject) {
    return new SubjectState(
        subject.name(),
        subject.id(),
        rules.newest(subject.name()),
        rules.compatibility(subject.name()));
  }
}
