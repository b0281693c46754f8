package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.parse.PolicyParser;

/**
 * Broken policy texts are answered: quickly, with a code and a place, and never with an exception.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 5_000);
  private static final long SLOWEST_MILLIS = 500;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.%-]+|[^\\sA-Za-z0-9]|\\s+");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(20_261_201);
  private final List<String> texts = Golden.policies("good").stream().map(Golden::read).toList();

  @Test
  void mutantsAreAnswered() {
    texts.forEach(text -> PolicyChecker.check(SourceText.of("warm-up", text)));
    long slowest = 0;
    int rejected = 0;
    Map<String, Integer> codes = new TreeMap<>();
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutant();
      long start = THREADS.getCurrentThreadCpuTime();
      Diagnosed<CheckedPolicy> checked = checked(mutant);
      slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - start);
      requireAnswer(mutant, checked);
      requireWholeTree(mutant);
      rejected += checked.isPresent() ? 0 : 1;
      checked.diagnostics().forEach(each -> codes.merge(each.code().id(), 1, Integer::sum));
    }
    System.out.println(
        MUTANTS
            + " mutants, "
            + rejected
            + " rejected, slowest "
            + slowest / 1_000_000
            + " ms of processor time, messages by code "
            + codes);
    assertThat(slowest / 1_000_000).isLessThan(SLOWEST_MILLIS);
    assertThat(rejected).isGreaterThan(MUTANTS / 2);
  }

  private static Diagnosed<CheckedPolicy> checked(String mutant) {
    try {
      return PolicyChecker.check(SourceText.of("mutant", mutant));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("on this text:\n" + mutant, e);
    }
  }

  private static void requireAnswer(String mutant, Diagnosed<CheckedPolicy> checked) {
    boolean error = checked.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertThat(checked.isPresent()).as(mutant).isEqualTo(!error);
    int lines = SourceText.of("mutant", mutant).lineCount();
    for (Diagnostic each : checked.diagnostics()) {
      assertThat(each.code().id()).startsWith("PLM-");
      assertThat(each.message()).isNotBlank();
      assertThat(each.span().start()).as(mutant).isBetween(0, mutant.length());
      assertThat(each.span().end()).as(mutant).isBetween(each.span().start(), mutant.length());
      assertThat(each.span().line()).as(mutant).isBetween(1, lines);
      assertThat(each.span().column()).as(mutant).isPositive();
    }
  }

  /** A text read without mistakes has a tree without holes, every place of it inside the text. */
  private static void requireWholeTree(String mutant) {
    Diagnosed<PolicyUnit> parsed = PolicyParser.parse(SourceText.of("mutant", mutant));
    assertThat(parsed.isPresent()).as(mutant).isEqualTo(parsed.diagnostics().isEmpty());
    if (parsed.isPresent()) {
      parsed.get().header().forEach(line -> requireWhole(line, mutant));
      parsed.get().blocks().forEach(block -> requireWhole(block, mutant));
    }
  }

  private static void requireWhole(Object node, String mutant) {
    assertThat(node).as(mutant).isNotNull();
    if (node instanceof SourceSpan span) {
      assertThat(span.end()).as(mutant).isBetween(span.start(), mutant.length());
    } else if (node instanceof Optional<?> optional) {
      optional.ifPresent(inner -> requireWhole(inner, mutant));
    } else if (node instanceof List<?> list) {
      list.forEach(inner -> requireWhole(inner, mutant));
    } else if (node instanceof Record) {
      for (RecordComponent part : node.getClass().getRecordComponents()) {
        try {
          requireWhole(part.getAccessor().invoke(node), mutant);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(part.toString(), e);
        }
      }
    }
  }

  // ---- mutants ----------------------------------------------------------------------------------

  private String mutant() {
    String text = texts.get(random.nextInt(texts.size()));
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      text = changed(text);
    }
    return text;
  }

  private String changed(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(at);
      case 2 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at);
      case 3 -> bytes(text, at);
      case 4 -> lines(text);
      default -> tokens(text);
    };
  }

  private String bytes(String text, int at) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      noise.append((char) (32 + random.nextInt(95)));
    }
    return text.substring(0, at) + noise + text.substring(Math.min(text.length(), at + 5));
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    edit(lines);
    return String.join("\n", lines) + "\n";
  }

  private String tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    edit(tokens);
    return String.join("", tokens);
  }

  /** Deletes, duplicates, swaps or moves in one piece of another text. */
  private void edit(List<String> parts) {
    if (parts.isEmpty()) {
      return;
    }
    int one = random.nextInt(parts.size());
    int other = random.nextInt(parts.size());
    switch (random.nextInt(4)) {
      case 0 -> parts.remove(one);
      case 1 -> parts.add(one, parts.get(one));
      case 2 -> Collections.swap(parts, one, other);
      default -> parts.set(one, parts.get(other));
    }
  }
}
