package io.tollgate.cli.command.admin;

import io.tollgate.cli.option.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Which Tollgate this is. */
@Command(
    name = "version",
    description = "Prints the version of Tollgate and of Java.",
    footerHeading = "%nExample:%n",
    footer = "  tollgate version")
public final class VersionCommand implements Runnable {
  private final Surroundings surroundings;

  public VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    String version =
        Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    surroundings.out().println("tollgate " + version + ", Java " + Runtime.version());
  }
}
