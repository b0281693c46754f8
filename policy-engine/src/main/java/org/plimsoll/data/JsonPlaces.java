package org.plimsoll.data;

import java.util.Map;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** Where the fields of a JSON text stand, for messages about a tree that has lost its places. */
public final class JsonPlaces {
  private final SourceText text;
  private final Optional<Node> root;

  private JsonPlaces(SourceText text, Optional<Node> root) {
    this.text = text;
    this.root = root;
  }

  /** The places of {@code text}; a text that is no JSON has only its beginning. */
  public static JsonPlaces of(SourceText text) {
    Problems ignored = new Problems(text);
    return new JsonPlaces(text, TreeReader.read(text, DataFormat.JSON, FileKind.RECORD, ignored));
  }

  /**
   * The place of the value at {@code path}, such as {@code positions[2].quantity}; when there is no
   * such value, the place of the innermost one on the way that exists.
   */
  public SourceSpan at(String path) {
    return root.map(node -> search(node, FieldPath.TOP, path)).orElse(SourceSpan.NONE);
  }

  private SourceSpan search(Node node, FieldPath here, String path) {
    if (node instanceof Node.Mapping mapping) {
      for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
        FieldPath next = here.key(entry.getKey());
        if (leadsTo(next.toString(), path)) {
          return search(entry.getValue().value(), next, path);
        }
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        FieldPath next = here.index(i);
        if (leadsTo(next.toString(), path)) {
          return search(sequence.elements().get(i), next, path);
        }
      }
    }
    return text.span(node.start(), node.end());
  }

  private static boolean leadsTo(String step, String path) {
    return path.equals(step) || path.startsWith(step + ".") || path.startsWith(step + "[");
  }
}
