package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.edge.EventFields;
import io.tollgate.producer.edge.Field;
import io.tollgate.producer.edge.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a shipments file, made from {@link EventFields}: a party's columns are its fields
 * with the role before them, such as {@code buyer_id} and {@code end_user_name}.
 */
final class Columns {
  /** Those of the event itself that stand before its parties. */
  static final List<Column<ShipmentEvent, ShipmentEvent.Builder>> BEFORE_PARTIES =
      columns(0, EventFields.BEFORE_PARTIES);

  /** Those of the party in a role. */
  static final Map<Role, List<Column<Party, Party.Builder>>> PARTIES =
      parties(BEFORE_PARTIES.size());

  /** Those of the event itself that stand after its parties. */
  static final List<Column<ShipmentEvent, ShipmentEvent.Builder>> AFTER_PARTIES =
      columns(
          BEFORE_PARTIES.size() + PARTIES.size() * EventFields.PARTY.size(),
          EventFields.AFTER_PARTIES);

  /** Those of the event's head, in which all its rows agree. */
  static final List<Column<?, ?>> HEAD = head();

  /** Those of a line. */
  static final List<Column<Line, Line.Builder>> LINE = columns(HEAD.size(), EventFields.LINE);

  /** All, in the order they are written in. */
  static final List<Column<?, ?>> ALL = all();

  static final Column<?, ?> EVENT_ID = named("event_id");
  static final Column<?, ?> EVENT_TYPE = named(EventFields.TYPE.name());
  static final Column<?, ?> SHIPMENT_ID = named("shipment_id");
  static final Column<?, ?> LINE_NUMBER = named(EventFields.LINE_NUMBER.name());

  private static final String OF_PARTY = "party_";

  private Columns() {}

  private static <R, B> List<Column<R, B>> columns(int first, List<Field<R, B, ?>> fields) {
    List<Column<R, B>> columns = new ArrayList<>(fields.size());
    for (Field<R, B, ?> field : fields) {
      boolean isRequired = field.need() != Need.OPTIONAL;
      columns.add(new Column<>(first + columns.size(), field.name(), isRequired, field));
    }
    return List.copyOf(columns);
  }

  private static Map<Role, List<Column<Party, Party.Builder>>> parties(int first) {
    Map<Role, List<Column<Party, Party.Builder>>> parties = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<Column<Party, Party.Builder>> columns = new ArrayList<>();
      for (Field<Party, Party.Builder, ?> field : EventFields.PARTY) {
        int index = first + parties.size() * EventFields.PARTY.size() + columns.size();
        columns.add(new Column<>(index, name(role, field), isRequired(role, field), field));
      }
      parties.put(role, List.copyOf(columns));
    }
    return parties;
  }

  private static String name(Role role, Field<Party, Party.Builder, ?> field) {
    String name = field.name();
    return role.name().toLowerCase(Locale.ROOT)
        + "_"
        + (name.startsWith(OF_PARTY) ? name.substring(OF_PARTY.length()) : name);
  }

  private static boolean isRequired(Role role, Field<Party, Party.Builder, ?> field) {
    return field.need() == Need.ALWAYS || (field.need() == Need.BUYER && role == Role.BUYER);
  }

  private static List<Column<?, ?>> head() {
    List<Column<?, ?>> head = new ArrayList<>(BEFORE_PARTIES);
    PARTIES.values().forEach(head::addAll);
    head.addAll(AFTER_PARTIES);
    return List.copyOf(head);
  }

  private static List<Column<?, ?>> all() {
    List<Column<?, ?>> all = new ArrayList<>(HEAD);
    all.addAll(LINE);
    return List.copyOf(all);
  }

  private static Column<?, ?> named(String name) {
    return ALL.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  /** Their names. */
  static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }

  /** The names of those without which a file is refused; it may have CANCELLED events alone. */
  static String[] required() {
    return HEAD.stream().filter(Column::isRequired).map(Column::name).toArray(String[]::new);
  }
}
