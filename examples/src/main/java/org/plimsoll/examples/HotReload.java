package org.plimsoll.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.plimsoll.active.ActivePolicy;
import org.plimsoll.active.Answer;
import org.plimsoll.active.Decided;
import org.plimsoll.active.PolicyFolder;
import org.plimsoll.active.Status;
import org.plimsoll.active.Undecided;
import org.plimsoll.data.AccountBook;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * A program that decides without a pause while its policy changes under it: a new version that is
 * copied half, a slip in the parameters, a deleted file, a step back.
 */
public final class HotReload {
  private final Path data;
  private final Path folder;
  private final PrintStream out;
  private final MarketSnapshot market;
  private final List<AccountState> accounts = new ArrayList<>();
  private final ActivePolicy active;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final LongAdder decided = new LongAdder();
  private final LongAdder undecided = new LongAdder();

  private HotReload(Path data, Path folder, PrintStream out) throws IOException {
    this.data = data;
    this.folder = folder;
    this.out = out;
    StrictReader reader = new StrictReader();
    this.market = reader.readMarket(data.resolve("market.yaml")).get();
    try (AccountBook book = reader.openBook(data.resolve("accounts.jsonl")).get()) {
      while (book.hasNext()) {
        accounts.add(book.next().account().get());
      }
    }
    // The hour of the market, so that the example tells the same story on every day.
    this.active = ActivePolicy.at(InstantSource.fixed(market.asOf())).open();
  }

  /**
   * Plays the story and tells it to {@code out}.
   *
   * @param data the folder of the example's files
   * @param folder an empty folder, which is watched
   */
  public static void run(Path data, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    HotReload story = new HotReload(data, folder, out);
    story.copy("version-1.margin", "policy.margin");
    try (ActivePolicy active = story.active;
        PolicyFolder watching = PolicyFolder.watch(folder, active)) {
      watching.first().join();
      List<Thread> load = List.of(new Thread(story::decide), new Thread(story::decide));
      load.forEach(Thread::start);
      story.play();
      story.stop.set(true);
      for (Thread each : load) {
        each.join();
      }
    }
    out.println(
        "meanwhile two threads asked "
            + (story.decided.sum() + story.undecided.sum())
            + " times; without a decision: "
            + story.undecided.sum());
  }

  /** What an exchange does all day: one call, one answer, whatever happens to the files. */
  private void decide() {
    for (int i = 0; !stop.get(); i = (i + 1) % accounts.size()) {
      Answer answer = active.evaluate(accounts.get(i), market, market.asOf());
      (answer instanceof Decided ? decided : undecided).increment();
    }
  }

  private void play() throws IOException, InterruptedException {
    tell("version 1 is there");
    String text = Files.readString(data.resolve("version-2.margin"));
    Files.writeString(folder.resolve("policy.margin"), text.substring(0, text.length() / 2));
    await(status -> status.failure().isPresent());
    tell("half of version 2 has been copied");
    copy("version-2.margin", "policy.margin");
    await(status -> status.counts().activated() == 2);
    tell("all of version 2 has been copied");
    copy("parameters-too-high.yaml", "parameters.yaml");
    await(status -> status.failure().isPresent());
    tell("parameters with a slip in them");
    copy("parameters.yaml", "parameters.yaml");
    await(status -> status.counts().activated() == 3);
    tell("parameters without it");
    Files.delete(folder.resolve("policy.margin"));
    await(status -> status.failure().isPresent());
    tell("the policy's file has been deleted");
    Files.delete(folder.resolve("parameters.yaml"));
    copy("version-1.margin", "policy.margin");
    await(status -> status.counts().activated() == 4);
    tell("back to version 1");
  }

  /** Renamed into place, as editors and careful programs do. */
  private void copy(String from, String to) throws IOException {
    Path written = folder.resolve(to + ".new");
    Files.copy(data.resolve(from), written, StandardCopyOption.REPLACE_EXISTING);
    Files.move(written, folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  private void await(Predicate<Status> condition) throws InterruptedException {
    while (!condition.test(active.status())) {
      Thread.sleep(20);
    }
  }

  private void tell(String event) {
    out.println(event);
    active.status().failure().ifPresent(failure -> out.println("  refused, " + failure.stage()));
    for (AccountState account : accounts) {
      Answer answer = active.evaluate(account, market, market.asOf());
      out.println("  " + account.account() + ": " + told(answer));
    }
  }

  private static String told(Answer answer) {
    if (answer instanceof Undecided nothing) {
      return nothing.message();
    }
    Decided decided = (Decided) answer;
    return decided.decision().verdict().word()
        + " under version "
        + decided.version().header().version()
        + " ("
        + decided.why().rule().word()
        + "), activation "
        + decided.sequence();
  }

  /** Takes the folder {@code data/hot-reload}. */
  public static void main(String[] folders) throws IOException, InterruptedException {
    run(Path.of(folders[0]), Files.createTempDirectory("hot-reload"), System.out);
  }
}
