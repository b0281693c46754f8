package org.plimsoll.data;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Builds the tree of a text and reports what breaks its form. Repeated keys are reported and the
 * first one stays, so that the rest of the file can be judged too.
 */
final class TreeReader {
  private static final int MOST_VALUES = 1_000_000;

  private final Tokens tokens;
  private final FileKind kind;
  private final Problems problems;
  private int values;

  private TreeReader(Tokens tokens, FileKind kind, Problems problems) {
    this.tokens = tokens;
    this.kind = kind;
    this.problems = problems;
  }

  /** The tree of {@code text}, or nothing when its form is broken beyond repair. */
  static Optional<Node> read(SourceText text, DataFormat format, FileKind kind, Problems problems) {
    try (Tokens tokens =
        format == DataFormat.YAML ? new YamlTokens(text, problems) : new JsonTokens(text)) {
      try {
        return Optional.of(new TreeReader(tokens, kind, problems).document());
      } catch (OverLimit limit) {
        problems.add(
            DiagnosticCode.LIMIT, limit.at, limit.at, limit.path, limit.sentence, limit.hint);
      } catch (IOException fault) {
        tokens.report(fault, problems);
      } catch (YAMLException | IllegalArgumentException fault) {
        // SnakeYAML lets some of its own out, such as one for an escape beyond Unicode.
        tokens.report(new IOException(fault), problems);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
    return Optional.empty();
  }

  private Node document() throws IOException {
    JsonToken first = tokens.next();
    if (first == null) {
      problems.add(
          DiagnosticCode.FORM, 0, 0, FieldPath.TOP, "the text is empty", "write all of the file");
      return new Node.Scalar("", Node.Kind.REFUSED, 0, 0);
    }
    Node root = value(first, FieldPath.TOP, 1);
    if (tokens.next() != null) {
      problems.add(
          DiagnosticCode.FORM,
          tokens.start(),
          tokens.start() + 1,
          FieldPath.TOP,
          "something follows the end of the data",
          "write one value per file and nothing behind it");
    }
    return root;
  }

  private Node value(JsonToken token, FieldPath path, int depth) throws IOException {
    if (depth > kind.deepest()) {
      throw new OverLimit(
          tokens.start(), path, "this lies deeper than " + kind.deepest() + " levels", "nest less");
    }
    if (++values > MOST_VALUES) {
      throw new OverLimit(
          tokens.start(), path, "there are more than " + MOST_VALUES + " values", "write fewer");
    }
    return switch (token) {
      case START_OBJECT -> mapping(path, depth);
      case START_ARRAY -> sequence(path, depth);
      default -> tokens.scalar();
    };
  }

  private Node sequence(FieldPath path, int depth) throws IOException {
    int start = tokens.start();
    List<Node> elements = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      elements.add(value(token, path.index(elements.size()), depth + 1));
    }
    return new Node.Sequence(elements, start, start + 1);
  }

  private Node mapping(FieldPath path, int depth) throws IOException {
    int start = tokens.start();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      Node.Scalar key = tokens.scalar();
      FieldPath at = path.key(key.text());
      Node value = value(next(), at, depth + 1);
      Node.Entry entry = new Node.Entry(key.text(), key.start(), key.end(), value);
      if (key.kind() == Node.Kind.BOOLEAN || key.kind() == Node.Kind.NULL) {
        problems.add(DiagnosticCode.VALUE, key, at, Words.ofKind(key), Words.quotesFor(key));
      } else if (entries.putIfAbsent(key.text(), entry) != null) {
        problems.add(
            DiagnosticCode.DUPLICATE_KEY,
            key,
            at,
            Quoted.of(key.text()) + " is written twice",
            "keep one of them");
      }
    }
    return new Node.Mapping(entries, start, start + 1);
  }

  private JsonToken next() throws IOException {
    JsonToken token = tokens.next();
    if (token == null) {
      throw new IOException("the text ends inside a bracket");
    }
    return token;
  }

  /** Ends the reading of a text that is out of all proportion. */
  private static final class OverLimit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;
    private final transient FieldPath path;
    private final String sentence;
    private final String hint;

    OverLimit(int at, FieldPath path, String sentence, String hint) {
      super(sentence, null, false, false);
      this.at = at;
      this.path = path;
      this.sentence = sentence;
      this.hint = hint;
    }
  }
}
