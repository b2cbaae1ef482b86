package io.tollgate.testbed;

/** Main class of the registry process. It runs Apicurio until its standard input ends. */
public final class RegistryMain {
  private static final String PROGRAM = "io.quarkus.runner.GeneratedMain";

  private RegistryMain() {}

  /** Runs the registry; the class path needs this class and Apicurio's jar. */
  public static void main(String[] args) throws ReflectiveOperationException {
    ParentWatch.onEnd(() -> System.exit(0));
    Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) args);
  }
}
