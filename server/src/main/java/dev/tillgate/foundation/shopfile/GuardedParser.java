package dev.tillgate.foundation.shopfile;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Refuses deep nesting and tags where they stand, before a tree is built of them. */
final class GuardedParser implements Parser {
  static final int DEEPEST = 40;

  private final Parser parser;
  private int depth;

  GuardedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public Event getEvent() {
    var event = parser.getEvent();
    switch (event) {
      case CollectionStartEvent start -> {
        depth++;
        if (depth > DEEPEST) {
          throw new Refused("is nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        refuseTag(start.getTag(), event.getStartMark());
      }
      case CollectionEndEvent _ -> depth--;
      case ScalarEvent scalar -> refuseTag(scalar.getTag(), event.getStartMark());
      default -> {}
    }
    return event;
  }

  private static void refuseTag(String tag, Mark mark) {
    if (tag != null) {
      throw new Refused("the tag " + Quote.of(tag) + " is not allowed", mark);
    }
  }

  static final class Refused extends MarkedYAMLException {
    Refused(String problem, Mark mark) {
      super(null, null, problem, mark);
    }
  }
}
