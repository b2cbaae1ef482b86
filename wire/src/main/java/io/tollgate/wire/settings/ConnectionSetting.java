package io.tollgate.wire.settings;

import java.util.Optional;

/** The connection to the brokers and the schema registry, and the prefix of all names. */
public enum ConnectionSetting implements Setting {
  BOOTSTRAP_SERVERS(
      "bootstrap.servers", Type.TEXT, null, "The brokers: host:port, separated by commas."),
  SCHEMA_REGISTRY_URL(
      "schema.registry.url",
      Type.TEXT,
      null,
      "The addresses of the schema registry, as Confluent clients use them, separated by commas."),
  SCHEMA_REGISTRY_USER_INFO(
      "schema.registry.user.info",
      Type.SECRET,
      "",
      "User and password for the registry's basic authentication: user:password. Blank: none."),
  AUTO_REGISTER_SCHEMAS(
      "auto.register.schemas",
      Type.BOOLEAN,
      "false",
      "If true, a client registers a schema when it first writes with it. If false, the schemas"
          + " must be registered before the start."),
  AVRO_SERIALIZER(
      "avro.serializer",
      Type.TEXT,
      "io.tollgate.wire.serde.WireAvroSerializer",
      "The Kafka serializer of Avro records; io.confluent.kafka.serializers.KafkaAvroSerializer is"
          + " possible if it is on the class path."),
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
          + " on one cluster stay separate. Blank: none.");

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
