package dev.tillgate.foundation.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Imports the rates file when the server starts, before it takes requests. */
@Component
class RatesAtStart implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(RatesAtStart.class);

  private final RatesFile file;
  private final ExchangeRates rates;

  RatesAtStart(RatesFile file, ExchangeRates rates) {
    this.file = file;
    this.rates = rates;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (file.path() != null) {
      LOG.info("{} exchange rates imported from {}", rates.importFile(file.path()), file.path());
    }
  }
}
