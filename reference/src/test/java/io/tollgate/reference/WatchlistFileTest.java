package io.tollgate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.WatchlistEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faulty names and entries as in real screening lists; the names are invented. */
class WatchlistFileTest {
  private static final String HEADER = "_id,source,entity_number,type,name,addresses,alt_names\n";

  @TempDir private Path directory;
  private Path file;
  private final WatchlistReport report = new WatchlistReport();

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("watchlist.csv");
  }

  private List<WatchlistEntry> read(String rows) throws IOException {
    Files.writeString(file, HEADER + rows);
    List<WatchlistEntry> entries = WatchlistFile.read(file, report);
    report.refuseIfFaulty();
    return entries;
  }

  @ParameterizedTest
  @CsvSource({
    "Entity List (EL) - Bureau of Industry and Security,EL",
    "Military End User (MEU) List - Bureau of Industry and Security,MEU",
    "Specially Designated Nationals (SDN) - Treasury Department,SDN",
    "Sectoral ( SSI ) Identifications,SSI",
    "UVL,UVL"
  })
  void shouldReadTheCodeOfAListFromItsBrackets(String source, String code) throws IOException {
    assertThat(read("1," + source + ",,Entity,Gorholm Works,,\n"))
        .extracting(WatchlistEntry::source)
        .containsExactly(code);
  }

  @Test
  void shouldReadNamesBetweenSemicolons() throws IOException {
    assertThat(read("1,(EL),,Entity,Gorholm Works,\"1 Road, X\",Gorholm; Gor Holm;;  GH ;\n"))
        .containsExactly(
            new WatchlistEntry(
                "1",
                "EL",
                "Entity",
                "Gorholm Works",
                List.of("Gorholm", "Gor Holm", "GH"),
                "1 Road, X"));
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void shouldAcceptMissingIdsAndTypes() throws IOException {
    List<WatchlistEntry> entries = read(",(EL),77,,Gorholm Works,,\n,(EL),,,Velbrook Yard,,\n");
    assertThat(entries).extracting(WatchlistEntry::entryId).containsExactly("77", "");
    assertThat(entries).extracting(WatchlistEntry::type).containsExactly("", "");
  }

  @Test
  void shouldKeepAnExactRepeatOnceAndCountRepeats() throws IOException {
    String row = "1,(EL),,Entity,Gorholm Works,,\n";
    assertThat(read(row + row + "2,(EL),,Entity,Velbrook Yard,,\n" + row)).hasSize(2);
    assertThat(report.warnings())
        .containsExactly(
            file
                + ": 2 entries are repeated; kept once: row 3 'Gorholm Works', row 5"
                + " 'Gorholm Works'");
  }

  @Test
  void shouldKeepTwoEntriesThatShareAnId() throws IOException {
    assertThat(read("1,(EL),,Entity,Gorholm Works,,\n1,(EL),,Entity,Velbrook Yard,,\n")).hasSize(2);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void shouldRemoveControlCharactersAndExtraSpacesAndCountNames() throws IOException {
    List<WatchlistEntry> entries =
        read(
            row(1, "\" Gorholm\u0000 \u200B Works\u0085\",,\"Gor\nHolm; Plain\"")
                + row(2, " Velbrook  Yard ,,"));
    assertThat(entries.get(0).names()).containsExactly("Gorholm Works", "Gor Holm", "Plain");
    assertThat(report.warnings())
        .containsExactly(
            file
                + ": 2 names had control characters; they were removed: row 2 ' Gorholm? ? Works?',"
                + " row 2 'Gor?Holm'",
            file + ": 1 name had extra spaces; they were removed: row 4 ' Velbrook  Yard '");
  }

  private static String row(int id, String rest) {
    return id + ",(EL),,Entity," + rest + "\n";
  }
}
