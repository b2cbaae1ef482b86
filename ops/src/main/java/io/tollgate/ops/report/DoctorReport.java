package io.tollgate.ops.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.ops.doctor.CheckResult;
import io.tollgate.ops.doctor.CheckStatus;
import java.util.List;
import java.util.Locale;

/** The results of the doctor, for people and for programs. */
public final class DoctorReport {
  private DoctorReport() {}

  /** Whether no check FAILs. */
  public static boolean isFit(List<CheckResult> findings) {
    return count(findings, CheckStatus.FAIL) == 0;
  }

  private static long count(List<CheckResult> findings, CheckStatus verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** One line a result, reason and fix once for equal ones, then the sum. */
  public static String text(List<CheckResult> findings) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < findings.size(); i++) {
      CheckResult finding = findings.get(i);
      text.append(line(finding.verdict().name(), finding.check() + ": " + finding.found()));
      boolean isLast = i + 1 == findings.size() || !isAlike(finding, findings.get(i + 1));
      if (finding.verdict() != CheckStatus.OK && isLast) {
        text.append(line("", "why:  " + finding.why()));
        text.append(line("", "fix: " + finding.fix()));
      }
    }
    return text.append(sum(findings)).append(System.lineSeparator()).toString();
  }

  /** Thirty topics with the same fault have the same reason and fix. */
  private static boolean isAlike(CheckResult one, CheckResult next) {
    return one.verdict() == next.verdict()
        && one.why().equals(next.why())
        && one.fix().equals(next.fix());
  }

  private static String line(String verdict, String words) {
    return String.format(Locale.ROOT, "%-4s  %s%n", verdict, words);
  }

  private static String sum(List<CheckResult> findings) {
    return "%d FAIL, %d WARN, %d OK: %s"
        .formatted(
            count(findings, CheckStatus.FAIL),
            count(findings, CheckStatus.WARN),
            count(findings, CheckStatus.OK),
            isFit(findings) ? "ready to go live" : "not fit to go live");
  }

  /** One object. */
  public static ObjectNode json(List<CheckResult> findings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fit", isFit(findings));
    ArrayNode all = json.putArray("findings");
    for (CheckResult finding : findings) {
      all.addObject()
          .put("verdict", finding.verdict().name())
          .put("check", finding.check())
          .put("found", finding.found())
          .put("why", finding.why())
          .put("fix", finding.fix())
          .put("mend", finding.fix());
    }
    return json;
  }
}
