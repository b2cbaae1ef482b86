package io.tollgate.wire.codec;

import io.tollgate.avro.ShipmentEvent;
import io.tollgate.avro.state.ShipmentState;
import java.util.Set;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Avro loads no class that a schema names unless it is set to trust it, so that a foreign schema
 * cannot have any class of the JVM made. Tollgate's generated classes hold data and nothing else.
 */
final class TrustedClasses {
  private static final Set<String> PACKAGES =
      Set.of(ShipmentEvent.class.getPackageName(), ShipmentState.class.getPackageName());

  static {
    ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
    ClassSecurityPredicate ours = type -> PACKAGES.contains(type.getPackageName());
    ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(others, ours));
  }

  private TrustedClasses() {}

  /** Adds the generated classes, once, to those that the JVM trusts already. */
  static void add() {
    // The static initialiser does it, once, and safely for other threads.
  }
}
