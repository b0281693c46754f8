package org.plimsoll.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.Policy;
import org.plimsoll.data.AccountBook;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;

/** What stays in memory while a book is read and evaluated line by line: it must not grow. */
public final class BookMemory {
  private static final int LINES = 10_000;
  private static final int STEP = 2_500;

  private BookMemory() {}

  /** Prints the heap in use after each quarter of the book. */
  public static void main(String[] args) throws IOException {
    Workload workload = Workload.ofSizeM();
    Path file = Files.createTempFile("book", ".jsonl");
    try {
      write(file, workload.accounts());
      System.out.printf("%nheap in use while a book streams, in kB after a collection%n");
      System.out.printf("after 2,500 accounts, 5,000, ...: %s%n", inUse(file, workload));
    } finally {
      Files.delete(file);
    }
  }

  private static List<Long> inUse(Path file, Workload workload) throws IOException {
    Policy policy = Workload.policy();
    ParameterSet parameters = policy.ownParameters();
    List<Long> kilobytes = new ArrayList<>();
    try (AccountBook book = new StrictReader().openBook(file).get()) {
      for (int i = 1; book.hasNext(); i++) {
        AccountState account = book.next().account().get();
        policy.evaluate(account, workload.market(), parameters, workload.market().asOf());
        if (i % STEP == 0) {
          kilobytes.add(Meter.heapInUse() / 1_000);
        }
      }
    }
    return kilobytes;
  }

  private static void write(Path file, List<AccountState> accounts) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        out.write(json(accounts.get(i % accounts.size()), i));
        out.write('\n');
      }
    }
  }

  private static String json(AccountState account, int number) {
    List<String> balances = account.balances().stream().map(BookMemory::json).toList();
    List<String> positions = account.positions().stream().map(BookMemory::json).toList();
    return """
    {"account":"a-%d","balances":[%s],"positions":[%s]}"""
        .formatted(number, String.join(",", balances), String.join(",", positions));
  }

  private static String json(Balance balance) {
    return """
    {"asset":"%s","quantity":"%s"}"""
        .formatted(balance.asset(), balance.quantity().toPlainString());
  }

  private static String json(Position lot) {
    return """
    {"instrument":"%s","quantity":"%s","entryPrice":"%s"}"""
        .formatted(lot.instrument(), lot.quantity().toPlainString(), lot.entryPrice());
  }
}
