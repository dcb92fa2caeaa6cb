package dev.tillgate;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.DatabaseProbe;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.wire.Draining;
import dev.tillgate.gate.wire.ErrorServlet;
import dev.tillgate.gate.wire.FairProtocol;
import dev.tillgate.gate.wire.HealthServlet;
import dev.tillgate.gate.wire.MalformedRequestValve;
import dev.tillgate.gate.wire.PublicAddress;
import dev.tillgate.gate.wire.RequestIds;
import dev.tillgate.gate.wire.TrustedProxies;
import dev.tillgate.gate.wire.docs.OpenApiServlet;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.rest.RestServlet;
import dev.tillgate.gate.wire.rpc.RpcServlet;
import dev.tillgate.gate.wire.soap.SoapServlet;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The server put together: the operations, the line they run along, and the doors. */
@SpringBootApplication(proxyBeanMethods = false)
public class TillgateServer {

  @Bean
  WallClock wallClock() {
    return WallClock.system();
  }

  @Bean
  JsonText jsonText() {
    return new JsonText();
  }

  @Bean
  OperationCatalog operationCatalog(List<OperationSet> sets) {
    return OperationCatalog.read(sets);
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<TrustedProxies> trustedProxies(
      @Value("${tillgate.trusted-proxies:}") String setting) {
    FilterRegistrationBean<TrustedProxies> filter =
        new FilterRegistrationBean<>(TrustedProxies.of(setting));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  PublicAddress publicAddress(@Value("${tillgate.public-url:}") String setting) {
    return PublicAddress.of(setting);
  }

  @Bean
  FilterRegistrationBean<PublicAddress> publicAddressFilter(PublicAddress address) {
    FilterRegistrationBean<PublicAddress> filter = new FilterRegistrationBean<>(address);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  ServletRegistrationBean<RpcServlet> rpc(
      OperationCatalog catalog, OperationRunner runner, JsonText text) {
    return new ServletRegistrationBean<>(
        new RpcServlet(catalog, runner, text), "/rpc/*", "/channel-manager/*");
  }

  @Bean
  ServletRegistrationBean<RestServlet> rest(
      OperationCatalog catalog, OperationRunner runner, JsonText text) {
    return new ServletRegistrationBean<>(
        new RestServlet(catalog, runner, text), "/rest/*", "/3.0/*");
  }

  /** Error answers are JSON at every address, even where no servlet was reached. */
  @Bean
  ServletRegistrationBean<ErrorServlet> errors() {
    return new ServletRegistrationBean<>(new ErrorServlet(), "/error");
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformedRequests() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(MalformedRequestValve.class.getName()));
  }

  /** Tomcat's own reading of forwarded headers trusts every private address, so it must be off. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> noOtherForwarding(
      @Value("${server.forward-headers-strategy}") String strategy) {
    return factory -> {
      if (!strategy.equalsIgnoreCase("none")
          || factory.getEngineValves().stream().anyMatch(RemoteIpValve.class::isInstance)) {
        throw new StartFailure(
            "Name the proxies with --trusted-proxies; server.forward-headers-strategy and server.tomcat.remoteip are not taken any more.");
      }
    };
  }

  @Bean
  Draining draining() {
    return new Draining();
  }

  @Bean
  FilterRegistrationBean<Draining> drainingFilter(Draining draining) {
    FilterRegistrationBean<Draining> filter = new FilterRegistrationBean<>(draining);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> shareOfConnections(
      @Value("${tillgate.connections-per-address}") String most,
      @Value("${tillgate.trusted-proxies:}") String proxies) {
    int share = connections(most);
    return factory -> {
      factory.setProtocol(FairProtocol.class.getName());
      factory.addConnectorCustomizers(
          connector ->
              ((FairProtocol) connector.getProtocolHandler())
                  .share(share, TrustedProxies.of(proxies)::trusts));
    };
  }

  private static int connections(String setting) {
    if (setting.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(setting);
    }
    throw new StartFailure(
        "tillgate.connections-per-address is a whole number from 1 to 99999, not \"%s\"."
            .formatted(setting));
  }

  /** References may hold a slash, which clients encode; it stays inside its segment of the path. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    return factory ->
        factory.addConnectorCustomizers(
            connector ->
                connector.setEncodedSolidusHandling(
                    EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }

  @Bean
  ServletRegistrationBean<SoapServlet> soap(
      OperationCatalog catalog, OperationRunner runner, JsonText text) {
    return new ServletRegistrationBean<>(new SoapServlet(catalog, runner, text), "/soap/*");
  }

  @Bean
  ServletRegistrationBean<OpenApiServlet> openApi(OperationCatalog catalog, JsonText text) {
    return new ServletRegistrationBean<>(new OpenApiServlet(catalog, text), "/openapi.json");
  }

  @Bean
  ServletRegistrationBean<HealthServlet> health(DatabaseProbe probe, Draining draining) {
    return new ServletRegistrationBean<>(new HealthServlet(probe::answers, draining), "/health");
  }
}
