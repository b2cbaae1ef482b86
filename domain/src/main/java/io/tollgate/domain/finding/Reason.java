package io.tollgate.domain.finding;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The reason for a decision: a screening rule, a rejection code, or none. */
public sealed interface Reason permits Rule, Rejection, Reason.None, Reason.Unknown {
  /** Nothing fired. */
  Reason NONE = new None();

  /** The name on the wire and in results; blank for {@link #NONE}. */
  String name();

  /** The reason with this name; {@link Unknown} if a later version of Tollgate wrote the name. */
  static Reason of(String name) {
    Reason known = Names.KNOWN.get(name);
    return known == null ? new Unknown(name) : known;
  }

  /** No reason: nothing fired. */
  record None() implements Reason {
    @Override
    public String name() {
      return "";
    }
  }

  /** A name that this version of Tollgate does not know. */
  record Unknown(String name) implements Reason {}

  /** Every reason by its name. */
  final class Names {
    private static final Map<String, Reason> KNOWN = known();

    private Names() {}

    private static Map<String, Reason> known() {
      Map<String, Reason> known = new HashMap<>();
      Stream.of(Rule.values(), Rejection.values())
          .<Reason>flatMap(Arrays::stream)
          .forEach(reason -> known.put(reason.name(), reason));
      known.put("", NONE);
      return Collections.unmodifiableMap(known);
    }
  }
}
