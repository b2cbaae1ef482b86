package io.tollgate.reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test starts with a valid directory and makes one change. */
class ReferenceDirectoryTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeAValidDirectory() {
    ReferenceWriter.write(ReferenceFixture.tables(), directory);
  }

  private void append(String file, String row) throws IOException {
    Files.writeString(directory.resolve(file), row + "\n", APPEND);
  }

  private InputRefusedException refused() {
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> ReferenceDirectory.read(directory));
    assertThat(refused).as("the directory is refused").isNotNull();
    return refused;
  }

  private ReferenceTables read() {
    return ReferenceDirectory.read(directory).tables();
  }

  @Test
  void shouldReadBackWhatWasWritten() {
    assertThat(read()).isEqualTo(ReferenceFixture.tables());
  }

  @Test
  void shouldReadBackEveryOptionalTableRuleAndIdentifier() {
    ReferenceWriter.write(ReferenceFixture.everyTable(), directory);
    assertThat(read()).isEqualTo(ReferenceFixture.everyTable());
    assertThat(ReferenceDirectory.read(directory).warnings()).isEmpty();
  }

  static Stream<Arguments> faultyOptionalRows() {
    return Stream.of(
        arguments(
            "owners.csv",
            "P-GOOD,P-ARMY,100.1,,",
            "share_pct has to be a number from 0 to 100 with at most 6 places, not '100.1'"),
        arguments("owners.csv", "P-GOOD,,50,,", "owner_id is blank; it is required"),
        arguments(
            "owners.csv",
            "P-GOOD,P-ARMY,50,2026-01-02,2026-01-02",
            "effective_to is exclusive and has to be after effective_from 2026-01-02, not"
                + " 2026-01-02"),
        arguments(
            "licences.csv", "L,P-GOOD,,5,2026-01-01,", "product_classes is blank; it is required"),
        arguments(
            "licences.csv",
            "L,P-GOOD,H200,5.5,2026-01-01,",
            "quantity has to be a whole number of at most 15 digits, not '5.5'"),
        arguments(
            "licences.csv",
            "L,P-GOOD,H200,5,2026-01-02,2026-01-01",
            "valid_to has to be valid_from 2026-01-02 or later, not 2026-01-01"),
        arguments(
            "not-same.csv",
            "P-GOOD,d,EL,e,d,,2026-01-01,why,",
            "decided_by is blank; it is required"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faultyOptionalRows")
  void shouldNameTheFaultInAnOptionalTable(String file, String row, String fault)
      throws IOException {
    ReferenceWriter.write(ReferenceFixture.everyTable(), directory);
    shouldNameFileRowFieldAndFix(file, row, fault);
  }

  @Test
  void shouldRefuseTwoSharesOfOnePairOnOneDay() throws IOException {
    ReferenceWriter.write(ReferenceFixture.everyTable(), directory);
    append("owners.csv", "P-OWNED,P-LAB,1,2026-06-30,");
    assertThat(refused().problems())
        .containsExactly(
            directory.resolve("owners.csv")
                + ", rows 3 and 4: both state a share of P-OWNED owned by P-LAB on the same day;"
                + " correct or remove one of them");
  }

  @Test
  void shouldWarnAboutAnOwnerThatIsNotRegistered() throws IOException {
    Files.writeString(
        directory.resolve("owners.csv"), "party_id,owner_id,share_pct\nP-GOOD,P-NOBODY,60\n");
    assertThat(ReferenceDirectory.read(directory).warnings())
        .containsExactly(
            directory.resolve("owners.csv")
                + ": owners that are not in parties.csv are ignored: P-NOBODY");
  }

  @Test
  void shouldWarnAboutAnInvalidFalsePositiveExclusion() throws IOException {
    ReferenceWriter.write(ReferenceFixture.everyTable(), directory);
    Path parties = directory.resolve("parties.csv");
    Files.writeString(
        parties, Files.readString(parties).replace("Owned Data Ltd", "Owned Data AG"));
    assertThat(ReferenceDirectory.read(directory).warnings())
        .singleElement()
        .asString()
        .startsWith(
            directory.resolve("not-same.csv") + ": the false-positive exclusion by A. Analyst")
        .endsWith(
            "is no longer valid: the party's name, country or aliases have changed;"
                + " decide again or delete the row");
  }

  @Test
  void shouldRefuseAnActionForAnUnknownList() throws IOException {
    Files.writeString(
        directory.resolve("policy.json"),
        "{\"screening\": {\"actions\": {\"MUE\": \"BLOCK\", \"UVL\": \"BLOCK\"}}}");
    assertThat(refused().problems())
        .singleElement()
        .asString()
        .startsWith(directory.resolve("policy.json") + ": screening.actions has list 'MUE'")
        .contains("known lists are *, 1260H, CAP, CMIC, DPL, DTC, EL,");
  }

  @Test
  void shouldReadFurtherListsInTheOrderOfFileNamesAndAcceptTheirCodes() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("watchlists"));
    Files.writeString(folder.resolve("b.csv"), "source,entry_id,name\nOWN,2,Second Works\n");
    Files.writeString(folder.resolve("a.csv"), "source,entry_id,name\nOWN,1,First Works\n");
    Files.writeString(folder.resolve("notes.txt"), "not a list");
    Files.writeString(
        directory.resolve("policy.json"), "{\"screening\": {\"actions\": {\"OWN\": \"BLOCK\"}}}");
    ReferenceTables tables = read();
    assertThat(tables.watchlist().subList(2, 4))
        .extracting(entry -> entry.source() + ":" + entry.entryId() + ":" + entry.name())
        .containsExactly("OWN:1:First Works", "OWN:2:Second Works");
    assertThat(ReferenceDirectory.read(directory).warnings())
        .containsExactly(
            folder.resolve("notes.txt") + " is not a .csv or .json file and is ignored");
  }

  @Test
  void shouldReadTheMainListAsJsonButNotBoth() throws IOException {
    Path json = directory.resolve("watchlist.json");
    Files.writeString(json, "[{\"id\": \"1\", \"source\": \"(EL)\", \"name\": \"First Works\"}]");
    assertThat(refused().problems())
        .containsExactly(
            directory.resolve("watchlist.csv") + " and " + json + " both exist; keep one of them");
    Files.delete(directory.resolve("watchlist.csv"));
    assertThat(read().watchlist()).hasSize(1);
  }

  @Test
  void shouldRefuseADirectoryThatDoesNotExist() {
    Path none = directory.resolve("none");
    assertThatThrownBy(() -> ReferenceDirectory.read(none))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage("there is no directory " + none);
    Path file = directory.resolve("parties.csv");
    assertThatThrownBy(() -> ReferenceDirectory.read(file))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(file + " is a file; name the directory of the reference data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exporters.csv",
        "products.csv",
        "levy-rates.csv",
        "fx-rates.csv",
        "parties.csv",
        "watchlist.csv"
      })
  void shouldRefuseADirectoryWithoutARequiredTable(String file) throws IOException {
    Files.delete(directory.resolve(file));
    assertThat(refused().problems()).containsExactly("there is no file " + directory.resolve(file));
  }

  static Stream<Arguments> faultyRows() {
    String share = " has to be a number from 0 to 1 with at most 8 places, not ";
    return Stream.of(
        arguments(
            "exporters.csv",
            "X,Name,QUARTERS",
            "fiscal_calendar: 'QUARTERS' is neither CALENDAR nor of the form"
                + " LAST_SUNDAY_OF_JANUARY/Q4"),
        arguments("exporters.csv", "X,Name", "the row has 2 fields, but the header has 3"),
        arguments("exporters.csv", " ,Name,CALENDAR", "exporter_id is blank; it is required"),
        arguments("products.csv", "X,,Name,,", "product_class is blank; it is required"),
        arguments(
            "products.csv",
            "X,C,Name,fast,",
            "tpp has to be a number from 0 to 1000000000000000 with at most 6 places, not 'fast'"),
        arguments("levy-rates.csv", "P,C,CN,1.01,2026-01-01,,", "rate" + share + "'1.01'"),
        arguments("levy-rates.csv", "P,C,CN,-0.1,2026-01-01,,", "rate" + share + "'-0.1'"),
        arguments("levy-rates.csv", "P,C,CN,25%,2026-01-01,,", "rate" + share + "'25%'"),
        arguments(
            "levy-rates.csv", "P,C,CN,0.000000001,2026-01-01,,", "rate" + share + "'0.000000001'"),
        arguments(
            "levy-rates.csv",
            "P,C,China,0.1,2026-01-01,,",
            "destination_country has to be two capital letters, not 'China'"),
        arguments(
            "levy-rates.csv",
            "P,C,CN,0.1,2026-02-30,,",
            "effective_from has to be a date such as 2026-03-02, not '2026-02-30'"),
        arguments(
            "levy-rates.csv",
            "P,C,CN,0.1,2026-01-01,2026-01-01,",
            "effective_to is exclusive and has to be after effective_from 2026-01-01, not"
                + " 2026-01-01"),
        arguments("fx-rates.csv", "CHF,2026-03-02,0", "usd_per_unit has to be over 0"),
        arguments(
            "fx-rates.csv",
            "CHF,02/03/2026,1",
            "rate_date has to be a date such as 2026-03-02, not '02/03/2026'"),
        arguments(
            "fx-rates.csv",
            "CHF,2026-03-02,0.0000000000001",
            "usd_per_unit has to be a number from 0 to 1000000000 with at most 12 places, not"
                + " '0.0000000000001'"),
        arguments(
            "parties.csv",
            "X,Name,CN,NAVAL,APPROVED,,,",
            "sector has to be one of [COMMERCIAL, ACADEMIC, GOVERNMENT, MILITARY,"
                + " DEFENCE_RESEARCH], not 'NAVAL'"),
        arguments(
            "parties.csv",
            "X,Name,CN,MILITARY,approved,,,",
            "status has to be one of [APPROVED, PENDING, DENIED], not 'approved'"),
        arguments(
            "parties.csv",
            "X,Name,CN,MILITARY,DENIED,,P,101",
            "parent_share_pct has to be a number from 0 to 100 with at most 6 places, not '101'"),
        arguments("watchlist.csv", "1,,Entity,Name,,", "source is blank; it is required"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faultyRows")
  void shouldNameFileRowFieldAndFix(String file, String row, String fault) throws IOException {
    Path path = directory.resolve(file);
    append(file, row);
    long number = Files.readAllLines(path).size();
    assertThat(refused().problems()).containsExactly(path + ", row " + number + ": " + fault);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void shouldAcceptTheLimits(String file, String row) throws IOException {
    append(file, row);
    assertThat(ReferenceDirectory.read(directory).warnings()).isEmpty();
  }

  static Stream<Arguments> shouldAcceptTheLimits() {
    return Stream.of(
        arguments("levy-rates.csv", "P,C,CN,0,2026-01-01,2026-01-02,"),
        arguments("levy-rates.csv", "P,C,CN,1.000000000,2026-01-01,,"),
        // One rate ends on the day when the next one starts.
        arguments("levy-rates.csv", "P,H200,CN,0.1,2025-01-01,2025-12-08,"),
        arguments("fx-rates.csv", "CHF,2026-03-02,0.000000000001"),
        arguments("products.csv", "X,C,Name,,"),
        arguments("parties.csv", "X,Name,,ACADEMIC,PENDING,A||B | C,Y,100"));
  }

  @Test
  void shouldReadAliasesBetweenBars() throws IOException {
    append("parties.csv", "X,Name,,ACADEMIC,PENDING,A||B & Co | C,Y,12.5");
    List<RegisteredParty> parties = read().parties();
    RegisteredParty last = parties.get(parties.size() - 1);
    assertThat(last.aliases()).containsExactly("A", "B & Co", "C");
    assertThat(last.parentSharePct()).contains(new BigDecimal("12.5"));
  }

  static Stream<Arguments> contradictions() {
    // The second argument is the line of the contradicted row in the fixture's file.
    return Stream.of(
        arguments("exporters.csv", 2, "NVDA,Again,CALENDAR", "both have exporter_id NVDA"),
        arguments("products.csv", 2, "H200-SXM,X,Again,,", "both have sku H200-SXM"),
        arguments(
            "levy-rates.csv",
            3,
            "OTHER,H200,CN,0.1,2030-01-01,2030-01-02,",
            "both apply to H200 sold to CN on the same ship date"),
        arguments(
            "fx-rates.csv",
            2,
            "CNY,2026-03-02,0.14",
            "both have currency CNY and rate_date 2026-03-02"),
        arguments(
            "parties.csv", 3, "P-PENDING,X,CN,ACADEMIC,DENIED,,,", "both have party_id P-PENDING"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("contradictions")
  void shouldRefuseAContradictionNamingBothRows(String file, int first, String row, String fault)
      throws IOException {
    Path path = directory.resolve(file);
    append(file, row);
    int second = Files.readAllLines(path).size();
    assertThat(refused().problems())
        .containsExactly(
            "%s, rows %d and %d: %s; correct or remove one of them"
                .formatted(path, first, second, fault));
  }

  @Test
  void shouldReportAllProblemsOfAllFiles() throws IOException {
    append("exporters.csv", "X,Name,QUARTERS");
    append("fx-rates.csv", "CHF,2026-03-02,0");
    append("fx-rates.csv", "CHF,yesterday,1");
    Files.delete(directory.resolve("products.csv"));
    assertThat(refused().problems()).hasSize(4);
  }

  @Test
  void shouldPrintTwentyProblemsAndTheNumberOfFurtherOnes() throws IOException {
    for (int i = 0; i < 23; i++) {
      append("fx-rates.csv", "CHF,2026-03-02,0");
    }
    InputRefusedException refused = refused();
    assertThat(refused.problems()).hasSize(23);
    assertThat(refused.getMessage()).hasLineCount(21).endsWith("\nand 3 more");
  }

  @Test
  void shouldWarnAboutAnUnknownColumn() throws IOException {
    Path file = directory.resolve("fx-rates.csv");
    Files.writeString(file, "currency,rate_date,usd_per_unit,source\nCNY,2026-03-02,0.14,bank\n");
    assertThat(ReferenceDirectory.read(directory).warnings())
        .containsExactly(file + ": column 'source' is unknown and ignored");
  }

  @Test
  void shouldRefuseATableInLatin1NamingTheLine() throws IOException {
    Path file = directory.resolve("parties.csv");
    Files.write(file, "X,Café,FR,ACADEMIC,PENDING,,,\n".getBytes(ISO_8859_1), APPEND);
    int line = Files.readAllLines(file, ISO_8859_1).size();
    assertThat(refused().problems())
        .containsExactly(
            file + ", line " + line + ": not UTF-8; save the file in UTF-8 (Latin-1 is not read)");
  }
}
