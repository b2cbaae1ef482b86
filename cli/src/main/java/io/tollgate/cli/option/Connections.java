package io.tollgate.cli.option;

import io.tollgate.streams.config.AppConfig;
import io.tollgate.streams.config.Setting;
import io.tollgate.wire.topic.ClusterConnection;

/** How the settings say that the brokers are reached. */
public final class Connections {
  private Connections() {}

  public static ClusterConnection of(AppConfig config) {
    return new ClusterConnection(
        config.text(Setting.BOOTSTRAP_SERVERS), config.kafkaClientSettings());
  }
}
