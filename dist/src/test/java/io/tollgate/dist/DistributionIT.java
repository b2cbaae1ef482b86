package io.tollgate.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Unpacks the archive into its own folder and runs it without a compiler, Maven or the checkout.
 */
class DistributionIT {
  private static final int MINUTES = 5;

  /** Shared by all tests, because unpacking takes seconds. */
  @TempDir private static Path folder;

  private static Path home;
  private static Path runtime;

  private record Call(int code, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path target = Files.createDirectories(folder.resolve("a folder"));
    Call tar =
        call(folder, "tar", "-xzf", System.getProperty("tollgate.archive"), "-C", target + "");
    assertThat(tar.code()).as(tar.err()).isZero();
    try (Stream<Path> roots = Files.list(target)) {
      home = roots.toList().get(0);
    }
    runtime = folder.resolve("runtime");
    Path java = Files.createDirectories(runtime.resolve("bin")).resolve("java");
    Path real = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(java, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(real));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private static Call call(Path directory, String... command)
      throws IOException, InterruptedException {
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TOLLGATE_"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", String.valueOf(runtime));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the process ends").isTrue();
    } finally {
      process.destroy();
    }
    return new Call(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static Call tollgate(Path directory, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/tollgate").toString()));
    command.addAll(List.of(args));
    return call(directory, command.toArray(String[]::new));
  }

  private static List<String> jarsInLib() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldStartWithOnlyARuntime(@TempDir Path directory) throws Exception {
    Call call = tollgate(directory, "version");

    assertThat(call.err()).isEmpty();
    assertThat(call.out()).startsWith("tollgate ").contains(", Java ");
    assertThat(call.code()).isZero();
  }

  @Test
  void shouldPrintTheTablesOfTheReadme(@TempDir Path directory) throws Exception {
    Call call = tollgate(directory, "demo");

    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.err()).doesNotContain("WARNING");
    // The first line shows where the sample is.
    assertThat(call.out().lines().skip(1).collect(Collectors.joining("\n")))
        .isEqualTo(tablesOfTheReadme());
    assertThat(directory.resolve("tollgate-out/demo/summary.json")).exists();
  }

  /** The block of the README that starts with the heading of the first table. */
  private static String tablesOfTheReadme() throws IOException {
    String readme = Files.readString(home.resolve("README.md"), UTF_8);
    String heading = "```\nExporter ";
    assertThat(readme).containsOnlyOnce(heading);
    int start = readme.indexOf(heading) + "```\n".length();
    return readme.substring(start, readme.indexOf("\n```", start)).strip();
  }

  @Test
  void shouldHoldTheJarsThatTheManifestLists() throws IOException {
    try (JarFile jar = new JarFile(home.resolve("tollgate.jar").toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue(Attributes.Name.CLASS_PATH).split(" "))
          .containsExactlyInAnyOrderElementsOf(
              jarsInLib().stream().map(name -> "lib/" + name).toList());
      assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
    }
  }

  @Test
  void shouldListEveryJarInTheBillOfMaterials() throws IOException {
    if (System.getProperty("tollgate.maven").equals("offline: true")) {
      System.err.println("NOTE: Maven is offline; THE BILL OF MATERIALS WAS NOT WRITTEN OR TESTED");
      abort("CycloneDX needs Maven online");
    }
    List<String> listed = new ArrayList<>();
    new JsonMapper()
        .readTree(home.resolve("tollgate-sbom.json").toFile())
        .path("components")
        .forEach(
            part -> listed.add(part.path("name").asText() + "-" + part.path("version").asText()));
    // tollgate-cli is tollgate.jar, outside lib.
    listed.removeIf(name -> name.startsWith("tollgate-cli-"));

    assertThat(listed.stream().map(name -> name + ".jar"))
        .containsExactlyInAnyOrderElementsOf(jarsInLib());
  }

  @Test
  void shouldListALicenceForEveryThirdPartyJar() throws IOException {
    String notices = Files.readString(home.resolve("licences/THIRD-PARTY.txt"), UTF_8);
    long own = jarsInLib().stream().filter(name -> name.startsWith("tollgate-")).count();

    assertThat(notices.lines().filter(line -> line.startsWith("     (")))
        .hasSize(jarsInLib().size() - (int) own);
    assertThat(notices).contains("     (Apache-2.0) Apache Avro (org.apache.avro:avro:");
    assertThat(home.resolve("LICENSE")).isNotEmptyFile();
  }
}
