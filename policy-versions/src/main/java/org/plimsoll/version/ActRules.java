package org.plimsoll.version;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which act is possible after what was done before. */
final class ActRules {
  private final Line line;

  ActRules(Line line) {
    this.line = line;
  }

  /** Refuses an act that does not follow from the last one. */
  void require(Activation.Kind kind, Version version) throws Refused {
    if (line.policy().equals(Governance.NAME) && kind != Activation.Kind.ACTIVATE) {
      throw new Refused(
          "governance can only be activated", "to undo a change of people or keys, propose anew");
    }
    switch (kind) {
      case ACTIVATE -> requireNewer(version);
      case ROLL_BACK -> requireOnceInForce(version);
      case PAUSE -> requirePaused(false, version);
      case RESUME -> requirePaused(true, version);
    }
  }

  private void requireNewer(Version version) throws Refused {
    requireRunning();
    Optional<Version> highest =
        line.activations().stream()
            .filter(act -> act.kind() == Activation.Kind.ACTIVATE)
            .map(Activation::version)
            .max(Comparator.naturalOrder());
    if (highest.isPresent() && highest.get().compareTo(version) >= 0) {
      throw new Refused(
          "version "
              + version
              + " is not newer than version "
              + highest.get()
              + ", which was activated",
          line.wasActivated(version)
              ? "to return to it, roll back: plimsoll policy rollback"
              : "propose it again under a higher number");
    }
  }

  private void requireOnceInForce(Version version) throws Refused {
    requireRunning();
    if (!line.wasActivated(version)) {
      List<Version> possible =
          line.activations().stream().map(Activation::version).distinct().sorted().toList();
      throw new Refused(
          "version " + version + " was never in force, so it is nothing to roll back to",
          possible.isEmpty() ? "activate a version first" : "possible are " + possible);
    }
    if (line.inForce().map(Activation::version).equals(Optional.of(version))) {
      throw new Refused(
          "version " + version + " is in force already", "name the version to return to");
    }
  }

  private void requireRunning() throws Refused {
    if (line.isPaused()) {
      throw new Refused(line.policy() + " is paused", "resume it first: plimsoll policy resume");
    }
  }

  private void requirePaused(boolean wanted, Version version) throws Refused {
    Activation inForce =
        line.inForce()
            .orElseThrow(
                () -> new Refused(line.policy() + " is not in force", "activate a version first"));
    if (!inForce.version().equals(version)) {
      throw new Refused(
          "version " + version + " is not in force; version " + inForce.version() + " is",
          "pause and resume what is in force");
    }
    if (line.isPaused() != wanted) {
      throw new Refused(
          line.policy() + (wanted ? " is not paused" : " is paused already"),
          wanted ? "there is nothing to resume" : "resume it, or leave it paused");
    }
  }
}
