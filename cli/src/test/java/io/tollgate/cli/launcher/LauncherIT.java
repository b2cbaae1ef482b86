package io.tollgate.cli.launcher;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script `tollgate`, with fakes of `java` and `mvn` that only print their arguments. */
class LauncherIT {
  private static final Path SCRIPT = Path.of("..", "tollgate");
  private static final int SECONDS = 60;

  @TempDir private Path folder;
  private Path home;
  private Path tools;

  /** The result of a call. */
  private record Call(int code, String out, String err) {}

  @BeforeEach
  void layOutAProject() throws IOException {
    home = Files.createDirectories(folder.resolve("a project"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(SCRIPT, home.resolve("tollgate"), COPY_ATTRIBUTES);
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    java("17.0.2");
    tool("javac", "exit 0");
    maven("3.8.7", "");
  }

  private void java(String version) throws IOException {
    tool(
        "java",
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"%s\"' >&2; exit 0; fi"
                .formatted(version)
            + "\nfor a in \"$@\"; do case $a in -XX:Archive*) exit 0;; esac; done"
            + "\nfor a in \"$@\"; do echo \"[$a]\"; done");
  }

  private void maven(String version, String build) throws IOException {
    tool(
        "mvn",
        "case \"$*\" in *-version*) echo 'Apache Maven %s'; exit 0;; esac".formatted(version)
            + "\necho \"$*\" >>built.txt\n"
            + build
            + "\nmkdir -p cli/target/lib testbed/target/registry\n: >cli/target/tollgate.jar");
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Call call(Path script, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().remove("JAVA_HOME");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return new Call(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Call call(String... args) throws IOException, InterruptedException {
    return call(home.resolve("tollgate"), args);
  }

  private long builds() throws IOException {
    Path built = home.resolve("built.txt");
    return Files.exists(built) ? Files.readAllLines(built).size() : 0;
  }

  @Test
  void shouldBuildOnceAndThenOnlyStart() throws IOException, InterruptedException {
    Call first = call("version");
    Call second = call("version");

    assertThat(first.err()).isEqualTo("tollgate: building Tollgate (first time: a few minutes)…\n");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("[-jar]\n", "[version]\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void shouldBuildAgainIfASourceIsNewer() throws IOException, InterruptedException {
    call("version");
    Path source = Files.writeString(home.resolve("cli/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(call("version").err()).isEqualTo("tollgate: building the changes…\n");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void shouldBuildTheBenchmarksAtTheirFirstCall() throws IOException, InterruptedException {
    maven(
        "3.8.7",
        "mkdir -p bench/target/lib bench/rival/target/lib\n: >bench/target/tollgate-bench.jar");
    Call first = call("bench", "pipeline");
    Call second = call("bench", "pipeline");

    assertThat(first.out()).endsWith("[io.tollgate.bench.BenchMain]\n[pipeline]\n");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Files.readAllLines(home.resolve("built.txt")))
        .singleElement()
        .asString()
        .contains("-Pbench");
  }

  @Test
  void shouldPassArgumentsUnchanged() throws IOException, InterruptedException {
    assertThat(call("run", "--out", "a b", "", "$HOME").out())
        .endsWith("[run]\n[--out]\n[a b]\n[]\n[$HOME]\n");
  }

  @Test
  void shouldFindItsFolderThroughLinks() throws IOException, InterruptedException {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a project/tollgate"));
    Path second = Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

    Call call = call(second, "version");

    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("[-Dtollgate.home=" + home.toRealPath() + "]");
  }

  @Test
  void shouldStartFromAnUnpackedDistributionWithoutCompilerAndMaven()
      throws IOException, InterruptedException {
    Path script = unpackedDistribution();
    Files.delete(tools.resolve("javac"));
    Files.delete(tools.resolve("mvn"));

    Call call = call(script, "demo");

    assertThat(call.err()).isEmpty();
    String root = script.toRealPath().getParent().getParent().toString();
    assertThat(call.out())
        .contains("[-Dtollgate.home=" + root + "]\n")
        .contains("[-Dtollgate.registry.home=" + root + "/registry]\n")
        .endsWith("[-jar]\n[" + root + "/tollgate.jar]\n[demo]\n");
  }

  @Test
  void shouldNeedOnlyARuntimeInAnUnpackedDistribution() throws IOException, InterruptedException {
    Path script = unpackedDistribution();
    java("11.0.20");

    assertThat(call(script, "demo").err())
        .startsWith("tollgate: Java 11.0.20 is too old; install Java 17 or later");
  }

  @Test
  void shouldReferFromBenchInADistributionToACheckout() throws IOException, InterruptedException {
    Call call = call(unpackedDistribution(), "bench", "pipeline");

    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "tollgate: bench is not in the distribution; run it from a checkout of the source\n");
  }

  private Path unpackedDistribution() throws IOException {
    Path root = Files.createDirectories(folder.resolve("a distribution"));
    Files.writeString(root.resolve("tollgate.jar"), "");
    Path script = Files.createDirectories(root.resolve("bin")).resolve("tollgate");
    return Files.copy(SCRIPT, script, COPY_ATTRIBUTES);
  }

  @Test
  void shouldRefuseAJavaThatIsTooOld() throws IOException, InterruptedException {
    java("11.0.20");

    Call call = call("version");

    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err())
        .startsWith("tollgate: Java 11.0.20 is too old; install a JDK 17 or later")
        .hasLineCount(1);
  }

  @Test
  void shouldRecogniseTheOldVersionNumberOfJava8AsTooOld()
      throws IOException, InterruptedException {
    java("1.8.0_392");

    assertThat(call("version").err()).startsWith("tollgate: Java 1.8.0_392 is too old");
  }

  @Test
  void shouldRefuseAMavenThatIsTooOld() throws IOException, InterruptedException {
    maven("3.6.3", "");

    Call call = call("version");

    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err()).startsWith("tollgate: Maven 3.6.3 is too old").hasLineCount(1);
  }

  @Test
  void shouldNotNeedMavenIfThereIsNothingToBuild() throws IOException, InterruptedException {
    call("version");
    maven("3.6.3", "");

    assertThat(call("version").code()).isZero();
  }

  @Test
  void shouldShowTheEndOfABuildThatFails() throws IOException, InterruptedException {
    maven("3.9.9", "echo 'it is broken'; exit 1");

    Call call = call("version");

    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err())
        .contains("it is broken\n")
        .endsWith(
            "tollgate: the build failed; fix the errors above; the full output is in %s/cli/target/build.log\n"
                .formatted(home.toRealPath()));
    assertThat(home.resolve("cli/target/building")).doesNotExist();
  }

  @Test
  void shouldReplaceTheLockOfAnEndedProcess() throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    assertThat(gone.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    Path lock = Files.createDirectories(home.resolve("cli/target/building"));
    Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));

    assertThat(call("version").code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }
}
