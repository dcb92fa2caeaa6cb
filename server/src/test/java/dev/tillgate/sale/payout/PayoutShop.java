package dev.tillgate.sale.payout;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.RunningServer;
import dev.tillgate.foundation.exchange.ExchangeRates;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.DisputeBooks;
import dev.tillgate.foundation.ledger.DisputeBooks.Dispute;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * A shop whose clock a test turns, on a server that only tests of payouts use. All of them begin on
 * the first of January 2031, sell from the Netherlands as merchant of record for a fee of 10 %, and
 * know the rates of that January: a pound is 1.25 euros, a dollar is 0.80 euros.
 */
final class PayoutShop {
  private static final RunningServer SERVER = start();

  private final String code;
  private final ApiClient client;

  private PayoutShop(String code) {
    this.code = code;
    this.client = new ApiClient(SERVER.url(), code, "payouts-key", WallClock.system());
    client.login();
  }

  /** The shop with this code, one of those below. */
  static PayoutShop of(String code) {
    return new PayoutShop(code);
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("PLAIN", "{ currency: EUR, threshold: 50, transferFee: 2.50 }");
    settings.put("PATIENT", "{ currency: EUR, threshold: 100 }");
    settings.put("LIMITED", "{ currency: EUR, limit: 100, method: check }");
    settings.put("CANCELED", "{ currency: EUR, threshold: 0, method: payoneer }");
    settings.put("RESERVED", "{ currency: EUR, reservePercent: 10, reserveDays: 45 }");
    settings.put("ABROAD", "{ currency: EUR, threshold: 0 }");
    settings.put("LATE", "{ currency: EUR, threshold: 0 }");
    settings.put("RACED", "{ currency: EUR, threshold: 0 }");
    settings.put("WEEKLY", "{ period: weekly, currency: EUR, threshold: 0, method: paypal }");
    settings.put(
        "MONTH",
        "{ currency: EUR, threshold: 100, transferFee: 5, reservePercent: 5, reserveDays: 30 }");
    settings.put(
        "MODEL",
        "{ currency: EUR, threshold: 200, limit: 900, transferFee: 1, reservePercent: 7, reserveDays: 40 }");
    settings.put("ADJUSTED", "{ currency: EUR, threshold: 0 }");
    return settings;
  }

