package org.plimsoll.version;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two versions, line by line, as {@code git diff} shows it. */
final class Changes {
  private Changes() {}

  /** The differences file by file; the empty text when there are none. */
  static String between(VersionFiles before, VersionFiles after) {
    StringBuilder text = new StringBuilder();
    SortedSet<String> names = new TreeSet<>(before.files().keySet());
    names.addAll(after.files().keySet());
    for (String name : names) {
      RawText one = raw(before, name);
      RawText other = raw(after, name);
      EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, one, other);
      if (!edits.isEmpty()) {
        text.append("--- ").append(name).append('\n').append("+++ ").append(name).append('\n');
        text.append(hunks(edits, one, other));
      }
    }
    return text.toString();
  }

  private static RawText raw(VersionFiles files, String name) {
    return new RawText(files.files().getOrDefault(name, new byte[0]));
  }

  private static String hunks(EditList edits, RawText before, RawText after) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, before, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory can always be written
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
