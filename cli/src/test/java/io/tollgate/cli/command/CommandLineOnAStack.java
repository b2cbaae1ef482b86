package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.local.LocalStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs command lines as a person would, on a cluster that is there. */
public final class CommandLineOnAStack {
  private final LocalStack stack;
  private final Path folder;

  /** How a command ended. */
  public record Ended(int code, String out, String err) {}

  /** On a cluster, from a folder. */
  public CommandLineOnAStack(LocalStack stack, Path folder) {
    this.stack = stack;
    this.folder = folder;
  }

  /** Runs one. */
  public Ended run(String... args) {
    return run(folder, args);
  }

  /** Runs one that needs no cluster. */
  public static Ended run(Path folder, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            Map.of(), folder, new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code = Tollgate.run(surroundings, args);
    return new Ended(code, out.toString(), err.toString());
  }

  /** Runs one that has to succeed. */
  public Ended done(String... args) {
    Ended ended = run(args);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended;
  }

  /** Runs one that has to succeed, with the cluster's addresses. */
  public Ended onCluster(String... args) {
    return done(withCluster(args));
  }

  /** A command line with the cluster's addresses. */
  public String[] withCluster(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of(
            "--bootstrap-servers", stack.bootstrapServers(),
            "--schema-registry", stack.registryUrl()));
    return all.toArray(String[]::new);
  }
}
