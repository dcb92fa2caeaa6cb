package dev.tillgate.gate.wire.soap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the bytes of an XML document as text. The JDK's parser could do so too, but writes to the
 * standard error stream about every byte that does not fit.
 */
final class XmlCharset {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final int DECLARATION = 200;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private XmlCharset() {}

  /** The text. A {@link CharacterCodingException} means that the bytes are not in their charset. */
  static String decode(byte[] xml) throws CharacterCodingException {
    String text = charset(xml).newDecoder().decode(ByteBuffer.wrap(xml)).toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }

  private static Charset charset(byte[] xml) throws CharacterCodingException {
    if (xml.length > 1 && isMark(xml[0], xml[1])) {
      return StandardCharsets.UTF_16;
    }
    String start =
        new String(xml, 0, Math.min(xml.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException e) {
      // Unknown, or no name that a charset can have.
      throw new CharacterCodingException();
    }
  }

  /** Whether these two bytes are the mark in either order. */
  private static boolean isMark(byte first, byte second) {
    return (first == (byte) 0xFE && second == (byte) 0xFF)
        || (first == (byte) 0xFF && second == (byte) 0xFE);
  }
}