  private static RunningServer start() {
    try {
      Path directory = Files.createTempDirectory("tillgate-payouts");
      List<Path> shops = new ArrayList<>();
      for (Map.Entry<String, String> shop : settings().entrySet()) {
        Path file = directory.resolve(shop.getKey() + ".yaml");
        shops.add(Files.writeString(file, file(shop.getKey(), shop.getValue())));
      }
      RunningServer server =
          RunningServer.start(
              new RunningServer.Options(0, "127.0.0.1", directory.resolve("data"), null, shops));
      server.bean(Dispatcher.class).stop();
      Path rates = directory.resolve("rates.csv");
      Files.writeString(
          rates, "Date,USD,GBP\n" + "2031-01-31,1.25,0.80\n2031-02-28,1.25,0.80\n" + later());
      server.bean(ExchangeRates.class).importFile(rates);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rates of later years, with gaps in which there are none. */
  private static String later() {
    return LocalDate.of(2031, 5, 1)
        .datesUntil(LocalDate.of(2041, 1, 1), Period.ofDays(25))
        .map(day -> "%s,1.%d,0.%d%n".formatted(day, day.getDayOfMonth(), 50 + day.getDayOfMonth()))
        .collect(Collectors.joining());
  }

  private static void end(RunningServer server, Path directory) {
    server.close();
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String code, String settings) {
    String adjustments =
        code.equals("ADJUSTED")
            ? """
              payoutAdjustments:
                - { reference: HELP-1, code: custom_fee, description: Help, currency: EUR, amount: -30 }
                - { reference: GIFT-1, code: uniloc_discount, description: A gift, currency: EUR, amount: 12.5 }
              """
            : "";
    return """
    merchant:
      code: %s
      name: Paid Shop
      secretKey: payouts-key
      secretWord: payouts-word
      sellerCountry: NL
      timeZone: Z
      defaultCurrency: EUR
      feePercent: 10
      clock: 2031-01-01T00:00:00Z
    payoutSettings: %s
    %s"""
        .formatted(code, settings, adjustments);
  }

  <T> T bean(Class<T> type) {
    return SERVER.bean(type);
  }

  Merchant merchant() {
    return bean(Merchants.class).byCode(code).orElseThrow();
  }

  ApiClient client() {
    return client;
  }

  /** Turns the clock to noon of a day, and does what is due then. */
  PayoutShop on(String day) {
    return turn(LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  /** Turns the clock, and does what is due then. */
  PayoutShop turn(Instant instant) {
    Merchants merchants = bean(Merchants.class);
    bean(Tx.class).carryOut(_ -> merchants.save(merchant().withClockFrozenAt(instant)));
    runDue();
    return this;
  }

  void runDue() {
    bean(Dispatcher.class).runDue();
  }

  /**
   * Sells something for an amount with the Dutch tax of 21 %, and collects it.
   *
   * @return the sale as the books have it
   */
  Sale sell(String currency, String gross) {
    JsonNode order =
        client.rpc(
            "placeOrder",
            Orders.in(currency).dynamic("PRODUCT", "thing", 1, new BigDecimal(gross)).build());
    runDue();
    return new Sale(
        Long.parseLong(Answers.text(order, "/RefNo")),
        2,
        Amounts.currency(currency).orElseThrow(),
        Answers.amount(order, "/NetDiscountedPrice"),
        Answers.amount(order, "/VAT"),
        Answers.amount(order, "/AvangateCommission"),
        Account.TAX_PAYABLE);
  }

  void book(Consumer<WriteBatch> act) {
    Merchants merchants = bean(Merchants.class);
    WriteBatch batch = merchants.moment(merchant()).batch();
    act.accept(batch);
    bean(Tx.class).commit(batch);
  }

  void refund(Sale sale, String before, String amount) {
    book(
        batch ->
            bean(Ledger.class).refund(batch, sale, new BigDecimal(before), new BigDecimal(amount)));
  }

  void dispute(Sale sale, String fee) {
    book(
        batch -> {
          disputes().opened(batch, whole(sale));
          disputes().openingFee(batch, sale, sale.currency(), new BigDecimal(fee));
        });
  }

  void win(Sale sale) {
    book(batch -> disputes().won(batch, whole(sale)));
  }

  void lose(Sale sale, String fee) {
    book(
        batch -> {
          disputes().lost(batch, whole(sale));
          disputes().lossFee(batch, sale, sale.currency(), new BigDecimal(fee));
        });
  }

  private DisputeBooks disputes() {
    return bean(DisputeBooks.class);
  }

  private static Dispute whole(Sale sale) {
    return new Dispute(sale, BigDecimal.ZERO, sale.net().add(sale.tax()));
  }

  /** The payouts, oldest first. */
  List<JsonNode> payouts() {
    JsonNode page =
        client.rpc(
            "searchPayouts",
            Map.of(
                "Limit",
                200,
                "OrderBy",
                List.of(Map.of("Field", "TransferCompletionDate", "Direction", "ASC"))));
    return page.get("Items").valueStream().map(item -> item.get("PaymentInstance")).toList();
  }

  /** Each payout in a line: date, status, amount and currency. */
  List<String> told() {
    return payouts().stream()
        .map(
            payout ->
                "%s %s %s %s"
                    .formatted(
                        Answers.text(payout, "/TransferCompletionDate"),
                        Answers.text(payout, "/Status"),
                        plain(payout.get("Amount")),
                        Answers.text(payout, "/Currency")))
        .toList();
  }

  /** Each invoice of a payout in a line: code, amount and what the payout covers of it. */
  static List<String> invoices(JsonNode payout) {
    return payout
        .get("Invoices")
        .valueStream()
        .map(
            invoice ->
                "%s %s %s"
                    .formatted(
                        Answers.text(invoice, "/Code"),
                        plain(invoice.get("Amount")),
                        plain(invoice.get("PaidAmount"))))
        .toList();
  }

  static String plain(JsonNode amount) {
    return amount.decimalValue().setScale(2).toPlainString();
  }

  /** What an account holds in a currency. */
  BigDecimal holds(Account account, String currency) {
    return bean(Ledger.class).balances(merchant().id()).stream()
        .filter(balance -> balance.account() == account && balance.currency().equals(currency))
        .map(Ledger.Balance::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** What {@code getPendingPayout} tells of a currency. */
  JsonNode pending(String currency) {
    return Answers.at(
        client.rpc("getPendingPayout", Map.of("Currency", currency)),
        "/Currencies/0/CurrencyObject");
  }

  /** Where stated and unstated do not add up to what the books owe; nothing unless there is one. */
  List<String> contradictions() {
    Supplier<Stream<String>> currencies = () -> Stream.of("EUR", "GBP", "USD", "JPY");
    return currencies
        .get()
        .filter(
            currency ->
                pending(currency)
                        .get("Balance")
                        .decimalValue()
                        .compareTo(holds(Account.MERCHANT_PAYABLE, currency))
                    != 0)
        .map(
            currency ->
                "%s: %s is owed, %s is booked"
                    .formatted(
                        currency,
                        pending(currency).get("Balance"),
                        holds(Account.MERCHANT_PAYABLE, currency)))
        .toList();
  }
}
