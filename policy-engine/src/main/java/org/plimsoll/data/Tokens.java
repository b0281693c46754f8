package org.plimsoll.data;

import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text as a run of tokens, each with its place. The same for JSON and YAML. */
interface Tokens extends Closeable {
  /** Moves on; null at the end. */
  @Nullable JsonToken next() throws IOException;

  /** Offset of the first character of the token. */
  int start() throws IOException;

  /** The token, a key or a value, with its text, what it is taken for, and its place. */
  Node.Scalar scalar() throws IOException;

  /** Reports an end that came too early or a sign in the wrong place. */
  void report(IOException fault, Problems problems);
}
