package dev.tillgate.gate.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing that a stopping server does: it goes on taking requests until for a moment none
 * has come, and lets each end its connection. Tomcat's own stop finishes only what a servlet has
 * begun, and closes the connections of what was sent and not begun without an answer.
 */
public final class Draining extends HttpFilter implements SmartLifecycle {
  private static final long QUIET = Duration.ofMillis(300).toNanos();
  private static final long AT_MOST = Duration.ofSeconds(5).toNanos();

  private volatile boolean running;
  private volatile long lastBegun;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!running) {
      lastBegun = System.nanoTime();
      response.setHeader("Connection", "close");
    }
    chain.doFilter(request, response);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    lastBegun = System.nanoTime();
    running = false;
  }

  @Override
  public void stop(Runnable then) {
    stop();
    Thread.ofVirtual()
        .start(
            () -> {
              awaitQuiet();
              then.run();
            });
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void awaitQuiet() {
    long start = System.nanoTime();
    long quiet = 0;
    while (quiet < QUIET && System.nanoTime() - start < AT_MOST) {
      LockSupport.parkNanos(QUIET - quiet);
      quiet = System.nanoTime() - lastBegun;
    }
  }
}
