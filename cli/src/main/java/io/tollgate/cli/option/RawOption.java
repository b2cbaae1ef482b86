package io.tollgate.cli.option;

import picocli.CommandLine.Option;

/** The option that leaves cells of CSV results unchanged. */
public final class RawOption {
  @Option(
      names = "--raw",
      description = {
        "Write cells unchanged, for programs.",
        "Without it, text that begins like a formula gets an apostrophe before it."
      })
  private boolean raw;

  public boolean raw() {
    return raw;
  }
}
