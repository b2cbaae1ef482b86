package io.tollgate.wire.codec;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.ReferenceTable;
import java.util.Arrays;

/** The reference tables with their names on the wire and the topics of their rows. */
public enum WireTable {
  EXPORTERS(ReferenceTable.EXPORTERS, "exporters", Topic.REF_EXPORTERS),
  PRODUCTS(ReferenceTable.PRODUCTS, "products", Topic.REF_PRODUCTS),
  LEVY_RATES(ReferenceTable.LEVY_RATES, "levy-rates", Topic.REF_LEVY_RATES),
  FX_RATES(ReferenceTable.FX_RATES, "fx-rates", Topic.REF_FX_RATES),
  PARTIES(ReferenceTable.PARTIES, "parties", Topic.REF_PARTIES),
  WATCHLIST(ReferenceTable.WATCHLIST, "watchlist", Topic.REF_WATCHLIST),
  POLICY(ReferenceTable.POLICY, "policy", Topic.REF_POLICY),
  OWNERS(ReferenceTable.OWNERS, "owners", Topic.REF_OWNERS),
  NOT_SAME(ReferenceTable.NOT_SAME, "not-same", Topic.REF_NOT_SAME),
  LICENCES(ReferenceTable.LICENCES, "licences", Topic.REF_LICENCES);

  private final ReferenceTable table;
  private final String wireName;
  private final Topic topic;

  WireTable(ReferenceTable table, String wireName, Topic topic) {
    this.table = table;
    this.wireName = wireName;
    this.topic = topic;
  }

  /** The constant of a reference table. */
  public static WireTable of(ReferenceTable table) {
    return Arrays.stream(values()).filter(wire -> wire.table == table).findFirst().orElseThrow();
  }

  /**
   * The constant of a name in a manifest.
   *
   * @throws IllegalArgumentException if no table has the name
   */
  public static WireTable parse(String wireName) {
    return Arrays.stream(values())
        .filter(wire -> wire.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "name is '"
                        + wireName
                        + "', a reference table that this version of Tollgate does not know; upgrade Tollgate"));
  }

  /** The table in the domain. */
  public ReferenceTable table() {
    return table;
  }

  /** The name in manifests and in topics. */
  public String wireName() {
    return wireName;
  }

  /** The topic of the table's rows. */
  public Topic topic() {
    return topic;
  }
}
