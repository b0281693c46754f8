package org.plimsoll.cli;

import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Proposal;
import org.plimsoll.version.Refused;
import org.plimsoll.version.StoreView;
import org.plimsoll.version.Version;
import org.plimsoll.version.VersionFiles;
import org.plimsoll.version.Vote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a version. */
@Command(
    name = "show",
    description = "Shows a version: who proposed it, who voted, its hashes, and what it changes.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll policy show house 4 --store store.git",
      "  plimsoll policy show house 4 --store store.git --text > policy.margin"
    })
final class PolicyShowCommand extends StoreCommand {
  @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, or governance.")
  private String policy = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "The version.")
  private String version = "";

  @Option(names = "--text", description = "Prints the policy text and nothing else.")
  private boolean text;

  PolicyShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int with(PolicyStore opened) throws Refused {
    StoreView view = opened.view();
    Proposal proposal = view.proposal(policy, Version.of(version));
    if (text) {
      terminal
          .out()
          .print(view.files(policy, proposal.version()).text(VersionFiles.POLICY).orElse(""));
      return ExitCode.GOOD;
    }
    terminal.out().println(policy + " version " + proposal.version());
    line("commit", proposal.commit());
    line("proposed", proposal.at() + " by " + proposal.author() + ": " + proposal.reason());
    line("content", proposal.hashes().content());
    line("meaning", proposal.hashes().meaning());
    line("policy.hash of its decisions", proposal.hashes().policy());
    line("parameters", proposal.hashes().parameters());
    for (Vote vote : view.votes(policy)) {
      if (vote.version().equals(proposal.version())) {
        line(vote.kind().word(), vote.at() + " by " + vote.person() + ": " + vote.reason());
      }
    }
    terminal.out().println("changes against the version in force:");
    terminal.out().print(view.changes(policy, proposal.version()));
    return ExitCode.GOOD;
  }

  private void line(String key, String value) {
    terminal.out().println("  " + key + ": " + value);
  }
}
