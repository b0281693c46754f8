package org.plimsoll.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;

/**
 * The tokens of a JSON text. Malformed numbers such as {@code 010} pass here, so that they are
 * refused later with the path of their field and a hint.
 */
final class JsonTokens implements Tokens {
  /** Jackson's own limits are lifted: the size of the text and our nesting limit bind first. */
  static final StreamReadConstraints UNLIMITED =
      StreamReadConstraints.builder()
          .maxNestingDepth(2_000)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(UNLIMITED)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final String source;
  private final JsonParser parser;

  JsonTokens(SourceText text) throws IOException {
    this.source = text.text();
    this.parser = FACTORY.createParser(source);
  }

  @Override
  public @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  @Override
  public int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  @Override
  public Node.Scalar scalar() throws IOException {
    int start = start();
    int end = end(start);
    Node.Kind kind =
        switch (parser.currentToken()) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
          case VALUE_NULL -> Node.Kind.NULL;
          default -> Node.Kind.TEXT;
        };
    String text = kind == Node.Kind.NUMBER ? source.substring(start, end) : parser.getText();
    return new Node.Scalar(text, kind, start, end);
  }

  /** Jackson reads ahead, so the end of a token is found from its beginning. */
  private int end(int start) {
    boolean quoted = source.charAt(start) == '"';
    for (int i = start + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (quoted && c == '"') {
        return i + 1;
      } else if (!quoted && (c <= ' ' || ",]}:".indexOf(c) >= 0)) {
        return i;
      }
    }
    return source.length();
  }

  @Override
  public void report(IOException fault, Problems problems) {
    boolean early = fault instanceof JsonEOFException;
    int at =
        fault instanceof JsonProcessingException known && known.getLocation() != null && !early
            ? (int) Math.min(known.getLocation().getCharOffset(), source.length())
            : source.length();
    if (early || at >= source.length()) {
      problems.add(
          DiagnosticCode.FORM,
          source.length(),
          source.length(),
          FieldPath.TOP,
          "the text ends before its JSON is complete",
          "the file may have been cut off; write all of it");
      return;
    }
    String sign = source.substring(at, source.offsetByCodePoints(at, 1));
    problems.add(
        DiagnosticCode.FORM,
        at,
        at + sign.length(),
        FieldPath.TOP,
        Quoted.of(sign) + " cannot stand here in JSON",
        hint(sign));
  }

  private static String hint(String sign) {
    return switch (sign) {
      case "'" -> "write texts and keys in double quotes";
      case ",", "}", "]" -> "look for a comma too many, or a value or bracket that is missing";
      case "#", "/" -> "JSON has no comments; YAML has";
      case "_" -> "write digits without separators, such as 50000";
      case "\n", "\r", "\t" -> "close the text with a double quote on its own line";
      default -> "look for a missing comma, colon or double quote just before";
    };
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
