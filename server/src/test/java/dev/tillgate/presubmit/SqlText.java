package dev.tillgate.presubmit;

import dev.tillgate.presubmit.JavaSource.Kind;
import dev.tillgate.presubmit.JavaSource.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The SQL in a Java file: chains of texts and constants joined by plus signs. What is neither is
 * noted as an intruder.
 */
final class SqlText {
  /** One chain: where it stands, its text with constants put in, and what does not belong in. */
  record Chain(String place, String sql, List<String> intruders) {
    boolean isStatement() {
      return STATEMENT.matcher(sql).find();
    }
  }

  private static final Pattern STATEMENT =
      Pattern.compile("^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|LOCK|TRUNCATE)\\b");
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|MERGE|LOCK|TRUNCATE|FROM|WHERE|AND"
              + "|ORDER BY|LIMIT|VALUES|RETURNING|CREATE|ALTER|DROP|LISTEN|NOTIFY|SET)\\s");

  private static final Set<String> ENDS = Set.of(",", ";", "?", ":", "=", "{", "}");

  private final JavaSource source;
  private final List<Token> tokens;
  private final Map<String, String> constants = new HashMap<>();
  private final Set<String> parts = new TreeSet<>();

  private SqlText(JavaSource source) {
    this.source = source;
    this.tokens = source.tokens();
  }

  /** Every chain in which one of the texts reads like SQL. */
  static List<Chain> in(JavaSource source) {
    return new SqlText(source).chains();
  }

  private List<Chain> chains() {
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (startsOperand(i)) {
        int end = endOfChain(i);
        if (looksLikeSql(i, end)) {
          add(chains, i, end);
        }
        i = Math.max(i, end - 1);
      }
    }
    // A constant that other chains are made of is judged where it is used.
    chains.removeIf(chain -> parts.contains(chain.place()));
    return chains;
  }

  private boolean startsOperand(int i) {
    Token token = tokens.get(i);
    boolean begins = i == 0 || !(tokens.get(i - 1).is(".") || tokens.get(i - 1).is("+"));
    return begins && (token.kind() == Kind.TEXT || token.isConstant());
  }

  /** The end of operands joined by plus signs; brackets belong to their operand. */
  private int endOfChain(int start) {
    int depth = 0;
    int i = start;
    for (; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && depth-- == 0) {
        return i;
      } else if (depth == 0 && ENDS.contains(token.value()) && token.kind() == Kind.SYMBOL) {
        return i;
      }
    }
    return i;
  }

  private boolean looksLikeSql(int start, int end) {
    return tokens.subList(start, end).stream()
        .anyMatch(t -> t.kind() == Kind.TEXT && FRAGMENT.matcher(t.value()).find());
  }

  private void add(List<Chain> chains, int start, int end) {
    StringBuilder sql = new StringBuilder();
    List<String> intruders = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.TEXT) {
        sql.append(token.value());
      } else if (token.isConstant() && constants.containsKey(token.value())) {
        sql.append(constants.get(token.value()));
        parts.add(source.type() + "." + token.value());
      } else if (!token.is("+") && !token.isConstant()) {
        i = skipIntruder(i, end, intruders);
      }
    }
    String place = source.type() + ":" + tokens.get(start).line();
    if (start > 1 && tokens.get(start - 1).is("=") && tokens.get(start - 2).isConstant()) {
      String constant = tokens.get(start - 2).value();
      constants.put(constant, sql.toString());
      place = source.type() + "." + constant;
    }
    chains.add(new Chain(place, sql.toString().replaceAll("\\s+", " ").strip(), intruders));
  }

  private int skipIntruder(int from, int end, List<String> intruders) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int i = from;
    for (; i < end; i++) {
      Token token = tokens.get(i);
      if (depth == 0 && token.is("+")) {
        break;
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      text.append(token.value());
    }
    intruders.add(text.toString());
    return i;
  }
}
