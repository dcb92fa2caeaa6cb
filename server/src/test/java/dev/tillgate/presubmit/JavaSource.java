package dev.tillgate.presubmit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java file cut into words, so that rules see code and not comments or texts. */
record JavaSource(String name, String text, List<Token> tokens) {

  /** What a token is. */
  enum Kind {
    WORD,
    TEXT,
    SYMBOL
  }

  /** One token; the value of a text is what stands between the quotes. */
  record Token(Kind kind, String value, int line) {
    boolean is(String symbol) {
      return kind != Kind.TEXT && value.equals(symbol);
    }

    boolean isConstant() {
      return kind == Kind.WORD && value.matches("[A-Z][A-Z0-9_]*");
    }
  }

  static List<JavaSource> main() {
    return below("server/src/main/java");
  }

  static List<JavaSource> tests() {
    return below("server/src/test/java");
  }

  private static List<JavaSource> below(String directory) {
    return Repository.files(directory, ".java").stream().map(JavaSource::read).toList();
  }

  private static JavaSource read(Path file) {
    return of(Repository.name(file), Repository.text(file));
  }

  static JavaSource of(String name, String text) {
    return new JavaSource(name, text, new Reader(text).read());
  }

  /** The simple name of the file's type. */
  String type() {
    return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
  }

  /** The code without comments; each text is an empty one and each line keeps its number. */
  String code() {
    StringBuilder code = new StringBuilder();
    int line = 1;
    boolean afterWord = false;
    for (Token token : tokens) {
      for (; line < token.line(); line++) {
        code.append('\n');
        afterWord = false;
      }
      boolean word = token.kind() == Kind.WORD;
      code.append(afterWord && word ? " " : "");
      code.append(token.kind() == Kind.TEXT ? "\"\"" : token.value());
      afterWord = word;
    }
    return code.toString();
  }

  private static final class Reader {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Reader(String text) {
      this.text = text;
    }

    List<Token> read() {
      while (at < text.length()) {
        next();
      }
      return tokens;
    }

    private void next() {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        skipTo("\n", 0);
      } else if (text.startsWith("/*", at)) {
        skipTo("*/", 2);
      } else if (text.startsWith("\"\"\"", at)) {
        quoted("\"\"\"");
      } else if (c == '"' || c == '\'') {
        quoted(String.valueOf(c));
      } else if (Character.isJavaIdentifierPart(c)) {
        word();
      } else {
        if (!Character.isWhitespace(c)) {
          tokens.add(new Token(Kind.SYMBOL, String.valueOf(c), line));
        }
        advance(at + 1);
      }
    }

    private void word() {
      int end = at;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      tokens.add(new Token(Kind.WORD, text.substring(at, end), line));
      advance(end);
    }

    private void quoted(String quote) {
      int end = at + quote.length();
      while (!text.startsWith(quote, end)) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      tokens.add(new Token(Kind.TEXT, text.substring(at + quote.length(), end), line));
      advance(end + quote.length());
    }

    private void skipTo(String end, int further) {
      int found = text.indexOf(end, at + further);
      advance(found < 0 ? text.length() : found + further);
    }

    private void advance(int end) {
      line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
      at = end;
    }
  }
}
