package io.tollgate.ops.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.ops.doctor.Finding;
import io.tollgate.ops.doctor.Verdict;
import java.util.List;
import java.util.Locale;

/** What the doctor found, for people and for programs. */
public final class DoctorReport {
  private DoctorReport() {}

  /** Whether there is nothing not to go live with. */
  public static boolean isFit(List<Finding> findings) {
    return count(findings, Verdict.FAIL) == 0;
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Lines: each finding, why and mend once below those of a kind, then the sum. */
  public static String text(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      text.append(line(finding.verdict().name(), finding.check() + ": " + finding.found()));
      boolean isLast = i + 1 == findings.size() || !isAlike(finding, findings.get(i + 1));
      if (finding.verdict() != Verdict.OK && isLast) {
        text.append(line("", "why:  " + finding.why()));
        text.append(line("", "mend: " + finding.mend()));
      }
    }
    return text.append(sum(findings)).append(System.lineSeparator()).toString();
  }

  /** What is wrong with thirty topics in the same way is mended in the same way. */
  private static boolean isAlike(Finding one, Finding next) {
    return one.verdict() == next.verdict()
        && one.why().equals(next.why())
        && one.mend().equals(next.mend());
  }

  private static String line(String verdict, String words) {
    return String.format(Locale.ROOT, "%-4s  %s%n", verdict, words);
  }

  private static String sum(List<Finding> findings) {
    return "%d FAIL, %d WARN, %d OK: %s"
        .formatted(
            count(findings, Verdict.FAIL),
            count(findings, Verdict.WARN),
            count(findings, Verdict.OK),
            isFit(findings) ? "nothing stands against going live" : "not fit to go live");
  }

  /** One object. */
  public static ObjectNode json(List<Finding> findings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fit", isFit(findings));
    ArrayNode all = json.putArray("findings");
    for (Finding finding : findings) {
      all.addObject()
          .put("verdict", finding.verdict().name())
          .put("check", finding.check())
          .put("found", finding.found())
          .put("why", finding.why())
          .put("mend", finding.mend());
    }
    return json;
  }
}
