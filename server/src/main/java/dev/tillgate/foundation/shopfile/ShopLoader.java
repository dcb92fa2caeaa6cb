package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Contended;
import dev.tillgate.foundation.persistence.Outage;
import dev.tillgate.foundation.persistence.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads shop files when the server starts, before it takes requests. All files are read and checked
 * before anything is written; loading a file again changes nothing.
 */
@Component
record ShopLoader(ShopFiles files, ShopFormat format, Merchants merchants, Tx tx)
    implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(ShopLoader.class);
  private static final int MOST_WAITS = 10;

  @Override
  public void afterSingletonsInstantiated() {
    List<ShopFile> shops = new ArrayList<>();
    for (Path file : files.paths()) {
      shops.add(read(file));
    }
    for (int wait = 1; !isLoaded(shops); wait++) {
      if (wait == MOST_WAITS) {
        throw new StartFailure(
            "Another server has been loading or changing the shops of %s for too long; start again when it is ready."
                .formatted(files.paths()));
      }
    }
  }

  /** False where somebody else held what is to be loaded for longer than a statement may take. */
  private boolean isLoaded(List<ShopFile> shops) {
    try {
      tx.together(() -> load(shops));
      return true;
    } catch (Contended e) {
      throw new StartFailure(
          "Other servers kept changing what the shop files %s hold; start again."
              .formatted(files.paths()),
          e);
    } catch (RuntimeException e) {
      if (!Outage.locked(e)) {
        throw e;
      }
      LOG.info("Another server is loading the same shops; waiting for it");
      return false;
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
