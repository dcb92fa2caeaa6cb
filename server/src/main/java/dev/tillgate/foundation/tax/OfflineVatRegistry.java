package dev.tillgate.foundation.tax;

import org.springframework.stereotype.Component;

/** Asks nobody: form and check digits decide alone. No call leaves the machine. */
@Component
class OfflineVatRegistry implements VatRegistry {
  @Override
  public Answer ask(String country, String number) {
    return Answer.NOT_ASKED;
  }
}
