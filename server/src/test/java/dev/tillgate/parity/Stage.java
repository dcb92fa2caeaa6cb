package dev.tillgate.parity;

import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;

/** A server that stories play on. Its time is that of all tests. */
interface Stage {
  /** The server that all tests share. */
  Stage SHARED =
      new Stage() {
        @Override
        public ApiClient client(String code, String key) {
          return TestServer.client(code, key);
        }

        @Override
        public void runDue() {
          TestServer.runDue();
        }
      };

  /** A program of a shop, logged in. */
  ApiClient client(String code, String key);

  /** Runs everything that is due. */
  void runDue();

  /** Puts the time forward. */
  default void advance(Duration duration) {
    TestServer.advance(duration);
  }
}
