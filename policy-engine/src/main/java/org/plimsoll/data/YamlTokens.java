package org.plimsoll.data;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The tokens of a YAML text. */
final class YamlTokens implements Tokens {
  private static final String HINT =
      "look for a quote, bracket, colon or indentation that is wrong here or just before";

  private final String source;
  private final StrictYamlParser parser;

  YamlTokens(SourceText text, Problems problems) {
    this.source = text.text();
    this.parser = new StrictYamlParser(text, problems);
  }

  @Override
  public @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  @Override
  public int start() {
    return parser.start();
  }

  @Override
  public Node.Scalar scalar() {
    ScalarEvent event = Objects.requireNonNull(parser.scalar());
    return new Node.Scalar(event.getValue(), kindOf(event), parser.start(), parser.end());
  }

  private Node.Kind kindOf(ScalarEvent event) {
    if (parser.aliased()) {
      return Node.Kind.REFUSED;
    }
    return event.isPlain() ? PlainWord.kindOf(event.getValue()) : Node.Kind.TEXT;
  }

  @Override
  public void report(IOException fault, Problems problems) {
    MarkedYAMLException marked =
        fault.getCause() instanceof MarkedYAMLException known ? known : null;
    int at =
        marked == null || marked.getProblemMark() == null
            ? parser.end()
            : parser.offset(marked.getProblemMark().getIndex());
    boolean ended = source.substring(at).isBlank();
    boolean tab = !ended && source.charAt(at) == '\t';
    problems.add(
        DiagnosticCode.FORM,
        at,
        Math.min(at + 1, source.length()),
        FieldPath.TOP,
        ended
            ? "the text ends before its YAML is complete"
            : tab ? "a tab cannot stand here in YAML" : "this is not YAML from here on",
        ended ? endedHint(marked) : tab ? "indent with spaces" : HINT);
  }

  private static String endedHint(@Nullable MarkedYAMLException marked) {
    return marked == null || marked.getContextMark() == null
        ? "write all of the file; it may have been cut off"
        : "close what begins in line " + (marked.getContextMark().getLine() + 1);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
