package dev.tillgate;

import org.springframework.boot.SpringApplication;

/**
 * What Spring finds out at every start, such as which beans there are. The launcher has code made
 * of it, under this class's name, that later starts run instead of looking again.
 */
public final class PreparedBeans {
  private PreparedBeans() {}

  /** For {@code SpringApplicationAotProcessor}, which ends it before there is any bean. */
  public static void main(String[] args) {
    SpringApplication.run(TillgateServer.class, args);
  }
}
