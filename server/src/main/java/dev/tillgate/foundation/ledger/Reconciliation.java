package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.ledger.GatewayMovement.MovementType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books beside a gateway's own list: what only one of them has, and what they have otherwise.
 * Pure.
 *
 * @param missing what is booked and not in the list
 * @param extra what is in the list and not booked
 * @param different what both have, with another amount or currency
 * @param fees where what the gateway kept differs from what is booked
 */
public record Reconciliation(
    List<String> missing, List<String> extra, List<String> different, List<String> fees) {

  private record Key(String reference, MovementType type) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::reference).thenComparing(Key::type).compare(this, other);
    }
  }

  /** Movements of one order and type, of both sides. */
  private record Both(List<GatewayMovement> booked, List<GatewayMovement> listed) {}

  /** Compares all of both. */
  public static Reconciliation of(List<GatewayMovement> booked, List<GatewayMovement> listed) {
    Map<Key, Both> all = new TreeMap<>();
    booked.forEach(movement -> at(all, movement).booked().add(movement));
    listed.forEach(movement -> at(all, movement).listed().add(movement));
    Reconciliation result =
        new Reconciliation(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    all.values().forEach(result::compare);
    return result;
  }

  /** How much was found. */
  public int count() {
    return missing.size() + extra.size() + different.size() + fees.size();
  }

  private static Both at(Map<Key, Both> all, GatewayMovement movement) {
    return all.computeIfAbsent(
        new Key(movement.reference(), movement.type()),
        _ -> new Both(new ArrayList<>(), new ArrayList<>()));
  }

  /** Equal ones go together first; of the rest each has another amount than its counterpart. */
  private void compare(Both both) {
    List<GatewayMovement> booked = new ArrayList<>(both.booked());
    List<GatewayMovement> listed = new ArrayList<>(both.listed());
    for (GatewayMovement movement : both.booked()) {
      listed.stream()
          .filter(other -> isEqual(movement, other))
          .findFirst()
          .ifPresent(
              other -> {
                booked.remove(movement);
                listed.remove(other);
                compareFees(movement, other);
              });
    }
    int pairs = Math.min(booked.size(), listed.size());
    for (int i = 0; i < pairs; i++) {
      different.add(
          "%s: booked %s %s"
              .formatted(
                  listed.get(i).place(),
                  booked.get(i).amount().toPlainString(),
                  booked.get(i).currency()));
      compareFees(booked.get(i), listed.get(i));
    }
    booked.subList(pairs, booked.size()).forEach(left -> missing.add(left.place()));
    listed.subList(pairs, listed.size()).forEach(left -> extra.add(left.place()));
  }

  private static boolean isEqual(GatewayMovement one, GatewayMovement other) {
    return one.amount().compareTo(other.amount()) == 0 && one.currency().equals(other.currency());
  }

  private void compareFees(GatewayMovement booked, GatewayMovement listed) {
    BigDecimal drift = listed.fee().subtract(booked.fee());
    if (drift.signum() != 0) {
      fees.add(
          "%s: the gateway kept %s, booked %s"
              .formatted(
                  listed.place(), listed.fee().toPlainString(), booked.fee().toPlainString()));
    }
  }
}
