package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.Content;
import java.util.List;

/** Reference data, without which nothing is decided, and officers, without whom holds stay. */
final class ContentChecks {
  private static final String REFERENCE = "reference data";
  private static final String OFFICERS = "officers";
  private static final int TO_RELEASE = 2;

  private ContentChecks() {}

  static List<CheckResult> of(Needs needs, Content content) {
    return List.of(reference(needs, content), officers(needs, content));
  }

  private static CheckResult reference(Needs needs, Content content) {
    String fix = "tollgate reference load DIR " + needs.options();
    if (content.reference().isEmpty()) {
      return CheckResult.fail(
          REFERENCE, "none is there", "nothing is decided before the first version", fix);
    }
    String version = content.reference().get();
    return content.referenceFault().isEmpty()
        ? CheckResult.ok(REFERENCE, "the newest version is " + version + ", and whole")
        : CheckResult.fail(
            REFERENCE,
            "version %s is not whole: %s".formatted(version, content.referenceFault()),
            "the application refuses it, and goes on with an older one, or not at all",
            fix);
  }

  private static CheckResult officers(Needs needs, Content content) {
    int count = content.officers();
    return count >= TO_RELEASE
        ? CheckResult.ok(OFFICERS, count + " have a key that counts")
        : CheckResult.warn(
            OFFICERS,
            count == 1 ? "1 has a key that counts" : "none has a key that counts",
            "a release takes two officers, so what is held for their eyes stays held",
            "tollgate officers add NAME --key-file NAME.key " + needs.options());
  }
}
