package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.RegistryState;
import io.tollgate.ops.doctor.Facts.SubjectState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The registry: schemas, compatibility levels, and its clock compared with this machine's. */
final class RegistryChecks {
  private static final String SCHEMAS = "schemas";
  private static final String COMPATIBILITY = "compatibility";
  private static final String CLOCK = "clock";

  /** Under these levels, this version reads every record that an earlier one wrote. */
  private static final Set<String> SAFE = Set.of("BACKWARD_TRANSITIVE", "FULL_TRANSITIVE");

  private static final Set<String> NOT_ALL = Set.of("BACKWARD", "FULL");

  /** The registry reports whole seconds, and the answer takes time. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  private static final Duration TOO_MUCH = Duration.ofSeconds(30);

  private RegistryChecks() {}

  static List<CheckResult> of(Needs needs, RegistryState registry) {
    List<CheckResult> findings = new ArrayList<>();
    int before = 0;
    for (SubjectState subject : registry.subjects()) {
      registered(needs, subject).ifPresent(findings::add);
    }
    int count = registry.subjects().size();
    if (findings.size() == before) {
      findings.add(
          CheckResult.ok(
              SCHEMAS, count + " schemas are registered, each as the newest of its subject"));
    }
    before = findings.size();
    for (SubjectState subject : registry.subjects()) {
      compatible(needs, subject).ifPresent(findings::add);
    }
    if (findings.size() == before) {
      findings.add(
          CheckResult.ok(
              COMPATIBILITY,
              count + " subjects accept only schemas that read all earlier records"));
    }
    findings.add(clock(registry));
    return findings;
  }

  private static Optional<CheckResult> registered(Needs needs, SubjectState subject) {
    if (subject.ownId().isEmpty()) {
      return Optional.of(
          CheckResult.fail(
              SCHEMAS,
              subject.name() + ": the schema that Tollgate writes is not registered",
              "the application stops at the first record of this schema",
              "tollgate schemas register --schema-registry %s%s"
                  .formatted(needs.addresses().registryUrl(), needs.runIdOption())));
    }
    return subject.newestId().equals(subject.ownId())
        ? Optional.empty()
        : Optional.of(
            CheckResult.warn(
                SCHEMAS,
                "%s: the newest schema has id %d, but Tollgate writes id %d"
                    .formatted(subject.name(), subject.newestId().orElse(0), subject.ownId().get()),
                "another release of Tollgate, or another program, registered a newer schema",
                "run the newest release; curl %s/subjects/%s/versions/latest shows the schema"
                    .formatted(needs.addresses().registryUrl(), subject.name())));
  }

  private static Optional<CheckResult> compatible(Needs needs, SubjectState subject) {
    String level = subject.compatibility();
    if (SAFE.contains(level)) {
      return Optional.empty();
    }
    String found = subject.name() + ": " + level;
    String fix =
        "tollgate schemas register --compatibility BACKWARD_TRANSITIVE --schema-registry %s%s"
            .formatted(needs.addresses().registryUrl(), needs.runIdOption());
    return Optional.of(
        NOT_ALL.contains(level)
            ? CheckResult.warn(
                COMPATIBILITY,
                found,
                "the registry compares a new schema with the last one only, but records are kept for ever",
                fix)
            : CheckResult.fail(
                COMPATIBILITY,
                found,
                "the registry accepts schemas that cannot read earlier records, which are evidence",
                fix));
  }

  private static CheckResult clock(RegistryState registry) {
    if (registry.clock().isEmpty()) {
      return CheckResult.warn(
          CLOCK,
          "the registry does not report its clock",
          "lag in time and the age of holds compare clocks of several machines",
          "compare them yourself: chronyc tracking, or timedatectl timesync-status, on each machine");
    }
    Duration skew = Duration.between(registry.clock().get(), registry.asked()).abs();
    String found =
        "the clocks of this machine and the registry differ by %d s, in whole seconds"
            .formatted(skew.toSeconds());
    if (skew.compareTo(SKEW) <= 0) {
      return CheckResult.ok(CLOCK, found);
    }
    String why =
        "lag in time, the age of holds and dates near midnight are wrong by this difference";
    String fix = "synchronise the clocks by NTP: run timedatectl set-ntp true on each machine";
    return skew.compareTo(TOO_MUCH) > 0
        ? CheckResult.fail(CLOCK, found, why, fix)
        : CheckResult.warn(CLOCK, found, why, fix);
  }
}
