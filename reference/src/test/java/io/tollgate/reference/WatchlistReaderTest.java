package io.tollgate.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.InputRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The supported forms of lists, and faulty lists. */
class WatchlistReaderTest {
  private static final String HEADER = "_id,source,type,name,addresses,alt_names,ids\n";
  private static final String ROW = "1,List (EL),Entity,Gorholm Works,,,\n";
  private static final String JSON =
      """
      {"total": 1, "results": [
        {"id": "a1", "source": "Entity List (EL) - Somewhere", "type": null,
         "name": "Gorholm Works", "alt_names": ["Gor Holm", " GH  Ltd "],
         "addresses": [{"address": "1 Road", "city": "Xtown", "state": null,
                        "postal_code": "100", "country": "CN"},
                       {"address": null, "city": null, "country": "RU"}],
         "ids": [{"type": "Tax ID No.", "number": "770-1122", "country": "RU"},
                 {"type": "Gender", "number": "Male", "country": null}],
         "programs": [], "score": 1.0}]}
      """;
  private static final WatchlistEntry FROM_JSON =
      new WatchlistEntry(
          "a1",
          "EL",
          "",
          "Gorholm Works",
          List.of("Gor Holm", "GH Ltd"),
          "1 Road, Xtown, 100, CN; RU",
          List.of(new Identifier("Tax ID No.", "770-1122", "RU")));

  private static final String DIVIDE = "divide it, or check that it is the right ";

  @TempDir private Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static List<WatchlistEntry> read(Path... files) {
    return WatchlistReader.read(Arrays.asList(files)).entries();
  }

  @Test
  void shouldReadTheConsolidatedListAsJson() throws IOException {
    assertThat(read(file("list.json", JSON))).containsExactly(FROM_JSON);
    String array = JSON.substring(JSON.indexOf('['), JSON.lastIndexOf(']') + 1);
    assertThat(read(file("array.json", array))).containsExactly(FROM_JSON);
  }

  @Test
  void shouldRecogniseTheFormByTheContentNotTheName() throws IOException {
    assertThat(read(file("list.csv", "\uFEFF" + JSON))).containsExactly(FROM_JSON);
  }

  @Test
  void shouldReadOnlyIdentifiersFromTheColumnIdsOfTheConsolidatedCsv() throws IOException {
    String ids =
        "\"CN, 2019-01-02, 2018-01-03, 9144-X, Passport; US, 27-07, Company Number; 123, ISIN; Male,"
            + " Gender; http://a.b/1, Website; 16 Jan 2017, Organization Established Date; section"
            + " 1(b), Secondary sanctions risk:\"";
    assertThat(read(file("list.csv", HEADER + "1,(EL),,Gorholm,,," + ids + "\n")))
        .singleElement()
        .extracting(WatchlistEntry::identifiers)
        .isEqualTo(
            List.of(
                new Identifier("Passport", "9144-X", "CN"),
                new Identifier("Company Number", "27-07", "US"),
                new Identifier("ISIN", "123", "")));
  }

  @Test
  void shouldReadThePlainForm() throws IOException {
    Path file =
        file(
            "1260H.csv",
            """
            source,entry_id,name,alt_names,country,address,ids
            1260H,7,Gorholm Works,Gor Holm;GH,CN,1 Road,USCC:914403|123
            1260H,8,Velbrook Yard,,CN,,
            """);
    assertThat(read(file))
        .containsExactly(
            new WatchlistEntry(
                "7",
                "1260H",
                "",
                "Gorholm Works",
                List.of("Gor Holm", "GH"),
                "1 Road, CN",
                List.of(new Identifier("USCC", "914403", ""), new Identifier("", "123", ""))),
            new WatchlistEntry("8", "1260H", "", "Velbrook Yard", List.of(), "CN"));
  }

