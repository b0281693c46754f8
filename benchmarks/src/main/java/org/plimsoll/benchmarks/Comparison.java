package org.plimsoll.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one command: checks that all variants agree, then prints what each costs against the
 * hand-written program. Ratios of one run only; a time of its own would say more about the machine.
 */
public final class Comparison {
  private Comparison() {}

  /** Takes what to compare: {@code evaluation}, {@code build}, {@code reload}, ... or nothing. */
  public static void main(String[] args) {
    List<String> wanted =
        args.length == 0
            ? List.of("evaluation", "wide", "build", "reload", "growth", "book")
            : List.of(args);
    for (String each : wanted) {
      switch (each) {
        case "evaluation" -> evaluation(20, 10, "40", "15");
        case "wide" -> evaluation(20, 20, "40", "15");
        case "quick" -> evaluation(20, 10, "4", "5");
        case "build" -> fork(BuildTimes.class);
        case "reload" -> fork(ReloadTimes.class);
        case "growth" -> fork(Growth.class);
        case "book" -> fork(BookMemory.class);
        default -> fail("`" + each + "` is none of evaluation, wide, quick, build, reload, ...");
      }
    }
  }

  private static void evaluation(int lots, int instruments, String warm, String windows) {
    System.out.printf("%n%d lots on %d instruments%n", lots, instruments);
    requireAgreement(Workload.of(1_000, lots, instruments));
    System.out.printf("| %-36s | %-24s | %9s |%n", "variant", "time / hand-written", "bytes");
    System.out.println("|---|---|---:|");
    for (Contender contender : Contender.values()) {
      fork(
          Measurement.class,
          contender.name(),
          String.valueOf(lots),
          String.valueOf(instruments),
          warm,
          windows);
    }
  }

  private static void requireAgreement(Workload workload) {
    List<String> differences =
        Agreement.differences(Contender.all(workload.market()), workload.accounts());
    if (!differences.isEmpty()) {
      differences.forEach(System.err::println);
      fail("the variants do not agree, so nothing is timed");
    }
    System.out.printf(
        "%d variants agree on all figures of %,d accounts%n",
        Contender.values().length, workload.accounts().size());
  }

  /** Runs a program in a JVM of its own; the collector is fixed, so that runs can be compared. */
  private static void fork(Class<?> program, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(args));
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        fail(program.getSimpleName() + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("interrupted");
    }
  }

  private static void fail(String why) {
    System.err.println("benchmarks: " + why);
    System.exit(1);
  }
}
