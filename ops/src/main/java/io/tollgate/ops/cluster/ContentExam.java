package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.compliance.cluster.OfficerClient;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.ops.doctor.Facts.Content;
import io.tollgate.wire.reference.IncompleteReferenceException;
import io.tollgate.wire.reference.ReferenceTopics;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicSource;
import java.util.Optional;

/** Reads the reference data's newest version and the officers. */
final class ContentExam {
  private final ClusterConnection connection;
  private final Namespace names;
  private final WireSerdes serdes;

  ContentExam(ClusterConnection connection, Namespace names, WireSerdes serdes) {
    this.connection = connection;
    this.names = names;
    this.serdes = serdes;
  }

  Content read() {
    ReferenceTopics reference = new ReferenceTopics(connection, names, serdes);
    Optional<Manifest> newest = reference.newest();
    return new Content(
        newest.map(Manifest::version), newest.map(m -> fault(reference, m)).orElse(""), officers());
  }

  private static String fault(ReferenceTopics reference, Manifest manifest) {
    try {
      var unused = reference.tables(manifest);
      return "";
    } catch (IncompleteReferenceException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private int officers() {
    OfficerRegister register = OfficerClient.register(new TopicSource(connection, names, serdes));
    return (int)
        register.keys().stream()
            .filter(OfficerRegister.Registered::counts)
            .map(OfficerRegister.Registered::officerId)
            .distinct()
            .count();
  }
}
