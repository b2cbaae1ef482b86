package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.Disk;
import java.util.ArrayList;
import java.util.List;

/** Free space on the brokers' disks. Evidence is kept for ever, so usage only grows. */
final class DiskChecks {
  private static final String DISK = "disk";
  private static final int PERCENT = 100;
  private static final int LITTLE = 20;
  private static final int TOO_LITTLE = 5;

  private DiskChecks() {}

  static List<CheckResult> of(List<Broker> brokers) {
    List<CheckResult> findings = new ArrayList<>();
    for (Broker broker : brokers) {
      if (broker.disks().isEmpty()) {
        findings.add(unreported("broker %d does not report its disks".formatted(broker.id())));
      }
      broker.disks().forEach(disk -> findings.add(of(broker, disk)));
    }
    return findings;
  }

  private static CheckResult unreported(String found) {
    return CheckResult.warn(
        DISK,
        found,
        "a full disk stops the broker",
        "run df -h on that machine, or allow DESCRIBE on the cluster");
  }

  private static CheckResult of(Broker broker, Disk disk) {
    String where = "broker %d, %s".formatted(broker.id(), disk.path());
    if (!disk.fault().isBlank()) {
      return CheckResult.fail(
          DISK,
          where + ": " + disk.fault(),
          "the partitions on this disk can be neither read nor written",
          "repair or replace the disk, and restart the broker");
    }
    if (disk.totalBytes().isEmpty() || disk.usableBytes().isEmpty()) {
      return unreported(where + ": its size is not reported");
    }
    long total = disk.totalBytes().getAsLong();
    long usable = disk.usableBytes().getAsLong();
    long percent = total == 0 ? 0 : usable / Math.max(1, total / PERCENT);
    String found = "%s: %d GB of %d GB are free".formatted(where, gb(usable), gb(total));
    String why = "a full disk stops the broker, and the evidence topics are never cleaned";
    String fix = "add disk space or brokers (docs/OPERATIONS.md, \"Sizing\")";
    if (percent < TOO_LITTLE) {
      return CheckResult.fail(DISK, found, why, fix);
    }
    return percent < LITTLE ? CheckResult.warn(DISK, found, why, fix) : CheckResult.ok(DISK, found);
  }

  private static long gb(long bytes) {
    return bytes / 1_000_000_000;
  }
}
