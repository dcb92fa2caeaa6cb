package dev.tillgate.gate.wire.soap;

/** What XML 1.0 can carry of what a database can hold. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The text with a mark in place of each character that would make the document malformed. */
  static String clean(String text) {
    if (text.codePoints().allMatch(XmlText::isCharacter)) {
      return text;
    }
    return text.codePoints()
        .map(character -> isCharacter(character) ? character : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether a key can be an element's name. */
  static boolean isName(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_.-]*");
  }

  private static boolean isCharacter(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
