package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Contended;
import dev.tillgate.foundation.persistence.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads shop files when the server starts, before it takes requests. All files are read and checked
 * before anything is written; loading a file again changes nothing.
 */
@Component
record ShopLoader(ShopFiles files, ShopFormat format, Merchants merchants, Tx tx)
    implements SmartInitializingSingleton {
  @Override
  public void afterSingletonsInstantiated() {
    List<ShopFile> shops = new ArrayList<>();
    for (Path file : files.paths()) {
      shops.add(read(file));
    }
    try {
      tx.together(() -> load(shops));
    } catch (Contended e) {
      throw new StartFailure(
          "Other servers kept changing what the shop files %s hold; start again."
              .formatted(files.paths()),
          e);
    }
  }

  private void load(List<ShopFile> shops) {
    for (int i = 0; i < shops.size(); i++) {
      try {
        load(shops.get(i));
      } catch (Fault | IllegalArgumentException e) {
        throw new StartFailure(
            "The shop file " + files.paths().get(i) + " cannot be loaded: " + e.getMessage(), e);
      }
    }
  }

  private ShopFile read(Path file) {
    try {
      return format.read(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new StartFailure("The shop file " + file + " cannot be read.", e);
    } catch (InvalidShopFile e) {
      throw new StartFailure("The shop file " + file + " has mistakes:\n" + e.getMessage(), e);
    }
  }

  /** In one act with all other files: a mistake in the last line leaves nothing behind. */
  private void load(ShopFile shop) {
    Merchant merchant = tx.carryOut(_ -> merchants.save(shop.merchant().toMerchant()));
    Moment moment = merchants.moment(merchant);
    format
        .sections()
        .forEach(
            section ->
                section.acts(moment, shop).forEach(act -> tx.carryOut(_ -> act.get().done())));
  }
}
