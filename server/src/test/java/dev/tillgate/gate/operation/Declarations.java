package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.shape.Created;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One class for each way to declare an operation wrongly, and one that is right. */
@SuppressWarnings("unused") // The catalogue reads parameters by reflection.
final class Declarations {
  private Declarations() {}

  record Greeting(String text, int times) {}

  record Greeted(@Nullable String name, @Nullable Integer times) {}

  static final class Right implements OperationSet {
    @Operation(value = "Greets.", rest = "POST /greetings/{name}/ 201")
    List<Greeting> greet(Origin origin, String name, @Nullable Greeted greeted) {
      int times = greeted == null || greeted.times() == null ? 1 : greeted.times();
      return List.of(new Greeting("Hello " + name, times));
    }
  }

  /** An operation that chooses the number of what it makes. */
  static final class Letters implements OperationSet {
    @Operation(
        value = "Keeps a letter.",
        rest = "POST /letters/ 201 no content",
        location = "/letters/{answer}/")
    Created keepLetter(Origin origin, String text) {
      return new Created("No. " + text.length());
    }

    @Operation(value = "Reads a letter.", rest = "GET /letters/{number}/")
    String readLetter(Origin origin, String number) {
      return number;
    }
  }

  static final class BadLocations implements OperationSet {
    @Operation(value = "Knows nobody.", rest = "POST /a/", location = "/greetings/{nobody}/")
    String nameless(Origin origin) {
      return "";
    }

    @Operation(value = "Cannot be asked by REST.", location = "/letters/1/")
    String noAddress(Origin origin) {
      return "";
    }

    @Operation(value = "Has no path.", rest = "POST /b/", location = "letters")
    String noPath(Origin origin) {
      return "";
    }

    @Operation(value = "Cannot be read.", rest = "POST /c/", location = "/greetings/{text}/")
    Greeting nowhere(Origin origin) {
      return new Greeting("", 1);
    }
  }

  static final class LostAnswer implements OperationSet {
    @Operation(value = "Says something.", rest = "POST /lost/ 200 no content")
    String lost(Origin origin) {
      return "something";
    }
  }

  static final class SameName implements OperationSet {
    @Operation("Greets again.")
    String greet(Origin origin) {
      return "";
    }
  }

  static final class SameNameElsewhere implements OperationSet {
    @Operation(value = "Greets a partner.", edition = Edition.CHANNEL_MANAGER)
    String greet(Origin origin) {
      return "";
    }
  }

  static final class SameAddress implements OperationSet {
    @Operation(value = "Greets too.", rest = "POST /Greetings/{who}/")
    String greetToo(Origin origin, String who) {
      return who;
    }
  }

  static final class UnknownPlaceholder implements OperationSet {
    @Operation(value = "Has no such parameter.", rest = "GET /greetings/{nobody}/more/")
    String placeholder(Origin origin, String name) {
      return name;
    }
  }

  static final class BadAddresses implements OperationSet {
    @Operation(value = "Has no method.", rest = "/greetings/")
    String noMethod(Origin origin) {
      return "";
    }

    @Operation(value = "Has no slash at the end.", rest = "GET /greetings")
    String noSlash(Origin origin) {
      return "";
    }

    @Operation(value = "Has content of another kind.", rest = "POST /greetings/ 201 no")
    String noContent(Origin origin) {
      return "";
    }

    @Operation(value = "Has half a placeholder.", rest = "GET /greetings/{name/")
    String halfPlaceholder(Origin origin, String name) {
      return name;
    }
  }

  static final class NoSummary implements OperationSet {
    @Operation("")
    String silent(Origin origin) {
      return "";
    }

    @Operation("no sentence")
    String mumbling(Origin origin) {
      return "";
    }
  }

  static final class WrongFirstParameter implements OperationSet {
    @Operation("Knows nobody.")
    String unknown(String name) {
      return name;
    }

    @Operation("Takes nothing.")
    String nothing() {
      return "";
    }
  }

  static final class OptionalPrimitive implements OperationSet {
    @Operation("Takes a number or nothing.")
    @SuppressWarnings("NullablePrimitive")
    String count(Origin origin, @Nullable int times) {
      return String.valueOf(times);
    }
  }

  static final class TypesThatCannotTravel implements OperationSet {
    @Operation("Takes an instant.")
    String instant(Origin origin, Instant at) {
      return at.toString();
    }

    @Operation("Gives an optional.")
    Optional<String> optional(Origin origin) {
      return Optional.empty();
    }
  }

  static final class TakenFaults implements OperationSet {
    @Operation(value = "Brings faults of its own.", families = TakenFault.class)
    String brings(Origin origin) {
      return "";
    }
  }

  /** A symbol, and a number, that another subject has. */
  enum TakenFault implements FaultCode {
    FORBIDDEN(42),
    ODD(AccessFault.INVALID_SESSION.number());

    TakenFault(int number) {
      says(number, 400, "It is taken.");
    }
  }
}
