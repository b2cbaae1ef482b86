package io.tollgate.cli.command.ops;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.ops.cluster.ClusterExam;
import io.tollgate.ops.doctor.CheckResult;
import io.tollgate.ops.doctor.Doctor;
import io.tollgate.ops.doctor.Needs;
import io.tollgate.ops.report.DoctorReport;
import io.tollgate.streams.app.StreamsSettings;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether a cluster is ready to go live. */
@Command(
    name = "doctor",
    description = {
      "Checks whether a cluster is ready to go live, and says how to fix each fault.",
      "Checks topics, replicas, transactions, registry, clock, permissions, disks, reference data",
      "and officers. Changes nothing. Give it the --config of the application, so that it uses the",
      "same settings. Exit code: 0 if no check FAILs, else 1."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate doctor --bootstrap-servers broker:9092 --schema-registry http://registry:8081",
      "  tollgate doctor --config tollgate.properties --json"
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Session session;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  public DoctorCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  @Override
  public Integer call() {
    Settings config = cluster.config(surroundings.environment(), Map.of());
    RegistrySettings registry = RegistrySettings.of(config.serdeSettings());
    ClusterExam exam = session.add(ClusterExam.connect(config.connection(), needs(config)));
    List<CheckResult> findings =
        Doctor.findings(
            exam.read(WireSerdes.configured(config.serdeSettings()), registry, Clock.systemUTC()));
    if (json) {
      surroundings.out().println(DoctorReport.json(findings));
    } else {
      surroundings.out().print(DoctorReport.text(findings));
    }
    surroundings.out().flush();
    return DoctorReport.isFit(findings) ? Faults.DONE : Faults.FAULT;
  }

  private static Needs needs(Settings config) {
    return new Needs(
        config.names(),
        new Needs.Addresses(
            config.text(ConnectionSetting.BOOTSTRAP_SERVERS),
            config.text(ConnectionSetting.SCHEMA_REGISTRY_URL)),
        StreamsSettings.transactionTimeoutMs(config),
        config.duration(AppSetting.SESSION_TIMEOUT_MS).toMillis(),
        config.number(AppSetting.INTERNAL_REPLICATION),
        config.number(AppSetting.STANDBYS),
        config.text(AppSetting.GROUP_PROTOCOL));
  }
}
