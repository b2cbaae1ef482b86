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
 * The columns of a shipments file, derived from {@link EventFields}. A party's columns are its
 * fields with the role as prefix, such as {@code buyer_id} and {@code end_user_name}.
 */
final class Columns {
  /** The event's own columns before the parties. */
  static final List<Column<ShipmentEvent, ShipmentEvent.Builder>> BEFORE_PARTIES =
      columns(0, EventFields.BEFORE_PARTIES);

  /** The columns of the party with a role. */
  static final Map<Role, List<Column<Party, Party.Builder>>> PARTIES =
      parties(BEFORE_PARTIES.size());

  /** The event's own columns after the parties. */
  static final List<Column<ShipmentEvent, ShipmentEvent.Builder>> AFTER_PARTIES =
      columns(
          BEFORE_PARTIES.size() + PARTIES.size() * EventFields.PARTY.size(),
          EventFields.AFTER_PARTIES);

  /** The columns of the event's head, which are equal in all rows of the event. */
  static final List<Column<?, ?>> HEAD = head();

  /** The columns of a line. */
  static final List<Column<Line, Line.Builder>> LINE = columns(HEAD.size(), EventFields.LINE);

  /** All columns, in the order of a written file. */
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

  /** The names of all columns. */
  static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }

  /**
   * The columns that every file must have. Line columns are optional, because a file may have only
   * CANCELLED events.
   */
  static String[] required() {
    return HEAD.stream().filter(Column::isRequired).map(Column::name).toArray(String[]::new);
  }
}
