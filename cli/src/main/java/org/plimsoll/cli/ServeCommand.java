package org.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.plimsoll.web.PlimsollServer;
import org.plimsoll.web.PolicyLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the page and the API. */
@Command(
    name = "serve",
    description = "Starts the page and the HTTP API on this machine; stop it with Ctrl-C.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  plimsoll serve", "  plimsoll serve --port 8080 --policies ./policies"})
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 7070 unless said otherwise, 0 for any free one.")
  private int port = PlimsollServer.PORT;

  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description =
          "A folder of policies, each a folder with a policy.margin; the shipped ones"
              + " unless said otherwise.")
  private @Nullable Path policies;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new ParameterException(spec.commandLine(), "a port is a number from 0 to 65535");
    }
    if (policies != null && !Files.isDirectory(policies)) {
      terminal.note("plimsoll: there is no folder " + policies);
      return ExitCode.DATA;
    }
    PolicyLibrary library = policies == null ? PolicyLibrary.shipped() : PolicyLibrary.in(policies);
    Optional<PlimsollServer> started = PlimsollServer.start(port, library);
    if (started.isEmpty()) {
      terminal.note(
          "plimsoll: port "
              + port
              + " is taken or may not be used; stop what uses it, or choose another with --port");
      return ExitCode.DATA;
    }
    PlimsollServer server = started.get();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(server, stopped), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    terminal.out().println("Plimsoll is running on " + server.address());
    terminal.out().flush();
    stopped.await();
    return ExitCode.GOOD;
  }

  private static void stop(PlimsollServer server, CountDownLatch stopped) {
    server.stop();
    stopped.countDown();
  }
}
