package io.tollgate.wire.codec;

import io.tollgate.avro.ShipmentEvent;
import io.tollgate.avro.state.ShipmentState;
import java.util.Set;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Makes Avro trust Tollgate's generated classes. Avro creates only objects of trusted classes, so
 * that a foreign schema cannot create objects of arbitrary classes. The generated classes are safe,
 * because they only hold data.
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

  /** Adds the generated classes to those that Avro already trusts, once per JVM. */
  static void add() {
    // The static initialiser does the work; it runs once and is thread-safe.
  }
}
