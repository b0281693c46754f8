package org.plimsoll.data;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/**
 * Jackson's YAML parser, which would resolve or drop what a reader of the file cannot see. This one
 * looks at each event first and reports aliases, anchors, tags, directives and second documents.
 */
final class StrictYamlParser extends YAMLParser {
  private final CodePoints places;
  private final Problems problems;
  private boolean opened;
  private boolean aliased;

  StrictYamlParser(SourceText text, Problems problems) {
    super(context(), 0, 0, options(), null, new StringReader(text.text()));
    this.places = new CodePoints(text.text());
    this.problems = problems;
  }

  private static IOContext context() {
    return new IOContext(
        JsonTokens.UNLIMITED,
        StreamWriteConstraints.defaults(),
        ErrorReportConfiguration.defaults(),
        new BufferRecycler(),
        ContentReference.unknown(),
        false);
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /** The scalar just read, which holds the text as written; null behind another event. */
  @Nullable ScalarEvent scalar() {
    return _lastEvent instanceof ScalarEvent scalar ? scalar : null;
  }

  /** True when an alias was just read; it has been reported. */
  boolean aliased() {
    return aliased;
  }

  /** Offset of the first character of what was just read. */
  int start() {
    return _lastEvent == null ? 0 : offset(_lastEvent.getStartMark().getIndex());
  }

  /** Offset behind the last character of what was just read. */
  int end() {
    return _lastEvent == null ? 0 : offset(_lastEvent.getEndMark().getIndex());
  }

  /** The offset of a place that YAML counts as {@code position}. */
  int offset(long position) {
    return places.offset((int) Math.max(0, position));
  }

  @Override
  protected @Nullable Event getEvent() throws IOException {
    Event event = super.getEvent();
    aliased = event instanceof AliasEvent;
    if (aliased) {
      refuse(event, "an alias stands here", "write out what it stands for");
      return word(event);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      refuse(event, "an anchor stands here", "leave the anchor out; nothing may refer to it");
    }
    if (tagOf(event) != null) {
      refuse(event, "a tag stands here", "leave the tag out; the field decides the type");
    }
    return event instanceof DocumentStartEvent start ? opening(start) : event;
  }

  private Event opening(DocumentStartEvent start) {
    if (start.getVersion() != null || (start.getTags() != null && !start.getTags().isEmpty())) {
      refuse(start, "a directive stands here", "leave out lines that begin with a percent sign");
    }
    if (opened) {
      refuse(start, "a second document begins here", "write one document per file");
      return new StreamEndEvent(start.getStartMark(), start.getEndMark());
    }
    opened = true;
    return start;
  }

  /** Stands in for an alias, so that reading goes on. */
  private static Event word(Event alias) {
    return new ScalarEvent(
        null,
        null,
        new ImplicitTuple(false, true),
        "",
        alias.getStartMark(),
        alias.getEndMark(),
        ScalarStyle.DOUBLE_QUOTED);
  }

  private static @Nullable String tagOf(@Nullable Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : null;
  }

  private void refuse(Event event, String message, String hint) {
    problems.add(
        DiagnosticCode.FORM,
        offset(event.getStartMark().getIndex()),
        offset(event.getEndMark().getIndex()),
        FieldPath.TOP,
        message,
        hint);
  }
}
