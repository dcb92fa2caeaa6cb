package dev.tillgate.offer.catalog.field;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.UrlValidator;

/**
 * What an answer to an additional field must look like: a known word, or a regular expression. The
 * expressions run in linear time, so that no merchant can keep the server busy with one;
 * back-references and look-around are therefore no rules.
 */
public final class ValidationRule {
  private static final int MAX_LENGTH = 255;
  private static final Map<String, Predicate<String>> WORDS =
      Map.of(
          "EMAIL", EmailValidator.getInstance()::isValid,
          "URL", UrlValidator.getInstance()::isValid,
          "DATE", ValidationRule::isDate,
          "NUMERIC", matching("-?[0-9]+(\\.[0-9]+)?"),
          "INTEGER", matching("-?[0-9]+"),
          "ALPHA", matching("[\\pL ]+"),
          "ALPHANUMERIC", matching("[\\pL\\pN ]+"));

  private final Predicate<String> accepts;

  private ValidationRule(Predicate<String> accepts) {
    this.accepts = accepts;
  }

  /** The rule of a text that is not blank; empty when the text is no rule. */
  public static Optional<ValidationRule> parse(String text) {
    String rule = text.strip();
    Predicate<String> word = WORDS.get(rule.toUpperCase(Locale.ROOT));
    if (word != null) {
      return Optional.of(new ValidationRule(word));
    }
    if (rule.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ValidationRule(expression(rule)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the rule lets this answer pass. */
  public boolean accepts(String answer) {
    return accepts.test(answer);
  }

  /** An expression as programs write it, with or without delimiters: {@code /^[a-z]+$/i}. */
  private static Predicate<String> expression(String rule) {
    int end = rule.lastIndexOf('/');
    boolean delimited = rule.startsWith("/") && end > 0;
    String body = delimited ? rule.substring(1, end) : rule;
    int flags = delimited && rule.substring(end + 1).contains("i") ? Pattern.CASE_INSENSITIVE : 0;
    Pattern pattern = Pattern.compile(body, flags);
    return answer -> pattern.matcher(answer).find();
  }

  private static Predicate<String> matching(String whole) {
    Pattern pattern = Pattern.compile(whole);
    return pattern::matches;
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
