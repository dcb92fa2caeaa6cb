package dev.tillgate.foundation.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Imports the rates file when the server starts, before it takes requests. */
@Component
record RatesAtStart(RatesFile file, ExchangeRates rates) implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(RatesAtStart.class);

  @Override
  public void afterSingletonsInstantiated() {
    if (file.path() != null) {
      LOG.info("{} exchange rates imported from {}", rates.importFile(file.path()), file.path());
    }
  }
}
