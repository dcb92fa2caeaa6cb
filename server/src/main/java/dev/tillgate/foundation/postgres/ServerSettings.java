package dev.tillgate.foundation.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the server is told on its command line, where neither a configuration file nor {@code ALTER
 * SYSTEM} can undo it.
 */
final class ServerSettings {
  private static final Map<String, String> DURABILITY =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private static final Map<String, String> REACH =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256");

  private static final Map<String, String> SIZES =
      Map.of("shared_buffers", "128MB", "max_connections", "100", "jit", "off");

  private static final Map<String, String> LOG =
      Map.of(
          "logging_collector", "off",
          "log_destination", "stderr",
          "log_line_prefix", "%m [%p] ",
          "log_timezone", "UTC",
          "lc_messages", "C");

  private ServerSettings() {}

  static List<String> arguments(int port) {
    List<String> arguments = new ArrayList<>(List.of("-p", Integer.toString(port)));
    for (var group : List.of(DURABILITY, REACH, SIZES, LOG)) {
      group.forEach(
          (name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
          });
    }
    return arguments;
  }
}
