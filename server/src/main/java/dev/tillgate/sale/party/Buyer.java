package dev.tillgate.sale.party;

import org.jspecify.annotations.Nullable;

/**
 * Who pays.
 *
 * @param fiscalCode the number that the buyer, or the buyer's company, is taxed under
 * @param taxOffice where that number is kept; only given back
 * @param taxExemptionId what frees the buyer of sales tax
 */
public record Buyer(
    Contact contact,
    @Nullable String fiscalCode,
    @Nullable String taxOffice,
    @Nullable String taxExemptionId) {

  /** The same buyer with the country's code in lower case, as orders keep it. */
  public Buyer lowerCountry() {
    return new Buyer(contact.lowerCountry(), fiscalCode, taxOffice, taxExemptionId);
  }
}
