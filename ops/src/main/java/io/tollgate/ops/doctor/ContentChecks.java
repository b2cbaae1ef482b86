package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.Content;
import java.util.List;

/** Reference data, which every decision needs, and officers, whom every release needs. */
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
          REFERENCE, "no version is loaded", "the application decides nothing without one", fix);
    }
    String version = content.reference().get();
    return content.referenceFault().isEmpty()
        ? CheckResult.ok(REFERENCE, "the newest version is " + version + ", and it is complete")
        : CheckResult.fail(
            REFERENCE,
            "version %s is incomplete: %s".formatted(version, content.referenceFault()),
            "the application refuses it and continues with the version before, or does not start without one",
            fix);
  }

  private static CheckResult officers(Needs needs, Content content) {
    int count = content.officers();
    return count >= TO_RELEASE
        ? CheckResult.ok(OFFICERS, count + " officers have a valid key")
        : CheckResult.warn(
            OFFICERS,
            count == 1 ? "1 officer has a valid key" : "no officer has a valid key",
            "a release takes two officers, so shipments that wait for them stay HELD",
            "tollgate officers add NAME --key-file NAME.key " + needs.options());
  }
}
