package org.plimsoll.record.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plimsoll.record.ssh.AllowedSigners;

/** The heads of a log against each other, against the people, and against the lines of the log. */
final class HeadCheck {
  private final Optional<AllowedSigners> people;
  private final List<LogFault> faults;
  private final Map<Long, List<Expected>> open = new HashMap<>();
  private final Set<String> signers = new TreeSet<>();
  private final List<SignedHead> own = new ArrayList<>();
  private final Set<String> lines = new TreeSet<>();

  /** A head that the log has still to bear out, and where it stands. */
  private record Expected(LogHead head, String file, String place) {}

  HeadCheck(Optional<AllowedSigners> people, List<LogFault> faults) {
    this.people = people;
    this.faults = faults;
  }

  /** The heads that lie beside the log. */
  void readOwn(Path folder) throws IOException {
    String previous = ChainLine.NONE;
    for (HeadFile.Line line : HeadFile.lines(folder)) {
      String place = "line " + line.number();
      if (line.head().isEmpty()) {
        faults.add(new LogFault(HeadFile.NAME, place, "this is not a head as we write it"));
        continue;
      }
      SignedHead head = line.head().get();
      if (!head.head().previous().equals(previous)) {
        faults.add(new LogFault(HeadFile.NAME, place, "the head before was changed or removed"));
      }
      previous = head.hash();
      own.add(head);
      lines.add(head.line());
      judge(head, HeadFile.NAME, place);
    }
    if (own.isEmpty()) {
      faults.add(new LogFault(HeadFile.NAME, "", "there is no signed head"));
    }
  }

  /** A head that was kept elsewhere; {@code name} is what messages call its file. */
  void readOther(SignedHead head, String name) {
    judge(head, name, "");
    if (!lines.contains(head.line())) {
      faults.add(new LogFault(HeadFile.NAME, "", "the head of " + name + " is not in it"));
    }
  }

  private void judge(SignedHead head, String file, String place) {
    if (!head.holds()) {
      faults.add(new LogFault(file, place, "the signature is not over this head"));
    }
    String fingerprint = head.signature().key().fingerprint();
    Optional<String> person =
        people.flatMap(
            all -> all.principal(head.signature().key(), SignedHead.NAMESPACE, head.head().at()));
    if (people.isPresent() && person.isEmpty()) {
      faults.add(
          new LogFault(
              file, place, "signed by " + fingerprint + ", which is no allowed signer of its day"));
    }
    signers.add(person.orElse(fingerprint));
    open.computeIfAbsent(head.head().offset(), offset -> new ArrayList<>())
        .add(new Expected(head.head(), file, place));
  }

  /** Compares the heads that speak of this place with what the log says here. */
  void passed(String log, Tail tail) {
    List<Expected> here = open.getOrDefault(tail.offset(), List.of());
    for (Expected expected : List.copyOf(here)) {
      if (expected.head().segment() == tail.segment()) {
        here.remove(expected);
        if (!tail.isAt(expected.head()) || !expected.head().log().equals(log)) {
          faults.add(fault(expected));
        }
      }
    }
  }

  /** Reports the heads whose place the log does not have. */
  void end() {
    open.values().forEach(all -> all.forEach(expected -> faults.add(fault(expected))));
  }

  private static LogFault fault(Expected expected) {
    return new LogFault(
        expected.file(),
        expected.place(),
        "the log does not say what was signed at entry "
            + expected.head().sequence()
            + " (segment "
            + expected.head().segment()
            + ", byte "
            + expected.head().offset()
            + ")");
  }

  /** The last head beside the log. */
  Optional<SignedHead> last() {
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
  }

  int count() {
    return own.size();
  }

  List<String> signers() {
    return List.copyOf(signers);
  }
}
