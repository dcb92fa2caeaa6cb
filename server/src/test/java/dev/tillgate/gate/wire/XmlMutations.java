package dev.tillgate.gate.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** XML that was good before up to three elements, tags or texts of it were changed. */
final class XmlMutations {
  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final List<Integer> DEPTHS = List.of(1, 3, 60, 70, 2000);
  private static final List<String> ATTRIBUTES =
      List.of(
          " xsi:nil=\"true\"",
          " xsi:nil=\"maybe\"",
          " id=\"a\"",
          " href=\"#a\"",
          " href=\"http://127.0.0.1:1/\"",
          " xmlns:apache=\"http://xml.apache.org/xml-soap\" xsi:type=\"apache:Map\"",
          " xsi:type=\"SOAP-ENC:Array\"",
          " xsi:type=\"SOAP-ENC:Struct\"",
          " xsi:type=\"xsd:boolean\"",
          " xsi:type=\"\"",
          " SOAP-ENC:arrayType=\"xsd:string[99]\"",
          " SOAP-ENV:mustUnderstand=\"1\"",
          " SOAP-ENV:encodingStyle=\"urn:none\"",
          " xmlns=\"urn:other\"",
          " xmlns:tns=\"\"",
          " undeclared:a=\"1\"",
          " a=\"" + "x".repeat(5000) + "\"");
  private static final List<String> INTRUDERS =
      List.of(
          "<!-- a comment -->",
          "<![CDATA[<a>]]>",
          "<?php evil?>",
          "<!DOCTYPE a>",
          "&unknown;",
          "&#0;",
          "&#x1F600;",
          "&#xD800;",
          "<item/>",
          "<item><key>a</key><value>b</value></item>",
          "</a>",
          "<a",
          "<");

  private XmlMutations() {}

  /** A changed copy; now and then nothing is changed. */
  static String mutated(String good, Random random) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(good).results().map(MatchResult::group).toList());
    for (int times = random.nextInt(4); times > 0 && !tokens.isEmpty(); times--) {
      mutate(tokens, random);
    }
    return String.join("", tokens);
  }

  private static void mutate(List<String> tokens, Random random) {
    int at = random.nextInt(tokens.size());
    List<String> element = tokens.subList(at, end(tokens, at));
    List<String> copy = List.copyOf(element);
    switch (random.nextInt(9)) {
      case 0 -> element.clear();
      case 1 -> tokens.addAll(at, copy);
      case 2 -> tokens.addAll(random.nextInt(tokens.size()), copy);
      case 3 -> tokens.remove(at);
      case 4 -> tokens.set(at, withAttribute(tokens.get(at), pick(ATTRIBUTES, random)));
      case 5 -> tokens.set(at, tokens.get(at).replaceFirst("\\w(?=[\\s/>])", "y"));
      case 6 -> tokens.add(at, pick(INTRUDERS, random));
      case 7 -> {
        int depth = pick(DEPTHS, random);
        tokens.add(at + copy.size(), "</w>".repeat(depth));
        tokens.add(at, "<w>".repeat(depth));
      }
      default -> tokens.set(at, inText(tokens.get(at), Samples.junkText(random)));
    }
  }

  /** The end of the element that starts here; of a text or an end tag, its own. */
  private static int end(List<String> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean tag = token.startsWith("<") && !token.endsWith("/>");
      depth += !tag ? 0 : token.startsWith("</") ? -1 : 1;
      if (depth <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static String withAttribute(String token, String attribute) {
    return token.replaceFirst("(?<=^<[\\w:-]{1,50})(?=[\\s/>])", attribute);
  }

  private static String inText(String token, String junk) {
    return token.startsWith("<") ? token : junk.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
