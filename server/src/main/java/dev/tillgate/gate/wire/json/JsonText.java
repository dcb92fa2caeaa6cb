package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.AnswerText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to trees and answers to JSON text, within bounds. */
public final class JsonText implements AnswerText {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Writes into an open generator. */
  @FunctionalInterface
  public interface Content {
    void write(JsonGenerator json);
  }

  /** The tree of a request body. Faults: PARSE_ERROR, INVALID_PARAMETER. */
  public JsonNode parse(byte[] text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw new Fault(RequestFault.PARSE_ERROR);
      }
      Storable.check(tree, "");
      return tree;
    } catch (MismatchedInputException e) {
      throw unreadable(" A member stands twice, or the text goes on behind its end.");
    } catch (JacksonException e) {
      throw unreadable(place(e.getLocation()));
    } catch (NumberFormatException e) {
      throw unreadable(" A number is too large.");
    }
  }

  private static Fault unreadable(String why) {
    return new Fault(RequestFault.PARSE_ERROR, null, RequestFault.PARSE_ERROR.message() + why);
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : " Line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  /** A tree as text, the same for equal trees. */
  public String compact(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /** Text made by the content. */
  public byte[] bytes(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      content.write(json);
    }
    return out.toByteArray();
  }

  @Override
  public String write(@Nullable Object answer) {
    return new String(bytes(json -> AnswerWriter.write(json, answer)), StandardCharsets.UTF_8);
  }

  @Override
  public JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
