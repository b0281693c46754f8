package org.plimsoll.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.JsonPlaces;
import org.plimsoll.data.JsonTree;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.source.SourceText;

/** The body of a request: one JSON object, read as strictly as a file. */
final class Request {
  /** More than any policy, account or market of a request needs. */
  static final int MOST_BYTES = 4 << 20;

  private static final String NAME = "request";

  private final SourceText text;
  private final JsonTree.Obj object;

  private Request(SourceText text, JsonTree.Obj object) {
    this.text = text;
    this.object = object;
  }

  /**
   * Reads the body.
   *
   * @param keys the keys it may have
   */
  static Request of(Context context, Set<String> keys) {
    SourceText text = SourceText.of(NAME, body(context));
    Diagnosed<JsonTree> tree = CanonicalJson.read(text);
    if (!tree.isPresent()) {
      throw Problem.of(400, "The body is not the JSON it should be", tree.diagnostics());
    }
    if (!(tree.get() instanceof JsonTree.Obj object)) {
      throw Problem.of(400, "The body must be one JSON object");
    }
    Request request = new Request(text, object);
    request.requireOnly(new TreeSet<>(keys));
    return request;
  }

  private static String body(Context context) {
    try (InputStream in = context.bodyInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(413, "The body is longer than 4 MB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.of(400, "The body is not UTF-8");
    } catch (IOException cut) {
      throw Problem.of(400, "The body could not be read to its end");
    }
  }

  private void requireOnly(Set<String> keys) {
    List<Diagnostic> unknown = new ArrayList<>();
    for (String key : object.members().keySet()) {
      if (!keys.contains(key)) {
        unknown.add(
            found(
                DiagnosticCode.UNKNOWN_KEY, key, "there is no such key", Nearest.hint(key, keys)));
      }
    }
    if (!unknown.isEmpty()) {
      throw Problem.of(400, "The body has keys this address does not know", unknown);
    }
  }

  /** A text that must be there. */
  String text(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  /** A text, or nothing when the key is absent. */
  Optional<String> optional(String key) {
    Optional<JsonTree> value = object.get(key);
    if (value.isPresent() && !(value.get() instanceof JsonTree.Text)) {
      throw wrong(key, "`" + key + "` must be a text");
    }
    return value.map(found -> ((JsonTree.Text) found).value());
  }

  /** True when the key is there. */
  boolean has(String key) {
    return object.get(key).isPresent();
  }

  /** What {@code read} makes of a value: an object, or a text that is a file in YAML or JSON. */
  <T> T file(String key, BiFunction<SourceText, DataFormat, Diagnosed<T>> read) {
    JsonTree value = object.get(key).orElseThrow(() -> missing(key));
    if (value instanceof JsonTree.Text file) {
      return orProblem(key, read.apply(SourceText.of(key, file.value()), DataFormat.YAML));
    }
    SourceText written = SourceText.of(key, CanonicalJson.text(value));
    Diagnosed<T> found = read.apply(written, DataFormat.JSON);
    return found.value().orElseThrow(() -> unusable(key, placed(key, found.diagnostics())));
  }

  /** The value, or a problem that says what is wrong with {@code key}. */
  static <T> T orProblem(String key, Diagnosed<T> value) {
    return value.value().orElseThrow(() -> unusable(key, value.diagnostics()));
  }

  /** A problem with one sentence about a key. */
  Problem wrong(String key, String message) {
    return unusable(key, List.of(found(DiagnosticCode.VALUE, key, message, "")));
  }

  private Problem missing(String key) {
    return unusable(
        key, List.of(found(DiagnosticCode.MISSING_KEY, "", "`" + key + "` is missing", "add it")));
  }

  private static Problem unusable(String key, List<Diagnostic> diagnostics) {
    return Problem.of(422, "The " + key + " cannot be used", diagnostics);
  }

  private Diagnostic found(DiagnosticCode code, String path, String message, String hint) {
    return Diagnostic.data(code, NAME, JsonPlaces.of(text).at(path), path, message, hint);
  }

  /** Moves what was found in a part of the body to its place in the body. */
  private List<Diagnostic> placed(String key, List<Diagnostic> diagnostics) {
    JsonPlaces places = JsonPlaces.of(text);
    List<Diagnostic> moved = new ArrayList<>();
    for (Diagnostic each : diagnostics) {
      String path =
          each.field().isEmpty() || each.field().startsWith("[")
              ? key + each.field()
              : key + "." + each.field();
      moved.add(
          Diagnostic.data(each.code(), NAME, places.at(path), path, each.message(), each.hint()));
    }
    return moved;
  }
}
