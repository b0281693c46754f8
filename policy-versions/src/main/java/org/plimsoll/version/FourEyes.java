package org.plimsoll.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether enough people approved. The rule is that of the version in force AND that of the version
 * proposed: nobody lowers the bar with the change that should meet it.
 */
final class FourEyes {
  private final Setting setting;
  private final Line line;
  private final Proposal proposal;
  private final Instant[] instants;

  /**
   * @param instants when the approvals' keys must still count
   */
  FourEyes(Setting setting, Line line, Proposal proposal, Instant... instants) {
    this.setting = setting;
    this.line = line;
    this.proposal = proposal;
    this.instants = instants.clone();
  }

  /** The approvals that count, by the ids of their people; refuses when they are too few. */
  List<Vote> require() throws Refused {
    List<Line.Ballot> against = line.ballots(Vote.Kind.REJECTION, proposal.version());
    if (!against.isEmpty()) {
      throw new Refused(
          "version "
              + proposal.version()
              + " was rejected by "
              + VoteRules.names(against)
              + ": "
              + against.get(0).vote().reason(),
          "a rejected version is never activated; propose a better one under the next number");
    }
    List<Person> people = new ArrayList<>();
    List<Vote> votes = new ArrayList<>();
    StringBuilder lost = new StringBuilder();
    for (Line.Ballot ballot : line.ballots(Vote.Kind.APPROVAL, proposal.version())) {
      try {
        people.add(counted(ballot));
        votes.add(ballot.vote());
      } catch (Refused reason) {
        lost.append("; the approval of ")
            .append(ballot.vote().person())
            .append(" does not count: ")
            .append(reason.getMessage());
      }
    }
    requireEnough(people, lost.toString());
    votes.sort(Comparator.comparing(Vote::person));
    return votes;
  }

  private Person counted(Line.Ballot ballot) throws Refused {
    Vote vote = ballot.vote();
    Governance governance = setting.history().governance();
    Person person = governance.holder(ballot.key(), vote.at());
    for (Instant instant : instants) {
      governance.holder(ballot.key(), instant);
    }
    Setting.requireRole(person, Role.APPROVER, "approve");
    if (!person.id().equals(vote.person()) || person.id().equals(proposal.author())) {
      throw new Refused("the key belongs to " + person.id() + " now", "approve again");
    }
    if (!vote.comparedWith().equals(line.base())) {
      throw new Refused(
          "it was compared with "
              + shortened(vote.comparedWith())
              + ", and "
              + shortened(line.base())
              + " is in force now",
          "propose it again under the next number, so that it is compared with what is in force");
    }
    return person;
  }

  private static String shortened(String base) {
    int blank = base.indexOf(' ');
    return blank < 0 ? "nothing" : "version " + base.substring(0, blank);
  }

  private void requireEnough(List<Person> people, String lost) throws Refused {
    if (proposal.policy().equals(Governance.NAME)) {
      if (people.size() < 2) {
        throw new Refused(
            "governance needs two approvals, and there are " + people.size() + lost,
            "have version " + proposal.version() + " approved by two people besides its author");
      }
      return;
    }
    require(
        setting.examiner().header(setting.files(proposal)),
        people,
        lost,
        "version " + proposal.version());
    Optional<Activation> before = line.inForce();
    if (before.isPresent()) {
      Version version = before.get().version();
      Header header = setting.examiner().header(setting.files(line, version));
      require(header, people, lost, "version " + version + ", which is in force,");
    }
  }

  private void require(Header header, List<Person> people, String lost, String who) throws Refused {
    if (people.isEmpty()) {
      throw new Refused(
          "version " + proposal.version() + " has no approval that counts" + lost,
          "have it approved by somebody else than its author: plimsoll policy approve");
    }
    int found = distinctGroups(header.groups(), people);
    if (found < header.approvals()) {
      throw new Refused(
          who
              + " asks for approvals by "
              + header.approvals()
              + " of "
              + String.join(", ", header.groups())
              + ", and there are approvals by "
              + found
              + lost,
          "each group needs a person of its own; see who is in which group in people.yaml");
    }
  }

  /** The most groups that can be given a person each, none twice. */
  static int distinctGroups(List<String> groups, List<Person> people) {
    String[] given = new String[people.size()];
    int found = 0;
    for (String group : groups) {
      found += assign(group, people, given, new HashSet<>()) ? 1 : 0;
    }
    return found;
  }

  private static boolean assign(
      String group, List<Person> people, String[] given, Set<Integer> tried) {
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).groups().contains(group) && tried.add(i)) {
        if (given[i] == null || assign(given[i], people, given, tried)) {
          given[i] = group;
          return true;
        }
      }
    }
    return false;
  }
}
