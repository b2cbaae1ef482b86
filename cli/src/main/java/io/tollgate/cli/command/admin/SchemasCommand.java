package io.tollgate.cli.command.admin;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.RegistryOptions;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistryRules;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.schemas.SchemaCatalogue;
import io.tollgate.wire.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for the schemas in the registry. */
@Command(
    name = "schemas",
    description = "Checks and registers the schemas of the topics.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate schemas check --schema-registry http://127.0.0.1:8081/apis/ccompat/v7",
      "  tollgate schemas register --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
public final class SchemasCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  private SchemasCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new SchemasCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: check or register");
  }

  @Command(
      name = "check",
      description = "Shows for each subject whether its schema is registered, or can be.")
  int check(@Mixin RegistryOptions registry) {
    return report(catalogue(config(registry)).check());
  }

  @Command(name = "register", description = "Registers each schema that is missing.")
  int register(
      @Mixin RegistryOptions registry,
      @Option(
              names = "--compatibility",
              paramLabel = "LEVEL",
              description = "Set a compatibility level, such as BACKWARD_TRANSITIVE.")
          RegistryRules.Level level) {
    Settings config = config(registry);
    List<SchemaCatalogue.Subject> subjects = catalogue(config).register();
    if (level != null) {
      RegistryRules rules = new RegistryRules(RegistrySettings.of(config.serdeSettings()));
      subjects.forEach(subject -> rules.setCompatibility(subject.name(), level));
    }
    return report(subjects);
  }

  private Settings config(RegistryOptions registry) {
    return registry.config(surroundings.environment(), Map.of());
  }

  private static SchemaCatalogue catalogue(Settings config) {
    return new SchemaCatalogue(
        new HttpSchemaRegistry(RegistrySettings.of(config.serdeSettings())), config.names());
  }

  private int report(List<SchemaCatalogue.Subject> subjects) {
    PrintWriter out = surroundings.out();
    for (SchemaCatalogue.Subject subject : subjects) {
      String state =
          subject
              .id()
              .map(id -> "registered, id " + id)
              .orElse("not registered, can be registered");
      out.println(subject.name() + ": " + (subject.isFine() ? state : subject.fault()));
    }
    boolean allFine = subjects.stream().allMatch(SchemaCatalogue.Subject::isFine);
    return allFine ? Faults.DONE : Faults.FAULT;
  }
}
