package dev.tillgate.foundation.persistence;

import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Tells whether merchants' rows lie on several nodes, of which one may be away. */
@Component
public final class Spread {
  private final TableCatalogue catalogue;

  Spread(DataSource dataSource) {
    this.catalogue = new TableCatalogue(dataSource);
  }

  /** As it is now: tables may be distributed at any time. */
  public boolean isOverNodes() {
    return catalogue.isDistributed();
  }
}
