package io.tollgate.wire.settings;

import java.util.Optional;

/** How brokers and schema registry are reached, and whose names count there. */
public enum ConnectionSetting implements Setting {
  BOOTSTRAP_SERVERS(
      "bootstrap.servers", Type.TEXT, null, "The brokers: host:port, several between commas."),
  SCHEMA_REGISTRY_URL(
      "schema.registry.url",
      Type.TEXT,
      null,
      "The schema registry as a Confluent client takes it; several addresses between commas."),
  SCHEMA_REGISTRY_USER_INFO(
      "schema.registry.user.info",
      Type.SECRET,
      "",
      "User and password for the registry's basic authentication: user:password. Blank: none."),
  AUTO_REGISTER_SCHEMAS(
      "auto.register.schemas",
      Type.BOOLEAN,
      "false",
      "Whether schemas are registered when first written. Where this is off, they have"
          + " to be registered before the start."),
  AVRO_SERIALIZER(
      "avro.serializer",
      Type.TEXT,
      "io.tollgate.wire.serde.WireAvroSerializer",
      "The Kafka serializer of Avro records; io.confluent.kafka.serializers.KafkaAvroSerializer can"
          + " take its place where it is on the class path."),
  AVRO_DESERIALIZER(
      "avro.deserializer",
      Type.TEXT,
      "io.tollgate.wire.serde.WireAvroDeserializer",
      "The Kafka deserializer of Avro records; see avro.serializer."),
  RUN_ID(
      "run.id",
      Type.TEXT,
      "",
      "A prefix of every topic, subject, application id and state directory, so that installations"
          + " on one cluster never mix. Blank: none.");

  private final String key;
  private final Type type;
  private final String standard;
  private final String doc;

  ConnectionSetting(String key, Type type, String standard, String doc) {
    this.key = key;
    this.type = type;
    this.standard = standard;
    this.doc = doc;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Optional<String> standard() {
    return Optional.ofNullable(standard);
  }

  @Override
  public String doc() {
    return doc;
  }
}
