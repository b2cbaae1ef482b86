package io.tollgate.streams.config;

import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Setting;
import io.tollgate.wire.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of an installation: connections and streams application. */
public final class AppSettings {
  /** Every setting, in the order of docs/CONFIG.md, which is generated from this table. */
  public static final List<Setting> ALL =
      Stream.<Setting>concat(
              Arrays.stream(ConnectionSetting.values()), Arrays.stream(AppSetting.values()))
          .toList();

  private AppSettings() {}

  /**
   * Reads the settings; see {@link Settings#of}.
   *
   * @throws io.tollgate.wire.settings.InvalidSettingException with key, source and fix in the
   *     message
   */
  public static Settings of(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    return Settings.of(ALL, flags, environment, file);
  }
}
