package org.plimsoll.active;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;

/**
 * Reloads while two threads decide without a pause: 1,000 of them with {@code
 * -Dplimsoll.full=true}, 100 otherwise, a tenth of them bad. Every decision is checked against the
 * version it claims.
 *
 * <p>That the check can fail is shown by {@link #readingTheReferenceTwiceIsSeen}: the bug it plants
 * is the one this class exists for.
 */
@Timeout(600)
class ReloadUnderLoadTest {
  private static final boolean FULL = Boolean.getBoolean("plimsoll.full");
  private static final int RELOADS = FULL ? 1_000 : 100;
  private static final int WARM = RELOADS / 5;

  /** Of medians; a small sample still has the compiler's first minute in it. */
  private static final int MOST_RATIO = FULL ? 2 : 4;

  private final Variants variants = new Variants();
  private final AtomicBoolean reloading = new AtomicBoolean();
  private final AtomicBoolean stop = new AtomicBoolean();

  /**
   * What the virtual machine holds after a collection.
   *
   * @param reload behind which reload
   * @param heap bytes in use
   * @param classes classes loaded
   * @param metaspace bytes of class data
   */
  private record Held(int reload, long heap, int classes, long metaspace) {
    static Held after(int reload) {
      System.gc();
      System.gc();
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .map(MemoryPoolMXBean::getUsage)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      return new Held(
          reload,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
          metaspace);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "  behind reload %d: heap %.2f MB, %d classes, metaspace %.2f MB",
          reload,
          heap / 1e6,
          classes,
          metaspace / 1e6);
    }
  }

  private ActivePolicy open() {
    Gate gate =
        candidate ->
            candidate.origin().equals("unapproved")
                ? Optional.of("nobody has approved it")
                : Optional.empty();
    ActivePolicy active =
        ActivePolicy.at(new Clock(House.NOON))
            .gate(gate)
            .canary(List.of(new Canary(variants.accounts.get(3), Variants.MARKET)))
            .open();
    active.offer(variants.good.get(11)).join();
    return active;
  }

  private Load[] loads(Load.Way way) {
    Load[] loads = new Load[2];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = new Load(variants, way, reloading, stop);
      loads[i].start();
    }
    return loads;
  }

  private static void end(AtomicBoolean stop, Load... loads) throws InterruptedException {
    stop.set(true);
    for (Load load : loads) {
      load.join();
    }
  }

  private Reload reload(ActivePolicy active, int number) throws InterruptedException {
    boolean bad = number % 10 == 9;
    Candidate candidate =
        bad ? variants.bad(number / 10) : variants.good.get((number - number / 10) % 12);
    reloading.set(true);
    Reload reload = active.offer(candidate).join();
    reloading.set(false);
    assertThat(reload)
        .as("reload " + number)
        .isInstanceOf(bad ? Reload.Refused.class : Reload.Activated.class);
    Thread.sleep(8); // so that there are times without a reload to compare with
    return reload;
  }

  @Test
  void reloadsUnderLoadAreNotNoticed() throws InterruptedException {
    try (ActivePolicy active = open()) {
      Load[] loads = loads(account -> active.evaluate(account, Variants.MARKET, House.NOON));
      List<Held> held = new ArrayList<>();
      for (int i = 0; i < RELOADS; i++) {
        reload(active, i);
        if ((i + 1) % WARM == 0) {
          held.add(Held.after(i + 1));
        }
      }
      end(stop, loads);
      report(active, loads, held);
      requireNothingWrong(loads);
      requireFlat(held);
      long normal = Load.quantile(0.5, false, loads);
      assertThat(Load.quantile(0.5, true, loads)).isLessThanOrEqualTo(MOST_RATIO * normal);
    }
  }

  private static void requireNothingWrong(Load... loads) {
    for (Load load : loads) {
      assertThat(load.asked.get()).isGreaterThan(RELOADS);
      assertThat(load.failed.get()).as("failed").isZero();
      assertThat(load.mixed.get()).as("mixed").isZero();
      assertThat(load.unapproved.get()).as("unapproved").isZero();
    }
  }

  /** From a fifth of the reloads on; a version that leaked would hold some hundred kilobytes. */
  private static void requireFlat(List<Held> held) {
    Held first = held.get(0);
    Held last = held.get(held.size() - 1);
    int since = last.reload() - first.reload();
    assertThat(last.heap() - first.heap())
        .as("heap")
        .isLessThan(Math.max(4_000_000L, since * 5_000L));
    assertThat(last.classes() - first.classes()).as("classes").isLessThan(FULL ? 50 : 400);
  }

  private static void report(ActivePolicy active, Load[] loads, List<Held> held) {
    long asked = loads[0].asked.get() + loads[1].asked.get();
    long normal = Load.quantile(0.5, false, loads);
    long during = Load.quantile(0.5, true, loads);
    System.out.printf(
        Locale.ROOT,
        "%d reloads (%s), %d decisions; median %.1f us, during reloads %.1f us, ratio %.2f;"
            + " p99 %.1f us and %.1f us%n",
        RELOADS,
        active.status().counts(),
        asked,
        normal / 1e3,
        during / 1e3,
        (double) during / normal,
        Load.quantile(0.99, false, loads) / 1e3,
        Load.quantile(0.99, true, loads) / 1e3);
    held.forEach(System.out::println);
  }

  /** The policy of one look with the parameters of the next: such decisions must be found. */
  private static Answer readTwice(ActivePolicy active, AccountState account) {
    Instant asOf = House.NOON;
    InForce one = active.state().schedule().newest(asOf).orElseThrow();
    Thread.yield();
    InForce other = active.state().schedule().newest(asOf).orElseThrow();
    Decision decision = one.policy().evaluate(account, Variants.MARKET, other.at(asOf), asOf);
    Why why = new Why(Why.Rule.NEWEST, "");
    return new Decided(decision, other, why, asOf, asOf);
  }

  @Test
  void readingTheReferenceTwiceIsSeen() throws InterruptedException {
    try (ActivePolicy active = open()) {
      Load[] loads = loads(account -> readTwice(active, account));
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      for (int i = 0; mixed(loads) == 0 && System.nanoTime() < end; i++) {
        reload(active, i);
      }
      end(stop, loads);
      assertThat(mixed(loads)).isPositive();
    }
  }

  private static long mixed(Load... loads) {
    long mixed = 0;
    for (Load load : loads) {
      mixed += load.mixed.get();
    }
    return mixed;
  }
}
