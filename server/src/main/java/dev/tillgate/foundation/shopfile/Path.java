package dev.tillgate.foundation.shopfile;

import java.util.regex.Pattern;

/** A value's place in the file, as its findings name it. */
record Path(String text) {
  static final Path ROOT = new Path("");
  private static final Pattern PLAIN_KEY = Pattern.compile("[\\w-]{1,60}");

  Path key(String key) {
    if (!PLAIN_KEY.matcher(key).matches()) {
      return new Path(text + "[" + Quote.of(key) + "]");
    }
    return new Path(text.isEmpty() ? key : text + "." + key);
  }

  Path index(int index) {
    return new Path(text + "[" + index + "]");
  }
}
