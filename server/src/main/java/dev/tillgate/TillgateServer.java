package dev.tillgate;

import dev.tillgate.kernel.WallClock;
import dev.tillgate.operation.AnswerText;
import dev.tillgate.operation.AuditTrail;
import dev.tillgate.operation.Authenticator;
import dev.tillgate.operation.Idempotency;
import dev.tillgate.operation.OperationCatalog;
import dev.tillgate.operation.OperationRunner;
import dev.tillgate.operation.OperationSet;
import dev.tillgate.operation.RateLimits;
import dev.tillgate.operation.RecordedWrites;
import dev.tillgate.operation.RequestDiary;
import dev.tillgate.persistence.Tx;
import dev.tillgate.wire.ErrorServlet;
import dev.tillgate.wire.HealthServlet;
import dev.tillgate.wire.MalformedRequestValve;
import dev.tillgate.wire.RequestIds;
import dev.tillgate.wire.docs.OpenApiServlet;
import dev.tillgate.wire.json.JsonText;
import dev.tillgate.wire.rest.RestServlet;
import dev.tillgate.wire.rpc.RpcServlet;
import dev.tillgate.wire.soap.SoapServlet;
import java.util.List;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  RecordedWrites recordedWrites(
      JdbcClient jdbc, Tx tx, AnswerText text, WallClock clock, AuditTrail trail) {
    return new RecordedWrites(tx, trail, new Idempotency(jdbc, text, clock));
  }

  @Bean
  OperationRunner operationRunner(
      Authenticator authenticator, RateLimits limits, RequestDiary diary, RecordedWrites writes) {
    return new OperationRunner(authenticator, limits, diary, writes);
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
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
  ServletRegistrationBean<HealthServlet> health(DataSource dataSource) {
    return new ServletRegistrationBean<>(new HealthServlet(dataSource), "/health");
  }
}