  private Path compressed(String name, String text, int cut) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] all = bytes.toByteArray();
    return Files.write(directory.resolve(name), Arrays.copyOf(all, all.length - cut));
  }

  @Test
  void shouldReadACompressedList() throws IOException {
    assertThat(read(compressed("list.csv.gz", HEADER + ROW, 0))).hasSize(1);
    assertThat(read(compressed("list.json.gz", JSON, 0))).containsExactly(FROM_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.csv.gz", "list.json.gz"})
  void shouldRefuseACompressedListThatIsCutOff(String name) throws IOException {
    Path file = compressed(name, name.contains("csv") ? HEADER + ROW : JSON, 12);
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(file));
    assertThat(refused).as("the list is refused").isNotNull();
    assertThat(refused.problems().get(0)).startsWith(file + " is cut off");
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        arguments("", "is empty; its first line has to be the header"),
        arguments(HEADER, "holds no entry. An empty list looks like a failed download"),
        arguments("[]", "holds no entry"),
        arguments("{\"results\": []}", "holds no entry"),
        arguments("{\"error\": \"too many requests\"}", "has no list 'results'"),
        arguments(
            "<!DOCTYPE html><html><body>503</body></html>", "is a web page (HTML), not a list"),
        arguments("\n  <html></html>", "is a web page (HTML), not a list"),
        arguments("id,list,title\n1,EL,Gorholm\n", "lacks the columns name, source"),
        arguments(
            "_id,source,name,addresses,aliases\n1,(EL),Gorholm,,GH\n",
            "the header lacks alt_names and has unknown columns: aliases. The list's format"),
        arguments(
            "_id,source,name,alt_names,places\n1,(EL),Gorholm,,CN\n",
            "the header lacks addresses and has unknown columns: places. The list's format"),
        // Files that are cut off in a row, in a quoted field, or in a document.
        arguments(
            HEADER + ROW + "2,List (EL),Ent", "row 3: the row has 3 fields, but the header has 7"),
        arguments(HEADER + ROW + "2,\"List (EL),Entity\n", "a quotation mark is not closed"),
        arguments(HEADER + ROW + "2,(EL),,Velbrook,,,\"CN, 12", "a quotation mark is not closed"),
        arguments(JSON.substring(0, JSON.length() - 6), "not JSON, or cut off"),
        arguments(JSON + "{}", "unexpected text after the end of the list"),
        arguments("[{\"source\": \"(EL)\", \"title\": \"Gorholm\"}]", "entry 1: name is missing"),
        arguments("[{\"name\": \"Gorholm\"}]", "entry 1: source is blank; it is required"),
        arguments("[7]", "entry 1: an entry has to be an object"),
        arguments("source,entry_id,name\n1260H,,Gorholm\n", "row 2: entry_id is blank"),
        arguments(
            "source,entry_id,name\nA List (X),1,Gorholm\n",
            "row 2: source has to be a short code such as 1260H"));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void shouldRefuseAFaultyList(String text, String fault) throws IOException {
    Path file = file("list.csv", text);
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(file));
    assertThat(refused).as("the list is refused").isNotNull();
    assertThat(refused.problems().get(0)).startsWith(file.toString()).contains(fault);
  }

  @Test
  void shouldWarnAboutALastRowWithoutALineEnd() throws IOException {
    Path file = file("list.csv", HEADER + ROW.strip());
    assertThat(WatchlistReader.read(List.of(file)).repairs())
        .containsExactly(file + ": the last row has no line end; check that the file is complete");
  }

  @Test
  void shouldRefuseAllListsIfOneIsFaulty() throws IOException {
    Path good = file("a.csv", HEADER + ROW);
    Path empty = file("b.csv", HEADER);
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(good, empty));
    assertThat(refused.problems()).singleElement().asString().startsWith(empty.toString());
  }

  @Test
  void shouldLeaveOutEntriesWithoutANameAndReportWhatLooksWrong() throws IOException {
    Path file =
        file(
            "list.csv",
            HEADER
                + ROW
                + "2,(EL),Entity,\" \u0000\",,,\n"
                + "3,(EL),,\"Velbrook Yard,\",,,\n"
                + "3,(EL),Entity,Xi\u0092an Works,,,\n");
    WatchlistReader.Lists lists = WatchlistReader.read(List.of(file));
    assertThat(lists.entries())
        .extracting(WatchlistEntry::name)
        .containsExactly("Gorholm Works", "Velbrook Yard,", "Xi\u2019an Works");
    assertThat(lists.repairs())
        .containsExactly(
            file + ": 1 entry has no name; left out: row 3 '2'",
            file
                + ": 2 names had control characters; they were removed: row 3 ' ?', row 5"
                + " 'Xi?an Works'");
    assertThat(lists.observations())
        .containsExactly(
            file + ": 1 entry shares an id with another; all are kept: row 5 'Xi\u2019an Works'",
            file + ": 1 entry has no type; kept: row 4 'Velbrook Yard,'",
            file
                + ": 1 name ends in a comma or bracket and may be cut off; kept unchanged: row 4"
                + " 'Velbrook Yard,'");
  }

  /** A compressed file that repeats a piece of text between a head and a tail. */
  private Path repeated(String name, String head, String piece, int times, String tail)
      throws IOException {
    Path file = directory.resolve(name);
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
      gzip.write(tail.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String refusal(Path file) {
    return catchThrowableOfType(InputRefusedException.class, () -> read(file)).getMessage();
  }

  @Test
  void shouldRefuseAListWithMoreEntriesThanAnyListHas() throws IOException {
    String entry = "{\"source\": \"EL\", \"name\": \"Gorholm Works\"},";
    Path csv = repeated("many.csv.gz", HEADER, ROW, 250_001, "");
    Path json = repeated("many.json.gz", "[", entry, 250_001, entry.replace("},", "}]"));

    assertThat(refusal(csv)).isEqualTo(csv + " has more than 250,000 entries; " + DIVIDE + "list");
    assertThat(refusal(json))
        .isEqualTo(json + " has more than 250,000 entries; " + DIVIDE + "list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bomb.csv.gz", "bomb.json.gz"})
  void shouldRefuseAListThatUnpacksToTooMuchText(String name) throws IOException {
    boolean isJson = name.endsWith("json.gz");
    Path bomb =
        repeated(
            name,
            isJson ? "" : HEADER + "1,List (EL),Entity,",
            (isJson ? " " : "x").repeat(16 * 1024),
            10_000,
            "");

    assertThat(refusal(bomb)).contains(bomb + " unpacks to more than 250 times its size");
  }

  @Test
  void shouldRefuseAPlainListWithTooMuchText() throws IOException {
    Path file = directory.resolve("long.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      byte[] row =
          "1,List (EL),Entity,Gorholm Works,%s,,%n"
              .formatted("x".repeat(8192))
              .getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 17_000; i++) {
        out.write(row);
      }
    }
    assertThat(refusal(file))
        .isEqualTo(file + " has more than 134,217,728 bytes of text; " + DIVIDE + "file");
  }

  @Test
  void shouldKeepTheFirstThousandProblemsAndCountTheOthers() throws IOException {
    Path file = file("faulty.csv", HEADER + "1,,Entity,Gorholm Works,,,\n".repeat(1500));

    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(file));

    assertThat(refused.problems()).hasSize(1001);
    assertThat(refused.problems().get(1000)).isEqualTo("and 500 problems more; fix these first");
  }
}
