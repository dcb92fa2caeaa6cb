package dev.tillgate;

import dev.tillgate.foundation.exchange.RatesFile;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.persistence.DatabaseStart;
import dev.tillgate.foundation.shopfile.ShopFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A server that takes requests, with its shops loaded. Closing it stops the database too. */
public final class RunningServer implements AutoCloseable {

  /**
   * How to run it.
   *
   * @param port where to listen; 0 takes a free port
   * @param address the local address to listen on
   * @param data the directory of the embedded database and of the key file
   * @param databaseUrl an external database; null for the embedded one
   * @param shops shop files, loaded before the server takes requests
   * @param rates a file of exchange rates, imported before the server takes requests; null for none
   * @param trustedProxies addresses and blocks with commas between them; null for what the setting
   *     {@code tillgate.trusted-proxies} says
   */
  public record Options(
      int port,
      String address,
      Path data,
      @Nullable String databaseUrl,
      List<Path> shops,
      @Nullable Path rates,
      @Nullable String trustedProxies) {

    public Options(
        int port, String address, Path data, @Nullable String databaseUrl, List<Path> shops) {
      this(port, address, data, databaseUrl, shops, null, null);
    }
  }

  private final ConfigurableApplicationContext context;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a server. A {@link StartFailure} says in one sentence why it cannot. */
  public static RunningServer start(Options options, Class<?>... further) {
    List<Class<?>> sources = new ArrayList<>(List.of(TillgateServer.class));
    sources.addAll(List.of(further));
    SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    AtomicReference<DatabaseStart> database = new AtomicReference<>();
    application.addInitializers(context -> database.set(prepare(context, options)));
    try {
      return new RunningServer(application.run());
    } catch (RuntimeException e) {
      if (database.get() != null) {
        database.get().close();
      }
      throw reason(e, options);
    }
  }

  /** The server's own address, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    var webServer = ((WebServerApplicationContext) context).getWebServer();
    int port = Objects.requireNonNull(webServer).getPort();
    return "http://127.0.0.1:" + port;
  }

  /** A part of the server. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Begins with the database, and tells the rest what to run. */
  private static DatabaseStart prepare(ConfigurableApplicationContext context, Options options) {
    var environment = context.getEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("options", properties(options)));
    String url = options.databaseUrl();
    String template = environment.getProperty("tillgate.template", "");
    DatabaseStart database =
        DatabaseStart.begin(
            url == null ? "" : url,
            options.data().toAbsolutePath(),
            template.isEmpty() ? null : Path.of(template),
            environment.getRequiredProperty("tillgate.database-timeout"));
    context.getBeanFactory().registerSingleton("databaseStart", database);
    context.getBeanFactory().registerSingleton("shopFiles", new ShopFiles(options.shops()));
    context.getBeanFactory().registerSingleton("ratesFile", new RatesFile(options.rates()));
    return database;
  }

  private static Map<String, Object> properties(Options options) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", options.port());
    properties.put("server.address", options.address());
    properties.put("tillgate.data", options.data().toAbsolutePath().toString());
    if (options.trustedProxies() != null) {
      properties.put("tillgate.trusted-proxies", options.trustedProxies());
    }
    return properties;
  }

  private static RuntimeException reason(RuntimeException e, Options options) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure failure) {
        return failure;
      }
      if (cause instanceof PortInUseException) {
        return new StartFailure(
            "Port " + options.port() + " is in use; choose another with --port.", e);
      }
    }
    return e;
  }
}
