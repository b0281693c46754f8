package org.plimsoll.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plimsoll.data.AccountJson;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.ssh.SshPrivateKey;
import org.plimsoll.source.SourceText;

/**
 * A process that records decisions until it is killed, and tells what was acknowledged: one line
 * each, with sequence, hash of the line and hash of the archived account.
 */
public final class RecordingChild {
  private RecordingChild() {}

  /** Takes the folder, which holds key, decision, account and market, and where to begin. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    AtomicInteger number = new AtomicInteger(Integer.parseInt(arguments[1]));
    SshPrivateKey key = SshPrivateKey.read(folder.resolve("key")).get();
    StrictReader reader = new StrictReader();
    MarketSnapshot market = reader.readMarket(folder.resolve("market.json")).get();
    AccountState account = reader.readAccount(folder.resolve("account.json")).get();
    String decision = Files.readString(folder.resolve("decision.json"));
    Decision decided = DecisionJson.read(SourceText.of("decision", decision)).get();
    DecisionLogOptions options =
        new DecisionLogOptions(
            new LogSettings(60_000, 15, 10, 64),
            false,
            DecisionLogOptions.Unwritable.REFUSE,
            FileDisk.HERE);
    Diagnosed<DecisionLog> log =
        DecisionLog.open(
            folder.resolve("log"),
            Archive.in(folder.resolve("archive")),
            key,
            InstantSource.system(),
            options);
    if (!log.isPresent()) {
      System.out.println("REFUSED " + log.diagnostics());
      return;
    }
    for (int i = 0; i < 3; i++) {
      new Thread(() -> record(log.get(), decided, account, market, number)).start();
    }
  }

  private static void record(
      DecisionLog log,
      Decision decided,
      AccountState account,
      MarketSnapshot market,
      AtomicInteger number) {
    Ingredients.PolicyText policy = new Ingredients.PolicyText("policy", Map.of());
    while (true) {
      AccountState mine =
          new AccountState(
              "ACC-" + number.incrementAndGet(),
              account.attributes(),
              account.balances(),
              account.positions(),
              account.orders());
      Ingredients from = new Ingredients(policy, Optional.empty(), mine, market);
      Recording answer = log.record(decided, Decisions.CIRCUMSTANCES, from).join();
      if (answer instanceof Recording.Recorded recorded) {
        String hash = Sha256.hex(AccountJson.bytes(mine));
        synchronized (System.out) {
          System.out.println("ACK " + recorded.sequence() + " " + recorded.hash() + " " + hash);
        }
      } else {
        System.out.println("REFUSED " + answer);
      }
    }
  }
}
