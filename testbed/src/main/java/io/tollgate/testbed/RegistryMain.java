package io.tollgate.testbed;

/** The registry's process: runs the registry's own program until it is asked to end. */
public final class RegistryMain {
  private static final String PROGRAM = "io.quarkus.runner.GeneratedMain";

  private RegistryMain() {}

  /** Runs the registry; its class path holds this class and the registry's program. */
  public static void main(String[] args) throws ReflectiveOperationException {
    ParentWatch.onEnd(() -> System.exit(0));
    Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) args);
  }
}
