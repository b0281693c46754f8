package org.plimsoll.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version a proposal is. A number names one text for ever, also one that was rejected. */
final class VersionNumbers {
  private final Setting setting;
  private final Line line;

  VersionNumbers(Setting setting, Line line) {
    this.setting = setting;
    this.line = line;
  }

  /** The version that these files are. */
  Version next(VersionFiles files) throws Refused {
    int number = setting.examiner().header(files).number();
    int highest = line.proposals().isEmpty() ? 0 : line.proposals().lastKey().number();
    List<Version> same = sameNumber(number);
    if (same.isEmpty()) {
      if (number <= highest) {
        throw new Refused(
            "the policy says version " + number + ", and " + highest + " was proposed already",
            "write `version " + (highest + 1) + "`: numbers only rise");
      }
      return new Version(number, 0);
    }
    VersionFiles first = setting.files(line, same.get(0));
    if (!VersionFiles.same(first.withoutParameters(), files.withoutParameters())) {
      throw new Refused(
          "version " + number + " was proposed with another text",
          "write `version "
              + (highest + 1)
              + " replaces "
              + replaced(number)
              + "`: a number names"
              + " one text for ever, also one that was rejected");
    }
    requireNew(files, same);
    Version last = same.stream().max(Comparator.naturalOrder()).orElseThrow();
    return new Version(number, last.parameters() + 1);
  }

  private int replaced(int number) {
    return line.inForce().map(act -> act.version().number()).orElse(number);
  }

  private List<Version> sameNumber(int number) {
    List<Version> same = new ArrayList<>();
    line.proposals().keySet().stream().filter(v -> v.number() == number).forEach(same::add);
    return same;
  }

  /** What was in force before may come again; what waits, was rejected or is in force may not. */
  private void requireNew(VersionFiles files, List<Version> same) throws Refused {
    Optional<Version> inForce = line.inForce().map(Activation::version);
    for (Version version : same) {
      boolean over = line.wasActivated(version) && !inForce.equals(Optional.of(version));
      if (!over && VersionFiles.same(setting.files(line, version).files(), files.files())) {
        throw new Refused(
            "exactly this is version " + version + " already",
            "change something and take the next number, or have version " + version + " approved");
      }
    }
  }
}
