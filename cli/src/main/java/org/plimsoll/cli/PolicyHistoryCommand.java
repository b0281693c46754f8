package org.plimsoll.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.version.Activation;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Proposal;
import org.plimsoll.version.Refused;
import org.plimsoll.version.StoreView;
import org.plimsoll.version.Vote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what happened. */
@Command(
    name = "history",
    description = "Tells what was proposed, approved, rejected and activated, oldest first.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy history --store store.git",
      "  plimsoll policy history house --store store.git"
    })
final class PolicyHistoryCommand extends StoreCommand {
  @Parameters(
      paramLabel = "POLICY",
      arity = "0..1",
      description = "The policy, or governance; all of them unless named.")
  private String policy = "";

  PolicyHistoryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int with(PolicyStore opened) throws Refused {
    StoreView view = opened.view();
    List<String> names = new ArrayList<>(view.policies());
    names.add("governance");
    if (!policy.isEmpty() && !names.contains(policy)) {
      throw new Refused(
          "nothing was proposed under the name `" + policy + "`",
          "there are " + String.join(", ", names));
    }
    for (String name : policy.isEmpty() ? names : List.of(policy)) {
      tell(view, name);
    }
    return ExitCode.GOOD;
  }

  private void tell(StoreView view, String name) {
    List<String> lines = new ArrayList<>();
    for (Proposal each : view.proposals(name)) {
      lines.add(
          each.at()
              + "  version "
              + each.version()
              + " proposed by "
              + each.author()
              + ": "
              + each.reason());
    }
    for (Vote each : view.votes(name)) {
      lines.add(
          each.at()
              + "  version "
              + each.version()
              + " "
              + each.kind().word()
              + " by "
              + each.person()
              + ": "
              + each.reason());
    }
    for (Activation each : view.activations(name)) {
      lines.add(
          each.at()
              + "  version "
              + each.version()
              + " "
              + each.kind().done()
              + " by "
              + each.person()
              + ", sequence "
              + each.sequence()
              + ", effective "
              + each.effective()
              + ": "
              + each.reason());
    }
    terminal.out().println(name + ": " + state(view, name));
    lines.stream().sorted().forEach(line -> terminal.out().println("  " + line));
  }

  private static String state(StoreView view, String name) {
    return view.inForce(name)
        .map(act -> "version " + act.version() + state(view.isPaused(name), act.effective()))
        .orElse("nothing is in force");
  }

  private static String state(boolean paused, Instant effective) {
    boolean waits = effective.isAfter(InstantSource.system().instant());
    String state = waits ? " waits for " + effective : " is in force";
    return paused ? " is paused" : state;
  }
}
